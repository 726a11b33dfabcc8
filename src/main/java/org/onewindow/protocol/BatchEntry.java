package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.onewindow.journal.JournalRecord;

/** One entry on its way to the hub. Immutable. */
public final class BatchEntry {
    private final LocalDate day;
    private final byte[] entry;
    private final byte[] privatePart;

    /**
     * An entry.
     *
     * @param day the day of the entry's time, by the station's calendar
     * @param entry the canonical bytes, UTF-8
     * @param privatePart the private part in the clear (the connection is encrypted), or nothing; personal data
     * @throws IllegalArgumentException beyond {@link ProtocolLimits#MOST_ENTRY_BYTES}
     */
    public BatchEntry(LocalDate day, byte[] entry, byte[] privatePart) {
        if (entry.length == 0
                || entry.length > ProtocolLimits.MOST_ENTRY_BYTES
                || privatePart.length > ProtocolLimits.MOST_ENTRY_BYTES) {
            throw new IllegalArgumentException("an entry beyond its bounds");
        }
        this.day = day;
        this.entry = entry.clone();
        this.privatePart = privatePart.clone();
    }

    /** The entry of a record as the journal's store has it. */
    public static BatchEntry of(JournalRecord kept) {
        return new BatchEntry(kept.day(), kept.entry(), kept.privatePart());
    }

    /** The day whose key guards the private part. */
    public LocalDate day() {
        return day;
    }

    /** The canonical bytes; see {@link org.onewindow.journal.EntryCodec}. */
    public byte[] entry() {
        return entry.clone();
    }

    /** The private part in the clear, or nothing. Personal data. */
    public byte[] privatePart() {
        return privatePart.clone();
    }

    /** What the entry adds to {@link ProtocolLimits#MOST_BATCH_BYTES}. */
    public int size() {
        return entry.length + privatePart.length;
    }

    ObjectNode json() {
        ObjectNode json = MessageJson.object();
        json.put("day", day.toString());
        json.put("entry", text());
        if (privatePart.length > 0) {
            json.put("private", Base64.getEncoder().encodeToString(privatePart));
        }
        return json;
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(entry))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("canonical entries are UTF-8");
        }
    }

    static BatchEntry read(MessageFields fields) throws MalformedMessageException {
        LocalDate day = fields.day("day");
        byte[] entry = fields.text("entry", ProtocolLimits.MOST_ENTRY_BYTES).getBytes(StandardCharsets.UTF_8);
        byte[] privatePart =
                fields.optionalBytes("private", ProtocolLimits.MOST_ENTRY_BYTES).orElse(new byte[0]);
        fields.end();
        MessageFields.expect(entry.length > 0 && entry.length <= ProtocolLimits.MOST_ENTRY_BYTES, "entry");
        return new BatchEntry(day, entry, privatePart);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BatchEntry that
                && day.equals(that.day)
                && Arrays.equals(entry, that.entry)
                && Arrays.equals(privatePart, that.privatePart);
    }

    @Override
    public int hashCode() {
        return Objects.hash(day, Arrays.hashCode(entry), Arrays.hashCode(privatePart));
    }

    /** Only the day: never the content. */
    @Override
    public String toString() {
        return "BatchEntry[" + day + "]";
    }
}
