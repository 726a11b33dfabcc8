package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What findUsage asks, with the names of the personal data usage monitor's protocol (version 1.6; REST form 2.0.0, Republic of Estonia). There they are parameters of
 * the URL; here they are a body, because a person's number does not belong where access logs write it down.
 *
 * @param userCode the person's number, without a country's prefix
 * @param periodStart from when, inclusive; none for the oldest
 * @param periodEnd until when, exclusive; none for the newest
 * @param offset how many to leave out
 * @param limit at most so many
 */
public record UsageQuery(
        String userCode,
        Optional<OffsetDateTime> periodStart,
        Optional<OffsetDateTime> periodEnd,
        long offset,
        int limit) {
    private static final Pattern CODE = Pattern.compile("(?:CN)?([0-9A-Z]{8,18})");
    private static final int LONGEST = 40;

    /**
     * Reads a request's body. Only {@code userCode} has to be there; {@code limit} is {@link ProtocolLimits#MOST_ROWS} otherwise, and at most.
     *
     * @throws MalformedMessageException if it is no such question
     */
    public static UsageQuery fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        Matcher code = CODE.matcher(fields.text("userCode", LONGEST).toUpperCase(Locale.ROOT));
        MessageFields.expect(code.matches(), "userCode");
        Optional<OffsetDateTime> start = time(fields, "periodStart");
        Optional<OffsetDateTime> end = time(fields, "periodEnd");
        long offset = fields.integer("offset", 0);
        long limit = fields.integer("limit", ProtocolLimits.MOST_ROWS);
        MessageFields.expect(limit > 0, "limit");
        fields.end();
        return new UsageQuery(code.group(1), start, end, offset, (int) Math.min(limit, ProtocolLimits.MOST_ROWS));
    }

    /** The request's body. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        json.put("userCode", userCode);
        periodStart.ifPresent(time -> json.put("periodStart", time.toString()));
        periodEnd.ifPresent(time -> json.put("periodEnd", time.toString()));
        json.put("offset", offset);
        json.put("limit", limit);
        return MessageJson.write(json);
    }

    /** What asks for the newest uses of all that are kept. */
    public static UsageQuery newest(String userCode, int limit) {
        return new UsageQuery(userCode, Optional.empty(), Optional.empty(), 0, limit);
    }

    private static Optional<OffsetDateTime> time(MessageFields fields, String name) throws MalformedMessageException {
        Optional<String> text = fields.optionalText(name, LONGEST);
        try {
            return text.map(OffsetDateTime::parse);
        } catch (DateTimeException e) {
            throw new MalformedMessageException("bad " + name);
        }
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "UsageQuery[" + offset + ", " + limit + "]";
    }
}
