package org.onewindow.sandbox.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;

/** A clerk's honest day: citizens one after the other, and all that looks odd and is not. Not safe for use by several threads. */
final class HonestDay {
    private static final int LEAST_GAP = 40;
    private static final int MOST_GAP = 260;

    private final Stage stage;
    private final double crowding;

    /** {@code crowding} below 1 makes a busy day. */
    HonestDay(Stage stage, double crowding) {
        this.stage = stage;
        this.crowding = crowding;
    }

    /** Seconds from one citizen to the next. */
    static long gap(Clerk clerk, double crowding, int lot) {
        return Math.round((LEAST_GAP + lot) * clerk.slowness * crowding);
    }

    static int gapLots() {
        return MOST_GAP - LEAST_GAP + 1;
    }

    void work(Clerk clerk) {
        for (Clerk.Stretch shift : clerk.shifts) {
            Instant time = shift.from().plus(stage.seconds(10, 200));
            while (time.isBefore(shift.until())) {
                if (clerk.isFree(time)) {
                    visit(clerk, time);
                }
                time = time.plusSeconds(gap(clerk, crowding, stage.lot().below(gapLots())));
            }
        }
    }

    private void visit(Clerk clerk, Instant time) {
        Desk.Seat seat = Desk.Seat.of(clerk);
        String matter = stage.matter();
        int kind = stage.lot().below(1000);
        if (kind < 120) {
            family(seat, time, matter);
        } else if (kind < 160) {
            abandoned(seat, time, matter);
        } else if (kind < 185) {
            mistyped(seat, time, matter);
        } else if (kind < 215) {
            retried(seat, time, matter);
        } else if (kind < 260) {
            String person = stage.adult();
            stage.desk.serve(seat, time, person, matter);
            stage.desk.serve(seat, time.plusSeconds(70), person, another(matter));
        } else if (kind < 275) {
            String person = stage.adult();
            stage.desk.peek(seat, time, person, another(matter), true, Optional.of(Duration.ofSeconds(25)));
            stage.desk.serve(seat, time.plusSeconds(35), person, matter);
        } else {
            stage.desk.serve(seat, time, stage.adult(), matter);
        }
    }

    private String another(String matter) {
        return matter.equals("M05") ? "M06" : "M05";
    }

    /** Husband and wife, or parents and a grown-up child: the second in a case of their own, or under the first one's. */
    private void family(Desk.Seat seat, Instant time, String matter) {
        String person = stage.adult();
        List<String> household = stage.crowd.household(person);
        CaseNumber number = stage.desk.serve(seat, time, person, matter);
        if (household.size() < 2) {
            return;
        }
        String mate = stage.crowd.housemate(person);
        if (stage.lot().perMille(500)) {
            stage.desk.look(seat, time.plusSeconds(25), mate, matter, Optional.of(number), true);
        } else {
            stage.desk.serve(seat, time.plusSeconds(60), mate, matter);
        }
    }

    /** The citizen leaves; the case is closed after a while, or left to the day's end. */
    private void abandoned(Desk.Seat seat, Instant time, String matter) {
        int how = stage.lot().below(100);
        Optional<Duration> closing = how < 15
                ? Optional.of(stage.seconds(70, 175))
                : how < 65 ? Optional.of(stage.seconds(200, 500)) : Optional.empty();
        stage.desk.peek(seat, time, stage.adult(), matter, true, closing);
    }

    private void mistyped(Desk.Seat seat, Instant time, String matter) {
        String person = stage.adult();
        String wrong = Numbers.changed(
                person, 8 + stage.lot().below(9), 1 + stage.lot().below(8));
        stage.desk.peek(seat, time, wrong, matter, false, Optional.of(stage.seconds(15, 40)));
        stage.desk.serve(seat, time.plusSeconds(45), person, matter);
    }

    /** A department was slow: asked again in the same case. */
    private void retried(Desk.Seat seat, Instant time, String matter) {
        String person = stage.adult();
        CaseNumber number = stage.desk.open(seat, time, person, matter);
        stage.desk.look(seat, time.plusMillis(60), person, matter, Optional.of(number), true);
        stage.desk.look(seat, time.plusSeconds(40), person, matter, Optional.of(number), true);
        stage.desk.step(seat, time.plusSeconds(100), person, matter, number, Action.CASE_ACCEPTED);
    }
}
