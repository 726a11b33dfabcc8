package org.onewindow.vault.view;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.vault.view.LogTerms.Column;

/** Makes blocks of the journal's records. Used by the view's thread. */
final class LogBlockMaker {
    private static final int SUBJECT_DIGITS = 16;
    private static final Pattern MILLIS = Pattern.compile("\\d{1,9}");

    private final LogTerms terms;

    LogBlockMaker(LogTerms terms) {
        this.terms = terms;
    }

    /** One block of successive records. */
    LogBlock of(List<TailRecord> records) throws UnfitViewException {
        int count = records.size();
        int[] before = counts();
        LogColumns columns = LogColumns.of(count);
        for (int row = 0; row < count; row++) {
            fill(columns, row, decoded(records.get(row)));
        }
        TailRecord last = records.get(count - 1);
        return LogBlock.of(records.get(0).sequence(), last.hash(), columns, before, counts());
    }

    private static Entry decoded(TailRecord record) throws UnfitViewException {
        try {
            return EntryCodec.decode(record.entry());
        } catch (MalformedEntryException e) {
            throw new UnfitViewException("entry " + record.sequence() + " can't be read", e);
        }
    }

    private void fill(LogColumns columns, int row, Entry entry) {
        columns.times()[row] = entry.time().toInstant().toEpochMilli();
        columns.offsets()[row] = (short) (entry.time().getOffset().getTotalSeconds() / 60);
        columns.subjects()[row] = entry.subjectKey().map(LogBlockMaker::subject).orElse(0L);
        columns.millis()[row] = millis(entry);
        put(columns, row, Column.ACTION, entry.action().name());
        put(columns, row, Column.OPERATOR, entry.operator());
        put(columns, row, Column.ROLE, entry.role());
        put(columns, row, Column.COUNTER, entry.counter());
        put(columns, row, Column.MATTER, entry.matter().orElse(""));
        put(columns, row, Column.SERVICE, entry.service().orElse(""));
        put(columns, row, Column.OUTCOME, entry.outcome().orElse(""));
        put(columns, row, Column.CASE, entry.caseNumber().map(Object::toString).orElse(""));
    }

    private void put(LogColumns columns, int row, Column column, String word) {
        columns.terms()[column.place()][row] = terms.number(column, word);
    }

    /** The first eight bytes of a subject's key; a key that is none of ours becomes 1, which no look-up asks for. */
    static long subject(String key) {
        try {
            return key.length() < SUBJECT_DIGITS ? 1 : Long.parseUnsignedLong(key.substring(0, SUBJECT_DIGITS), 16);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static int millis(Entry entry) {
        String text = entry.details().getOrDefault("millis", "");
        return MILLIS.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    private int[] counts() {
        return Arrays.stream(Column.values()).mapToInt(terms::count).toArray();
    }
}
