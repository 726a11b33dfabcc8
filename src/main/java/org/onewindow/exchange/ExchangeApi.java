package org.onewindow.exchange;

import okhttp3.Headers;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
import retrofit2.http.POST;
import retrofit2.http.Query;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** The exchange as Retrofit sees it. Paths come from {@link ServiceId#path()}, encoded there. */
interface ExchangeApi {

    @POST
    Call<ResponseBody> ask(@Url String path, @HeaderMap Headers headers, @Body RequestBody body, @Tag WireTrace trace);

    @GET
    Call<ResponseBody> describe(@Url String path, @HeaderMap Headers headers, @Tag WireTrace trace);

    @GET
    Call<ResponseBody> describe(
            @Url String path,
            @Query(value = "serviceCode", encoded = true) String service,
            @HeaderMap Headers headers,
            @Tag WireTrace trace);
}
