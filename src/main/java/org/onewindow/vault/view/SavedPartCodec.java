package org.onewindow.vault.view;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.catalogue.DataItem;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.DepartmentRecord.Field;
import org.onewindow.lookup.FieldValue;

/** The bytes of a part of an answer: format (1), when it came, the records, their fields by item code, each value with its kind. */
final class SavedPartCodec {
    private static final int FORMAT = 1;

    private SavedPartCodec() {}

    static byte[] encode(SavedPart part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(part.receivedAt().toEpochMilli());
            out.writeInt(part.records().size());
            for (DepartmentRecord record : part.records()) {
                out.writeInt(record.fields().size());
                for (Field field : record.fields()) {
                    text(out, field.item().code());
                    value(out, field.value());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void value(DataOutputStream out, FieldValue value) throws IOException {
        if (value instanceof FieldValue.Text text) {
            kind(out, 't', text.value());
        } else if (value instanceof FieldValue.Amount amount) {
            kind(out, 'n', amount.value().toString());
        } else if (value instanceof FieldValue.Day day) {
            kind(out, 'd', day.value().toString());
        } else if (value instanceof FieldValue.LongTerm) {
            kind(out, 'l', "");
        } else if (value instanceof FieldValue.Moment moment) {
            kind(out, 'm', moment.value().toString());
        } else if (value instanceof FieldValue.Month month) {
            kind(out, 'y', month.value().toString());
        } else if (value instanceof FieldValue.Flag flag) {
            kind(out, 'b', String.valueOf(flag.value()));
        } else if (value instanceof FieldValue.Code code) {
            kind(out, 'c', code.code());
            text(out, code.words().zh());
            text(out, code.words().en());
        } else if (value instanceof FieldValue.Texts texts) {
            out.writeByte('s');
            out.writeInt(texts.values().size());
            for (String text : texts.values()) {
                text(out, text);
            }
        }
    }

    private static void kind(DataOutputStream out, char kind, String text) throws IOException {
        out.writeByte(kind);
        text(out, text);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * The part in these bytes, with only the fields of some items.
     *
     * @param items by their codes; what is kept under another rule now is left out
     * @throws IOException if they are no part of this format
     */
    static SavedPart decode(byte[] bytes, CacheRule rule, Map<String, DataItem> items) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new IOException("another format");
            }
            Instant receivedAt = Instant.ofEpochMilli(in.readLong());
            int count = in.readInt();
            List<DepartmentRecord> records = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                records.add(record(in, rule, items));
            }
            return new SavedPart(rule, receivedAt, records);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IOException("a value that can't be read", e);
        }
    }

    private static DepartmentRecord record(DataInputStream in, CacheRule rule, Map<String, DataItem> items)
            throws IOException {
        List<Field> fields = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            DataItem item = items.get(text(in));
            FieldValue value = value(in);
            if (item != null && item.cacheRule() == rule) {
                fields.add(new Field(item, value));
            }
        }
        return new DepartmentRecord(fields);
    }

    private static FieldValue value(DataInputStream in) throws IOException {
        char kind = (char) in.readByte();
        if (kind == 's') {
            List<String> values = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                values.add(text(in));
            }
            return new FieldValue.Texts(values);
        }
        String text = text(in);
        return switch (kind) {
            case 't' -> new FieldValue.Text(text);
            case 'n' -> new FieldValue.Amount(new BigDecimal(text));
            case 'd' -> new FieldValue.Day(LocalDate.parse(text));
            case 'l' -> new FieldValue.LongTerm();
            case 'm' -> new FieldValue.Moment(OffsetDateTime.parse(text));
            case 'y' -> new FieldValue.Month(YearMonth.parse(text));
            case 'b' -> new FieldValue.Flag(Boolean.parseBoolean(text));
            case 'c' -> new FieldValue.Code(text, new LocalizedText(text(in), text(in)));
            default -> throw new IOException("a value of another kind");
        };
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of another length");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
