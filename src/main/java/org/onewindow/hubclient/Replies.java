package org.onewindow.hubclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.MalformedMessageException;
import retrofit2.Response;

/**
 * Says what an answer means. Only an answer in the hub's own forms is the hub's: a page of a captive portal, a proxy's refusal or a broken answer is none,
 * whatever its status. Stateless.
 */
final class Replies {
    private static final Duration STANDARD_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int TOO_LARGE = 413;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,40}");
    private static final JsonMapper PROBLEMS = new JsonMapper();

    private Replies() {}

    /** Reads a message that the hub sends when it takes a request. */
    interface MessageReader<T> {
        T read(byte[] body) throws MalformedMessageException;
    }

    static <T> HubReply<T> of(Response<ResponseBody> response, MessageReader<T> reader) {
        try {
            ResponseBody body = response.isSuccessful() ? response.body() : response.errorBody();
            byte[] bytes = body == null ? new byte[0] : body.bytes();
            return of(response, subtype(body), bytes, reader);
        } catch (IOException | MalformedMessageException e) {
            return new HubReply.Unreachable<>("an answer that can't be read");
        }
    }

    private static <T> HubReply<T> of(
            Response<ResponseBody> response, String subtype, byte[] body, MessageReader<T> reader)
            throws MalformedMessageException {
        int status = response.code();
        boolean message = subtype.equals("json");
        boolean problem = subtype.equals("problem+json");
        if (response.isSuccessful() && message) {
            return new HubReply.Taken<>(reader.read(body));
        } else if (problem && (status == 429 || status == 503)) {
            return new HubReply.RetryAfter<>(pause(response));
        } else if (message && (status == 409 || status == 422 || status == 403)) {
            return new HubReply.Declined<>(BatchRefusal.fromJson(body));
        } else if (status == TOO_LARGE) {
            // Whoever stands before the hub and says so: less is to be sent.
            return new HubReply.Refused<>(status, "too-large");
        } else if (problem && status >= 400) {
            return new HubReply.Refused<>(status, reason(body));
        } else if (status >= 500 || status == 429) {
            // A gateway before the hub: it says that there is no answer, not who else is here.
            return new HubReply.Unreachable<>("a gateway's " + status);
        }
        return new HubReply.SomebodyElse<>("no hub answers " + status + " so");
    }

    private static String reason(byte[] body) {
        try {
            JsonNode json = PROBLEMS.readTree(body);
            String reason = json == null ? "" : json.path("reason").asText();
            return WORD.matcher(reason).matches() ? reason : "no-reason";
        } catch (IOException e) {
            return "no-reason";
        }
    }

    private static Duration pause(Response<ResponseBody> response) {
        String kept = response.headers().get(OneAttempt.KEPT);
        if (kept == null || !SECONDS.matcher(kept).matches()) {
            return STANDARD_PAUSE;
        }
        Duration asked = Duration.ofSeconds(Math.max(1, Long.parseLong(kept)));
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private static String subtype(@Nullable ResponseBody body) {
        MediaType type = body == null ? null : body.contentType();
        return type == null || !type.type().equals("application") ? "" : type.subtype();
    }
}
