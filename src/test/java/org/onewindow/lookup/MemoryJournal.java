package org.onewindow.lookup;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.SubjectHash;
import org.onewindow.subject.SubjectNumber;

/** A journal in memory that can be broken and mended. */
public final class MemoryJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();
    private boolean broken;
    private Runnable beforeWriting = () -> {};

    @Override
    public synchronized List<Entry> record(List<EntryDraft> drafts) throws JournalUnavailableException {
        beforeWriting.run();
        if (broken) {
            throw new JournalUnavailableException("broken for the test");
        }
        List<Entry> written = new ArrayList<>();
        for (EntryDraft draft : drafts) {
            Entry entry = new Entry(
                    entries.size(),
                    OffsetDateTime.parse("2026-11-23T09:00:00+08:00"),
                    "03",
                    draft.action(),
                    draft.operator(),
                    draft.role(),
                    draft.subject().map(MemoryJournal::keyOf),
                    draft.subject().map(subject -> "c" + entries.size()),
                    draft.matter(),
                    draft.caseNumber(),
                    draft.service(),
                    draft.items(),
                    draft.outcome(),
                    draft.requestId(),
                    draft.hashVerdict(),
                    draft.details());
            entries.add(entry);
            written.add(entry);
        }
        return written;
    }

    /** The keyed hash of subjects, as this journal makes it. */
    public static SubjectHash subjectHash() {
        return subject -> BigInteger.valueOf(Arrays.hashCode(subject)).toByteArray();
    }

    private static String keyOf(SubjectNumber subject) {
        try {
            return subjectHash().keyOf(subject);
        } catch (JournalUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    public synchronized void breakDown() {
        broken = true;
    }

    public synchronized void mend() {
        broken = false;
    }

    public synchronized void beforeWriting(Runnable hook) {
        beforeWriting = hook;
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<Action> actions() {
        return entries().stream().map(Entry::action).toList();
    }

    public List<Entry> entries(Action action) {
        return entries().stream().filter(entry -> entry.action() == action).toList();
    }
}
