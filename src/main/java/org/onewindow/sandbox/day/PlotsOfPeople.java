package org.onewindow.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;

/** Wrongs about whose record was looked at. */
final class PlotsOfPeople {
    private static final Duration SHORT = Duration.ofMinutes(4);

    private PlotsOfPeople() {}

    static void ownRecord(Stage stage, Clerk clerk, Grade grade) {
        Instant time = stage.reserve(clerk, SHORT);
        Desk.Seat seat = Desk.Seat.of(clerk);
        switch (grade) {
            case PLAIN -> stage.desk.peek(seat, time, clerk.number, stage.matter(), true, Optional.empty());
            case THRESHOLD -> stage.desk.serve(seat, time, clerk.number, stage.matter());
            case DISGUISED -> {
                if (stage.lot().perMille(500)) {
                    Clerk lender = stage.neighbour(clerk, time);
                    stage.desk.serve(new Desk.Seat(lender.name, clerk.counter), time, clerk.number, stage.matter());
                } else {
                    insideAnothersCase(stage, seat, time, clerk.number);
                }
            }
            case DECOY -> {
                Clerk other = stage.stranger(clerk);
                stage.desk.serve(Desk.Seat.of(other), stage.reserve(other, SHORT), clerk.number, stage.matter());
            }
        }
    }

    static void relation(Stage stage, Clerk clerk, Grade grade) {
        Instant time = stage.reserve(clerk, SHORT);
        Desk.Seat seat = Desk.Seat.of(clerk);
        DayPerson self = stage.crowd.known(clerk.number);
        switch (grade) {
            case PLAIN ->
                stage.desk.peek(
                        seat, time, stage.crowd.housemate(clerk.number), stage.matter(), true, Optional.empty());
            case THRESHOLD -> {
                String near = stage.adult();
                stage.crowd.tell(
                        new DayPerson(near, self.surname(), self.building() + "9单元901室", self.building(), near, false));
                stage.desk.serve(seat, time, near, stage.matter());
            }
            case DISGUISED -> disguisedRelation(stage, clerk, time);
            case DECOY -> {
                String near = stage.adult();
                boolean sameName = stage.lot().perMille(500);
                stage.crowd.tell(new DayPerson(
                        near,
                        sameName ? self.surname() : "某",
                        "别处" + near,
                        sameName ? self.building() + "东" : self.building(),
                        near,
                        false));
                stage.desk.serve(seat, time, near, stage.matter());
            }
        }
    }

    /** One in five is a relative of whom the office knows nothing: no rule can find that. */
    private static void disguisedRelation(Stage stage, Clerk clerk, Instant time) {
        int how = stage.lot().below(5);
        if (how == 0) {
            stage.desk.serve(Desk.Seat.of(clerk), time, stage.adult(), stage.matter());
        } else if (how <= 2) {
            String declared = stage.crowd.withHousehold(stage.lot());
            clerk.conflicts.add(declared);
            stage.desk.serve(Desk.Seat.of(clerk), time, stage.crowd.housemate(declared), stage.matter());
        } else {
            Clerk lender = stage.neighbour(clerk, time);
            stage.desk.serve(
                    new Desk.Seat(lender.name, clerk.counter),
                    time,
                    stage.crowd.housemate(clerk.number),
                    stage.matter());
        }
    }

    static void colleague(Stage stage, Clerk clerk, Grade grade) {
        Instant time = stage.reserve(clerk, SHORT);
        Desk.Seat seat = Desk.Seat.of(clerk);
        String number = stage.lot().perMille(500) ? stage.neighbour(clerk, time).number : stage.stranger(clerk).number;
        switch (grade) {
            case PLAIN -> {
                stage.desk.peek(seat, time, number, stage.matter(), true, Optional.empty());
                stage.desk.peek(seat, time.plusSeconds(90), number, stage.matter(), true, Optional.empty());
            }
            case THRESHOLD ->
                stage.desk.peek(seat, time, number, stage.matter(), true, Optional.of(Duration.ofMinutes(4)));
            case DISGUISED -> {
                if (stage.lot().perMille(200)) {
                    String matter = stage.matter();
                    CaseNumber faked = stage.desk.peek(seat, time, number, matter, true, Optional.empty());
                    stage.desk.step(seat, time.plusSeconds(30), number, matter, faked, Action.CASE_RETURNED);
                } else {
                    insideAnothersCase(stage, seat, time, number);
                }
            }
            case DECOY -> stage.desk.serve(seat, time, number, stage.matter());
        }
    }

    /** A look under the case of a citizen who is really being served. */
    static void insideAnothersCase(Stage stage, Desk.Seat seat, Instant time, String number) {
        String citizen = stage.adult();
        String matter = stage.matter();
        CaseNumber[] real = new CaseNumber[1];
        stage.diary.unlabelled(() -> real[0] = stage.desk.serve(seat, time, citizen, matter));
        stage.desk.look(seat, time.plusSeconds(25), number, matter, Optional.of(real[0]), true);
    }

    static void protectedPerson(Stage stage, Clerk clerk, Grade grade) {
        Duration valid = Duration.ofMinutes(Limits.BREAK_GLASS_MINUTES);
        Instant time = stage.reserve(clerk, Duration.ofMinutes(22));
        Desk.Seat seat = Desk.Seat.of(clerk);
        String person = stage.adult();
        stage.crowd.protect(person);
        switch (grade) {
            case PLAIN -> stage.desk.peek(seat, time, person, stage.matter(), true, Optional.empty());
            case THRESHOLD -> {
                stage.desk.breakGlass(seat, time, person);
                stage.desk.serve(seat, time.plus(valid).plusSeconds(20), person, stage.matter());
            }
            case DISGUISED -> {
                if (stage.lot().perMille(500)) {
                    stage.desk.serve(seat, time, person, stage.matter());
                    stage.desk.breakGlass(seat, time.plusSeconds(100), person);
                } else {
                    String other = stage.adult();
                    stage.crowd.protect(other);
                    stage.diary.unlabelled(() -> {
                        stage.desk.breakGlass(seat, time, other);
                        stage.desk.serve(seat, time.plusSeconds(30), other, stage.matter());
                    });
                    stage.desk.serve(seat, time.plusSeconds(200), person, stage.matter());
                }
            }
            case DECOY -> {
                stage.desk.breakGlass(seat, time, person);
                stage.desk.serve(seat, time.plus(valid).minusSeconds(40), person, stage.matter());
            }
        }
    }

    static void crowd(Stage stage, Clerk clerk, Grade grade, List<Clerk> cast) {
        String person = stage.adult();
        int idle = switch (grade) {
            case PLAIN -> Limits.CROWD + 2;
            case THRESHOLD -> Limits.CROWD;
            case DISGUISED -> stage.lot().perMille(250) ? Limits.CROWD - 1 : Limits.CROWD;
            case DECOY -> Limits.CROWD - 1;
        };
        int served = grade == Grade.DISGUISED || grade == Grade.DECOY ? 1 : 0;
        for (int i = 0; i < idle + served; i++) {
            Clerk each = i == 0 ? clerk : cast.get(i - 1);
            Instant time = stage.reserve(each, SHORT);
            if (i < idle) {
                stage.desk.peek(Desk.Seat.of(each), time, person, stage.matter(), true, Optional.empty());
            } else {
                stage.desk.serve(Desk.Seat.of(each), time, person, stage.matter());
            }
        }
    }
}
