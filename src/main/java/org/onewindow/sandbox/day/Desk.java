package org.onewindow.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.sandbox.country.chance.Chance;

/** What is done at a counter, as the entries it leaves. */
final class Desk {
    /** A look asks the first services of its matter only, to keep a day's log of a size that tests can bear. */
    private static final int SERVICES = 3;

    private final Diary diary;
    private final Catalogue catalogue;
    private final Chance chance;
    private long lot;

    Desk(Diary diary, Catalogue catalogue, Chance chance) {
        this.diary = diary;
        this.catalogue = catalogue;
        this.chance = chance;
    }

    /** Who sits where, for whom. */
    record Seat(String operator, String counter) {
        static Seat of(Clerk clerk) {
            return new Seat(clerk.name, clerk.counter);
        }
    }

    Chance lot() {
        return chance.of(lot++);
    }

    CaseNumber open(Seat seat, Instant time, String subject, String matter) {
        CaseNumber number = diary.newCase(seat.counter());
        note(seat, time, Action.CASE_OPENED, subject, matter, Optional.of(number));
        return number;
    }

    /** A look that finds something, or does not. */
    void look(Seat seat, Instant time, String subject, String matter, Optional<CaseNumber> number, boolean found) {
        look(seat, time, subject, matter, number, found, Map.of());
    }

    /** The same in no case, for somebody with a ticket of the number machine. */
    void lookWithTicket(Seat seat, Instant time, String subject, String matter, String ticket) {
        look(seat, time, subject, matter, Optional.empty(), true, Map.of("ticket", ticket));
    }

    private void look(
            Seat seat,
            Instant time,
            String subject,
            String matter,
            Optional<CaseNumber> number,
            boolean found,
            Map<String, String> details) {
        note(seat, time, Action.LOOKUP_STARTED, subject, matter, number).details(details);
        boolean offline = diary.isOffline(seat.counter(), time);
        Instant answered = time.plusMillis(400 + lot().below(900));
        for (MatterNeed need : matter(matter).needs().stream().limit(SERVICES).toList()) {
            List<String> items = need.items().stream().map(DataItem::code).toList();
            String service = need.service().code();
            if (offline) {
                Action action = lot().perMille(400) ? Action.SAVED_COPY_SHOWN : Action.LOOKUP_QUEUED;
                note(seat, time.plusMillis(20), action, subject, matter, number).asking(service, items);
                continue;
            }
            note(seat, time.plusMillis(5), Action.ASKED, subject, matter, number)
                    .asking(service, items);
            boolean unavailable = lot().perMille(8);
            note(seat, answered, Action.ANSWERED, subject, matter, number)
                    .asking(service, items)
                    .outcome(unavailable ? "unavailable" : found ? "found" : "not-found")
                    .details(Map.of(
                            "millis",
                            String.valueOf(Duration.between(time, answered).toMillis())));
        }
        note(seat, answered.plusMillis(30), Action.LOOKUP_FINISHED, subject, matter, number);
    }

    /** Asks for items the matter does not need, as a changed program could. */
    void askBeyond(Seat seat, Instant time, String subject, String matter, CaseNumber number, int items) {
        List<String> needed = matter(matter).needs().stream()
                .flatMap(need -> need.items().stream())
                .map(DataItem::code)
                .toList();
        List<String> beyond = catalogue.items().stream()
                .map(DataItem::code)
                .filter(code -> !needed.contains(code))
                .skip(lot().below(100))
                .limit(items)
                .toList();
        note(seat, time, Action.ASKED, subject, matter, Optional.of(number)).asking("S02.query", beyond);
    }

    void step(Seat seat, Instant time, String subject, String matter, CaseNumber number, Action action) {
        note(seat, time, action, subject, matter, Optional.of(number))
                .details(Map.of("version", "1", "base", "0", "received", "A", "visits", "1", "papers", "2"));
    }

    void close(Seat seat, Instant time, String matter, CaseNumber number) {
        diary.note(new Diary.Happening(
                        time,
                        seat.counter(),
                        Action.CASE_CLOSED,
                        seat.operator(),
                        Optional.empty(),
                        Optional.of(matter),
                        Optional.of(number)))
                .details(Map.of("reason", "clerk"));
    }

    void breakGlass(Seat seat, Instant time, String subject) {
        diary.note(new Diary.Happening(
                        time,
                        seat.counter(),
                        Action.BREAK_GLASS,
                        seat.operator(),
                        Optional.of(subject),
                        Optional.empty(),
                        Optional.empty()))
                .details(Map.of("reason", "citizen-present"));
    }

    void program(String counter, Instant time, Action action, Map<String, String> details) {
        diary.note(new Diary.Happening(time, counter, action, "", Optional.empty(), Optional.empty(), Optional.empty()))
                .details(details);
    }

    /** Somebody served as they should be: case, look, step, closing. Returns the case. */
    CaseNumber serve(Seat seat, Instant time, String subject, String matter) {
        CaseNumber number = open(seat, time, subject, matter);
        look(seat, time.plusMillis(60), subject, matter, Optional.of(number), true);
        progress(seat, time.plusSeconds(50 + lot().below(120)), subject, matter, number);
        return number;
    }

    void progress(Seat seat, Instant time, String subject, String matter, CaseNumber number) {
        int which = lot().below(100);
        Action action = which < 75 ? Action.CASE_ACCEPTED : which < 96 ? Action.CASE_RETURNED : Action.CASE_DECLINED;
        step(seat, time, subject, matter, number, action);
        if (lot().perMille(900)) {
            close(seat, time.plusSeconds(5 + lot().below(60)), matter, number);
        }
    }

    /** Somebody looked at with a case of which nothing comes; closed after {@code closing}, or left to the day's end. */
    CaseNumber peek(Seat seat, Instant time, String subject, String matter, boolean found, Optional<Duration> closing) {
        CaseNumber number = open(seat, time, subject, matter);
        look(seat, time.plusMillis(60), subject, matter, Optional.of(number), found);
        closing.ifPresent(after -> close(seat, time.plus(after), matter, number));
        return number;
    }

    private Matter matter(String code) {
        return catalogue.matter(code).orElseThrow(() -> new IllegalArgumentException("no matter " + code));
    }

    private Diary.Happening note(
            Seat seat, Instant time, Action action, String subject, String matter, Optional<CaseNumber> number) {
        return diary.note(new Diary.Happening(
                time,
                seat.counter(),
                action,
                seat.operator(),
                Optional.of(subject),
                matter.isEmpty() ? Optional.empty() : Optional.of(matter),
                number));
    }
}
