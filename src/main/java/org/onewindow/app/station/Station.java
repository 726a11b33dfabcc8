package org.onewindow.app.station;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.onewindow.access.OperatorAdministration;
import org.onewindow.access.SignIn;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.casework.CounterDesk;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Masking;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.SubjectHash;
import org.onewindow.journal.WatchedJournal;
import org.onewindow.offline.OfflineDesk;
import org.onewindow.review.LogView;
import org.onewindow.review.usage.UsageList;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberMask;
import org.onewindow.subject.NumberReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A station that works: everything a window or a command needs, built once by {@link StationBuilder}. Closing it ends everything in it. */
public final class Station implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Station.class);

    private final Identity identity;
    private final Parts parts;
    private final Optional<Training> training;
    private final Deque<AutoCloseable> toClose;

    /** What the station is called. */
    public record Identity(String name, String counter, String exchange) {}

    /** What it is made of. */
    record Parts(
            Settings settings,
            Clock clock,
            Divisions divisions,
            NumberReader numbers,
            Catalogue catalogue,
            WatchedJournal journal,
            JournalReader journalReader,
            LogView logView,
            LogProofs logProofs,
            SubjectHash subjectKeys,
            StationReview review,
            UsageList usages,
            SignIn signIn,
            OperatorAdministration operators,
            CounterDesk desk,
            OfflineDesk offline) {}

    Station(Identity identity, Parts parts, Optional<Training> training, Deque<AutoCloseable> toClose) {
        this.identity = identity;
        this.parts = parts;
        this.training = training;
        this.toClose = new ArrayDeque<>(toClose);
    }

    public Identity identity() {
        return identity;
    }

    public Settings settings() {
        return parts.settings();
    }

    public Clock clock() {
        return parts.clock();
    }

    public Divisions divisions() {
        return parts.divisions();
    }

    public NumberReader numbers() {
        return parts.numbers();
    }

    public Catalogue catalogue() {
        return parts.catalogue();
    }

    /** How people's numbers are masked here. */
    public NumberMask numberMask() {
        return parts.settings()
                .text(SettingKey.MASK_NUMBERS)
                .flatMap(NumberMask::of)
                .orElse(NumberMask.STANDARD);
    }

    /** How values of records are masked here. */
    public Masking masking() {
        return new Masking(parts.numbers(), parts.clock(), numberMask());
    }

    /** The journal, which tells when its disk is full and when it is not any more. */
    public WatchedJournal journal() {
        return parts.journal();
    }

    public JournalReader journalReader() {
        return parts.journalReader();
    }

    /** The journal as a person looks through it. */
    public LogView logView() {
        return parts.logView();
    }

    /** What makes the journal provable. */
    public LogProofs logProofs() {
        return parts.logProofs();
    }

    /** The keys by which the journal knows subjects. */
    public SubjectHash subjectKeys() {
        return parts.subjectKeys();
    }

    /** Who looked at somebody's records. */
    public UsageList usages() {
        return parts.usages();
    }

    /** The review of this counter's days. */
    public StationReview review() {
        return parts.review();
    }

    public SignIn signIn() {
        return parts.signIn();
    }

    public CounterDesk desk() {
        return parts.desk();
    }

    /** The connections, and what waits for them. */
    public OfflineDesk offline() {
        return parts.offline();
    }

    /** What only a training station has. */
    public Optional<Training> training() {
        return training;
    }

    /** Signs out whoever is signed in and closes everything, last opened first. Does nothing the second time. */
    @Override
    public void close() {
        if (toClose.isEmpty()) {
            return;
        }
        parts.signIn().session().ifPresent(session -> parts.signIn().signOut());
        try {
            parts.journal().record(EntryDraft.of(Action.STATION_STOPPED, "", ""));
        } catch (JournalUnavailableException e) {
            LOG.error("the stop could not be journalled", e);
        }
        while (!toClose.isEmpty()) {
            closeOne(toClose.pop());
        }
    }

    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.error("{} did not close", part.getClass().getSimpleName(), e);
        }
    }
}
