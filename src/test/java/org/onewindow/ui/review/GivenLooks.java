package org.onewindow.ui.review;

import static org.onewindow.Waiting.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.app.station.Station;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.review.LogView;
import org.onewindow.review.usage.OtherCounters;
import org.onewindow.review.usage.UsageList;
import org.onewindow.subject.SubjectNumber;

/** Looks at an invented person's records at a reviewed station, and the list of them as the program wires it. */
public final class GivenLooks {
    private final ReviewedStation reviewed;

    public GivenLooks(ReviewedStation reviewed) {
        this.reviewed = reviewed;
    }

    /** One answered, one refused, one from a saved copy, one queued, one shown in full, in this order. */
    public void ofEachKind(SubjectNumber person) {
        List<EntryDraft> drafts = new ArrayList<>();
        UUID answered = UUID.randomUUID();
        drafts.add(look(Action.ASKED, person, "S01.query", answered));
        drafts.add(look(Action.ANSWERED, person, "S01.query", answered).withOutcome("found"));
        UUID refused = UUID.randomUUID();
        drafts.add(look(Action.ASKED, person, "S04.query", refused));
        drafts.add(look(Action.REFUSED, person, "S04.query", refused)
                .withOutcome("answer-refused")
                .withDetails(Map.of("reason", "WRONG_SUBJECT")));
        drafts.add(look(Action.SAVED_COPY_SHOWN, person, "S18.query", UUID.randomUUID())
                .withOutcome("saved-copy"));
        drafts.add(look(Action.LOOKUP_QUEUED, person, "S20.query", UUID.randomUUID())
                .withOutcome("queued"));
        drafts.add(look(Action.REVEALED, person, "S01.query", answered));
        reviewed.record(drafts);
    }

    /** One entry about a person, of what was asked at a service or shown of it. */
    public static EntryDraft look(Action action, SubjectNumber person, String service, UUID request) {
        return EntryDraft.of(action, "clerk-one", "CLERK")
                .about(person)
                .inCase("M04", new CaseNumber("110108-20261123-99-0001"))
                .asking(service, List.of(service.substring(0, 3) + "-01"), request);
    }

    /** The list as the program makes it. */
    public UsageList list() {
        return reviewed.station().usages();
    }

    /** The same with other counters that a test makes. */
    public UsageList list(OtherCounters others) {
        Station station = reviewed.station();
        return new UsageList(
                station.logView(),
                station.journalReader(),
                station.journal(),
                station.subjectKeys(),
                sequence -> Optional.empty(),
                station.logProofs()::key,
                others,
                station.clock());
    }

    /** Waits until the log is searched up to the journal's end. */
    public void awaitView() {
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            LogView.Standing standing = reviewed.station().logView().standing();
            return standing.state() == LogView.State.CURRENT && standing.entries() == standing.of();
        });
    }
}
