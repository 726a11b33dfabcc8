package org.onewindow.journal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * The canonical bytes of an entry, version 1: one JSON object as RFC 8785 writes it (UTF-8, no spaces, fields in order of their names, shortest
 * escapes), with strings and integers only. Each entry has exactly one such form, so its hash is the hash of these bytes.
 *
 * <p>Fields always there: {@code action}, {@code counter}, {@code operator}, {@code role}, {@code sequence} (integer below 2^53), {@code time}
 * ({@code yyyy-mm-ddThh:mm:ss.mmm+hh:mm}, milliseconds always, the offset never as Z), {@code v} (1). Fields there when the entry has them, never null
 * or empty: {@code caseNumber}, {@code details} (object of strings), {@code hashVerdict}, {@code items} (list of strings in the entry's order),
 * {@code matter}, {@code outcome}, {@code requestId}, {@code service}, {@code subjectCommitment}, {@code subjectKey}. At most 64 KiB.
 */
public final class EntryCodec {
    private static final int VERSION = 1;
    private static final byte[] FIRST = "{\"action\":\"".getBytes(StandardCharsets.US_ASCII);

    private EntryCodec() {}

    /**
     * The entry's bytes.
     *
     * @throws IllegalArgumentException if the entry has no canonical form: time finer than a millisecond, half a surrogate pair, too large
     */
    public static byte[] encode(Entry entry) {
        return new CanonicalFields()
                .text("action", entry.action().name())
                .text("caseNumber", entry.caseNumber().map(CaseNumber::value))
                .text("counter", entry.counter())
                .texts("details", entry.details())
                .text("hashVerdict", entry.hashVerdict())
                .texts("items", entry.items())
                .text("matter", entry.matter())
                .text("operator", entry.operator())
                .text("outcome", entry.outcome())
                .text("requestId", entry.requestId().map(UUID::toString))
                .text("role", entry.role())
                .number("sequence", entry.sequence())
                .text("service", entry.service())
                .text("subjectCommitment", entry.subjectCommitment())
                .text("subjectKey", entry.subjectKey())
                .text("time", EntryTime.write(entry.time()))
                .number("v", VERSION)
                .bytes();
    }

    /** Whether these bytes begin as an entry of one of these actions does; told without decoding them. */
    static boolean isOf(byte[] bytes, Set<Action> actions) {
        int end = FIRST.length;
        while (end < bytes.length && bytes[end] != '"') {
            end++;
        }
        if (!Arrays.equals(bytes, 0, Math.min(FIRST.length, bytes.length), FIRST, 0, FIRST.length)) {
            return false;
        }
        String name = new String(bytes, FIRST.length, end - FIRST.length, StandardCharsets.US_ASCII);
        return actions.stream().anyMatch(action -> action.name().equals(name));
    }

    /**
     * The entry in these bytes.
     *
     * @throws MalformedEntryException if they are not exactly what {@link #encode} writes for an entry: told while they are read, byte by byte
     */
    public static Entry decode(byte[] bytes) throws MalformedEntryException {
        if (bytes.length > CanonicalJson.MOST_BYTES) {
            throw new MalformedEntryException(bytes.length + " bytes are too many");
        }
        try {
            return new EntryParser(bytes).entry(VERSION);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedEntryException("a field has a value it can't have", e);
        }
    }
}
