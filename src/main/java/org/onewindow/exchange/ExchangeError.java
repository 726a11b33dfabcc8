package org.onewindow.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.lookup.DisplayText;

/**
 * An error of the exchange itself. The code is the header's; the body only adds to it, so a body that can't be read adds nothing.
 *
 * @param message what was announced, cleaned for display
 * @param detailId the number by which the exchange's operator finds it
 */
record ExchangeError(ExchangeErrorCode code, Optional<String> message, Optional<String> detailId) {
    private static final int LONGEST_MESSAGE = 300;

    /** Anything but a UUID could carry a person's data into a log. */
    private static final Pattern UUID_FORM = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    static ExchangeError of(HttpAnswer answer) {
        List<String> codes = answer.headers().values("X-Road-Error");
        ExchangeErrorCode code = ExchangeErrorCode.of(codes.size() == 1 ? codes.get(0) : "");
        JsonNode body = tree(answer);
        Optional<String> message = text(body, "message")
                .map(text -> DisplayText.clean(text, LONGEST_MESSAGE))
                .filter(text -> !text.isEmpty());
        return new ExchangeError(
                code,
                message,
                text(body, "detail").filter(text -> UUID_FORM.matcher(text).matches()));
    }

    private static JsonNode tree(HttpAnswer answer) {
        try {
            return StrictJson.tree(answer.body().toByteArray());
        } catch (RefusedBodyException e) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<String> text(JsonNode body, String key) {
        JsonNode value = body.path(key);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
