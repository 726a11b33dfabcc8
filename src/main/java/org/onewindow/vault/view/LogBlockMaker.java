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
        LogBlock block = new LogBlock(
                records.get(0).sequence(),
                records.get(count - 1).hash(),
                new long[count],
                new short[count],
                new long[count],
                new int[count],
                new int[Column.values().length][count],
                counts(),
                new int[Column.values().length]);
        for (int row = 0; row < count; row++) {
            fill(block, row, decoded(records.get(row)));
        }
        System.arraycopy(counts(), 0, block.termsAfter(), 0, block.termsAfter().length);
        return block;
    }

    private static Entry decoded(TailRecord record) throws UnfitViewException {
        try {
            return EntryCodec.decode(record.entry());
        } catch (MalformedEntryException e) {
            throw new UnfitViewException("entry " + record.sequence() + " can't be read", e);
        }
    }

    private void fill(LogBlock block, int row, Entry entry) {
        block.times()[row] = entry.time().toInstant().toEpochMilli();
        block.offsets()[row] = (short) (entry.time().getOffset().getTotalSeconds() / 60);
        block.subjects()[row] = entry.subjectKey().map(LogBlockMaker::subject).orElse(0L);
        block.millis()[row] = millis(entry);
        put(block, row, Column.ACTION, entry.action().name());
        put(block, row, Column.OPERATOR, entry.operator());
        put(block, row, Column.ROLE, entry.role());
        put(block, row, Column.COUNTER, entry.counter());
        put(block, row, Column.MATTER, entry.matter().orElse(""));
        put(block, row, Column.SERVICE, entry.service().orElse(""));
        put(block, row, Column.OUTCOME, entry.outcome().orElse(""));
        put(block, row, Column.CASE, entry.caseNumber().map(Object::toString).orElse(""));
    }

    private void put(LogBlock block, int row, Column column, String word) {
        block.terms()[column.place()][row] = terms.number(column, word);
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
