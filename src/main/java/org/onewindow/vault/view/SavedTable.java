package org.onewindow.vault.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.journal.CaseNumber;
import org.onewindow.subject.SubjectNumber;

/**
 * The table {@code saved_record}. A row is known by its tag (a keyed hash of subject and service), its rule, and its case if it goes with one; what it
 * holds is sealed with its shelf's key and bound to all of that, so that a changed byte or a row in another's place is noticed. Safe for use by several
 * threads as far as the handles are.
 */
final class SavedTable {
    private static final int TAG_BYTES = 16;
    private static final int LARGEST = 1_000_000;
    private static final Duration LONGEST = CacheRule.DAYS_30.keep().plusDays(1);
    private static final String DELETE = "DELETE FROM saved_record WHERE tag = ? AND rule = ? AND case_number = ?";
    private static final String INSERT =
            "INSERT INTO saved_record (tag, rule, case_number, due, shelf, sealed) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String SELECT =
            "SELECT rule, case_number, due, shelf, sealed FROM saved_record USE INDEX (saved_record_tag)"
                    + " WHERE tag = ? AND case_number IN ('', ?) AND due > ?";

    private final ViewPlace place;
    private final Sealer sealer;
    private final Shelves shelves;
    private final byte[] tagKey;

    /** A row without its tag. */
    @SuppressWarnings("ArrayRecordComponent") // never leaves this package
    record Row(String rule, String caseNumber, long due, String shelf, byte[] sealed) {}

    SavedTable(ViewPlace place, Sealer sealer, Shelves shelves, byte[] tagKey) {
        this.place = place;
        this.sealer = sealer;
        this.shelves = shelves;
        this.tagKey = tagKey;
    }

    /**
     * By what a subject's records of a service are known here; says nothing without the key. It begins alike for all services of a subject, so that what
     * is looked up together lies together.
     */
    byte[] tag(SubjectNumber subject, String service) {
        String whom = subject.kind().name() + '\0' + subject.value() + '\0';
        byte[] tag = Arrays.copyOf(hash(whom), TAG_BYTES);
        System.arraycopy(hash(whom + service), 0, tag, TAG_BYTES / 2, TAG_BYTES / 2);
        return tag;
    }

    private byte[] hash(String plain) {
        return sealer.hash(tagKey, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts parts of one answer in the place of what was kept for the tag, as far as it doesn't belong to another case. */
    void replace(Handle handle, byte[] tag, CaseNumber caseNumber, List<SavedPart> parts) throws IOException {
        for (CacheRule rule : CacheRule.values()) {
            if (!rule.keep().isZero()) {
                // By the whole key: the database takes another index for anything less, and reads every row.
                execute(handle, DELETE, tag, rule.name(), rule.onlyInOpenCase() ? caseNumber.value() : "");
            }
        }
        for (SavedPart part : parts) {
            boolean withCase = part.rule().onlyInOpenCase();
            String ofCase = withCase ? caseNumber.value() : "";
            long due = part.due().toEpochMilli();
            String shelf = withCase ? "case-" + ofCase : "hour-" + hourAfter(due);
            byte[] sealed = sealer.seal(
                    shelves.forWriting(shelf),
                    associated(tag, part.rule().name(), ofCase, due, shelf),
                    SavedPartCodec.encode(part));
            if (sealed.length <= LARGEST) {
                execute(handle, INSERT, tag, part.rule().name(), ofCase, due, shelf, sealed);
            }
        }
    }

    private static long hourAfter(long millis) {
        return Math.floorDiv(millis, Duration.ofHours(1).toMillis()) + 1;
    }

    /** The rows of a tag that are not past their term, as far as they don't belong to another case. */
    List<Row> rows(Handle handle, byte[] tag, CaseNumber caseNumber, Instant now) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(SELECT)) {
            statement.setBytes(1, tag);
            statement.setString(2, caseNumber.value());
            statement.setLong(3, now.toEpochMilli());
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getLong(3),
                            rows.getString(4),
                            rows.getBytes(5)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("saved records can't be read", e);
        }
    }

    /** Without the convenience that takes longer than the database does; it keeps the statements it was asked last ready by itself. */
    private static void execute(Handle handle, String sql, Object... values) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a saved record can't be written", e);
        }
    }

    /** What a row holds; empty if it was changed, stood elsewhere, or its shelf's key is gone. */
    Optional<byte[]> open(byte[] tag, Row row) throws IOException {
        Optional<byte[]> key = shelves.forReading(row.shelf());
        return key.flatMap(shelf -> sealer.open(
                shelf, associated(tag, row.rule(), row.caseNumber(), row.due(), row.shelf()), row.sealed()));
    }

    private byte[] associated(byte[] tag, String rule, String caseNumber, long due, String shelf) {
        String identity =
                java.util.HexFormat.of().formatHex(tag) + "|" + rule + "|" + caseNumber + "|" + due + "|" + shelf;
        return place.associated("saved_record.sealed|" + identity);
    }

    /** Deletes what is past its term, and what claims a term nothing has. */
    int deleteDue(Handle handle, Instant now) {
        // Two statements: with OR the database reads every row.
        return handle.execute("DELETE FROM saved_record WHERE due <= ?", now.toEpochMilli())
                + handle.execute(
                        "DELETE FROM saved_record WHERE due > ?",
                        now.plus(LONGEST).toEpochMilli());
    }

    int deleteCase(Handle handle, String caseNumber) {
        return handle.execute("DELETE FROM saved_record WHERE case_number = ? AND case_number <> ''", caseNumber);
    }

    /** The cases that something is kept for. */
    List<String> cases(Handle handle) {
        // A case's number begins with a digit. With > '' the database would walk through every row that goes with no
        // case.
        return handle.createQuery("SELECT DISTINCT case_number FROM saved_record WHERE case_number >= '0'")
                .mapTo(String.class)
                .list();
    }

    /** Destroys the keys of shelves that nothing stands on any more. */
    void clearShelves(Handle handle, Instant now) throws IOException {
        List<String> cases = cases(handle);
        for (String shelf : shelves.names()) {
            boolean bare = shelf.startsWith("case-")
                    ? !cases.contains(shelf.substring("case-".length()))
                    : ShelfFiles.isDue(shelf, now);
            if (bare) {
                shelves.destroy(shelf);
            }
        }
    }
}
