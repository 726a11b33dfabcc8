package org.onewindow.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.onewindow.lookup.HashVerdict;
import retrofit2.Response;

/** An HTTP answer read whole, within bounds; its body is decompressed. */
record HttpAnswer(int status, Headers headers, ByteString body, HashVerdict hash) {

    /** What the content type says of the body. */
    enum ContentKind {
        JSON,
        JSON_IN_ANOTHER_CHARSET,
        OTHER
    }

    /** Takes over a response whose body a {@link BoundedBodyInterceptor} has read. */
    static HttpAnswer of(Response<ResponseBody> response, HashVerdict hash) throws IOException {
        ResponseBody body = response.isSuccessful() ? response.body() : response.errorBody();
        return new HttpAnswer(
                response.code(), response.headers(), body == null ? ByteString.EMPTY : body.byteString(), hash);
    }

    /** Whether the exchange says it forwarded the request to the provider. */
    boolean wasForwarded() {
        return headers.get(RequestHash.HASH_HEADER) != null;
    }

    /** Whether a gateway before the exchange says that it gets no answer there. A network's sign-in page is HTML, and says so with other numbers. */
    boolean isGatewaysOwn() {
        boolean gateways = status == 502 || status == 503 || status == 504;
        return !wasForwarded() && !hasExchangeError() && (gateways || (status >= 500 && !isHtml()));
    }

    private boolean isHtml() {
        return headers.values("Content-Type").stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("html"));
    }

    boolean hasExchangeError() {
        return headers.get("X-Road-Error") != null;
    }

    ContentKind contentKind() {
        List<String> types = headers.values("Content-Type");
        MediaType type = types.size() == 1 ? MediaType.parse(types.get(0)) : null;
        if (type == null
                || !type.type().equals("application")
                || !type.subtype().equals("json")) {
            return ContentKind.OTHER;
        }
        String charset = type.parameter("charset");
        return charset == null || charset.equalsIgnoreCase("utf-8")
                ? ContentKind.JSON
                : ContentKind.JSON_IN_ANOTHER_CHARSET;
    }
}
