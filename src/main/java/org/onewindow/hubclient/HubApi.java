package org.onewindow.hubclient;

import okhttp3.Headers;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.HeaderMap;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The hub as Retrofit sees it. */
interface HubApi {

    @GET("v1/alive")
    Call<ResponseBody> alive(@HeaderMap Headers headers);

    @POST("v1/enrolment")
    Call<ResponseBody> enrol(
            @HeaderMap Headers headers, @Header("Idempotency-Key") String idempotencyKey, @Body RequestBody enrolment);

    @POST("v1/renewal")
    Call<ResponseBody> renew(
            @HeaderMap Headers headers, @Header("Idempotency-Key") String idempotencyKey, @Body RequestBody renewal);

    @POST("v1/journal")
    Call<ResponseBody> journal(@HeaderMap Headers headers, @Body RequestBody batch);

    @GET("v1/feed")
    Call<ResponseBody> feed(@HeaderMap Headers headers, @Query("from") long from, @Query("limit") int limit);

    @GET("v1/checkpoint")
    Call<ResponseBody> checkpoint(@HeaderMap Headers headers, @Query("from") long from);

    @GET("v1/cases/{number}")
    Call<ResponseBody> oneCase(@HeaderMap Headers headers, @Path("number") String number);

    @GET("v1/days/{day}/entries")
    Call<ResponseBody> day(
            @HeaderMap Headers headers,
            @Path("day") String day,
            @Query("after") String after,
            @Query("limit") int limit);

    @GET("v1/days/{day}/reviews")
    Call<ResponseBody> reviews(
            @HeaderMap Headers headers,
            @Path("day") String day,
            @Query("of") String of,
            @Query("after") String after,
            @Query("limit") int limit);

    @GET("v1/days/{day}/work")
    Call<ResponseBody> work(
            @HeaderMap Headers headers,
            @Path("day") String day,
            @Query("after") String after,
            @Query("limit") int limit);

    @GET("v1/days/{day}/paces")
    Call<ResponseBody> paces(@HeaderMap Headers headers, @Path("day") String day);

    @GET("v1/days/{day}/elsewhere")
    Call<ResponseBody> elsewhere(
            @HeaderMap Headers headers,
            @Path("day") String day,
            @Query("counter") String counter,
            @Query("log") String log,
            @Query("from") long from,
            @Query("to") long to);

    @GET("v1/logs")
    Call<ResponseBody> logs(@HeaderMap Headers headers);

    @POST("v1/usage?with=places")
    Call<ResponseBody> usage(@HeaderMap Headers headers, @Body RequestBody query);

    @POST("v1/receipts")
    Call<ResponseBody> receipts(@HeaderMap Headers headers, @Body RequestBody query);
}
