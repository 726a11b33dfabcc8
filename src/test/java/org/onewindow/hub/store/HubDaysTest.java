package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.hub.FsckFinding;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.Action;
import org.onewindow.journal.pace.DayPace;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.DayEntry;
import org.onewindow.protocol.OperatorPace;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDay;
import org.onewindow.protocol.WorkDaysPage;

/** What a store of the hub knows of a day: its entries, its work, what was usual before it, and how it was reviewed. */
abstract class HubDaysTest extends OneCounterAtAHub {
    /** What came after the sixth version of the tables, and after the seventh. */
    private static final String SINCE_7 = "'8'";

    private static final String SINCE_6 = "'7', " + SINCE_7;

    @Test
    void privatePartsComeBackOnlyForWhoMayHaveThemAndGoWithTheirDay() throws Exception {
        counter.write(3, "a");
        taken(counter.batch(0, 2));

        assertThat(privates(true)).containsExactly("private of 0", "private of 1");
        assertThat(privates(false)).containsExactly("", "");

        assertThat(hub.retention().destroy(TestCounter.day(), "root")).isEqualTo(2);
        taken(counter.batch(2, 3));

        assertThat(privates(true)).containsExactly("", "", "");
        assertThat(entries()).containsExactlyElementsOf(sent(counter));
        assertThat(hub.checks().fsck().findings()).isEmpty();
    }

    @Test
    void aDaysEntriesComeInPagesOfAllCounters() throws Exception {
        TestCounter other = new TestCounter("04");
        other.enrol(hub.counters());
        counter.write(4, "a");
        other.write(3, "b");
        taken(counter.rest(0));
        taken(other.rest(0));

        List<String> seen = new ArrayList<>();
        Optional<DayCursor> after = Optional.empty();
        do {
            DayEntriesPage page = hub.dayEntries().page(TestCounter.day(), after, 3, false);
            page.entries().forEach(entry -> seen.add(entry.counter() + "/" + entry.sequence()));
            after = page.next();
        } while (after.isPresent());

        assertThat(seen).containsExactly("03/0", "03/1", "03/2", "03/3", "04/0", "04/1", "04/2");
        assertThat(hub.dayEntries()
                        .page(TestCounter.day().plusDays(1), Optional.empty(), 3, false)
                        .entries())
                .isEmpty();
    }

    @Test
    void howFarALogReachesWithADaysWorkIsFoundHoweverMuchElseFollows() throws Exception {
        TestCounter idle = new TestCounter("04");
        idle.enrol(hub.counters());
        counter.write(3, "a");
        for (int i = 0; i < 700; i++) {
            counter.write(Action.LOCKED, Optional.empty(), Map.of(), "");
        }
        idle.write(Action.LOCKED, Optional.empty(), Map.of(), "");
        taken(counter.rest(0));
        taken(idle.rest(0));
        String log = counter.origin().substring(counter.origin().lastIndexOf('/') + 1);

        assertThat(workSince(TestCounter.day(), 1000)).containsExactly(new WorkDay(TestCounter.day(), "03", log, 3));
        assertThat(workSince(TestCounter.day().plusDays(1), 1000)).isEmpty();
    }

    @Test
    void aStepOfACaseIsWorkThoughItNamesNobody() throws Exception {
        counter.step(Action.CASE_ACCEPTED, CASE, 0, Map.of());
        counter.write(Action.SIGN_OUT, Optional.empty(), Map.of(), "");
        taken(counter.rest(0));

        assertThat(workSince(TestCounter.day(), 1000))
                .extracting(WorkDay::through)
                .containsExactly(1L);
    }

    @Test
    void daysWithWorkComeInPagesTheEarliestFirstHoweverLongAgo() throws Exception {
        TestCounter other = new TestCounter("04");
        other.enrol(hub.counters());
        for (int year = 2019; year < 2023; year++) {
            counter.lookUp("li.wei", OffsetDateTime.of(year, 3, 1, 9, 0, 0, 0, ZoneOffset.ofHours(8)), "01");
            other.lookUp("li.wei", OffsetDateTime.of(year, 3, 1, 9, 0, 0, 0, ZoneOffset.ofHours(8)), "01");
        }
        taken(counter.rest(0));
        taken(other.rest(0));

        List<WorkDay> all = workSince(LocalDate.of(1, 1, 1), 1000);

        assertThat(all).hasSize(8);
        assertThat(all).extracting(WorkDay::day).isSorted();
        assertThat(workSince(LocalDate.of(1, 1, 1), 3)).isEqualTo(all);
        assertThat(workSince(LocalDate.of(2021, 3, 1), 1)).isEqualTo(all.subList(4, 8));
    }

    private List<WorkDay> workSince(LocalDate day, int limit) throws HubUnavailableException {
        List<WorkDay> days = new ArrayList<>();
        Optional<WorkCursor> after = Optional.empty();
        do {
            WorkDaysPage page = hub.dayEntries().workSince(day, after, limit);
            days.addAll(page.days());
            after = page.next();
        } while (after.isPresent());
        return days;
    }

    /** Nine o'clock of the day that the tests' clock stands at, and some minutes later. */
    private static OffsetDateTime nine(int minutes) {
        return OffsetDateTime.of(2026, 11, 27, 9, minutes, 0, 0, ZoneOffset.ofHours(8));
    }

    private List<OperatorPace> paces(int daysLater) throws HubUnavailableException {
        return hub.paces().before(TestCounter.day().plusDays(daysLater)).paces();
    }

    private static OperatorPace pace(int daysLater, String operator, int tenMinutes, int hour) {
        return new OperatorPace(TestCounter.day().plusDays(daysLater), operator, new DayPace(tenMinutes, hour));
    }

    @Test
    void whatWasUsualIsCountedOverAllCountersOfTheLookUpsBegun() throws Exception {
        TestCounter other = new TestCounter("04");
        other.enrol(hub.counters());
        counter.lookUp("li.wei", nine(0), "01");
        counter.write(3, "asked, which is no other look-up");
        counter.lookUp("li.wei", nine(5), "02");
        other.lookUp("li.wei", nine(4), "02");
        other.lookUp("li.wei", nine(40), "03");
        other.lookUp("chen.jie", nine(1), "01");
        taken(counter.batch(0, 3));
        taken(counter.batch(1, 5));
        taken(other.rest(0));
        clock.advance(Duration.ofDays(1));
        counter.lookUp("li.wei", nine(0).plusDays(1), "01");
        taken(counter.rest(5));

        assertThat(paces(1)).containsExactly(pace(0, "chen.jie", 1, 1), pace(0, "li.wei", 2, 3));
        assertThat(paces(2))
                .containsExactly(pace(1, "li.wei", 1, 1), pace(0, "chen.jie", 1, 1), pace(0, "li.wei", 2, 3));
        assertThat(paces(0)).isEmpty();
        assertThat(paces(28)).hasSize(3);
        assertThat(paces(29)).containsExactly(pace(1, "li.wei", 1, 1));
        assertThat(paces(30)).isEmpty();
        assertThat(hub.checks().fsck().isSound()).isTrue();
    }

    @Test
    void whatComesOnceADayHasBegunChangesNothingOfWhatWasUsualBeforeIt() throws Exception {
        clock.advance(Duration.between(clock.instant(), nine(0).plusHours(15).minusNanos(1_000_000)));
        counter.lookUp("li.wei", nine(0), "01");
        counter.lookUp("li.wei", nine(1), "02");
        counter.lookUp("li.wei", nine(2), "03");
        taken(counter.batch(0, 2));
        assertThat(paces(1)).containsExactly(pace(0, "li.wei", 2, 2));

        clock.advance(Duration.ofMillis(1));
        taken(counter.rest(2));

        assertThat(paces(1)).containsExactly(pace(0, "li.wei", 2, 2));
        assertThat(paces(2)).as("and counts for the days after").containsExactly(pace(0, "li.wei", 3, 3));
    }

    @Test
    void whatWasUsualStaysWhenADayIsDestroyedAsItsEntriesDo() throws Exception {
        counter.write(1, "a");
        counter.lookUp("li.wei", nine(0), "01");
        taken(counter.rest(0));

        assertThat(hub.retention().destroy(TestCounter.day(), "root")).isEqualTo(1);

        assertThat(paces(1)).containsExactly(pace(0, "li.wei", 1, 1));
    }

    @Test
    void aStoreOfBeforeCountsFromItsUpdateOn() throws Exception {
        counter.lookUp("li.wei", nine(0), "01");
        taken(counter.rest(0));
        sql("DROP TABLE counter_tree");
        sql("DROP TABLE look_up");
        sql("DROP TABLE review_entry");
        sql("DELETE FROM hub_version WHERE version IN ('5', '6', " + SINCE_6 + ")");
        hub.close();

        hub = HubStore.open(settings, KEYS, station);
        counter.lookUp("li.wei", nine(1), "02");
        taken(counter.rest(1));

        assertThat(paces(1)).containsExactly(pace(0, "li.wei", 1, 1));
        assertThat(hub.checks().fsck().isSound()).isTrue();
    }

    /** No counter of ours writes that, and none may keep the others' entries out by it. */
    @Test
    void anOperatorThatNoStoreCouldKeepIsNotCountedAndTakenAllTheSame() throws Exception {
        counter.lookUp("x".repeat(65), nine(0), "01");
        counter.lookUp("li\0wei", nine(1), "02");
        counter.lookUp("", nine(2), "03");

        assertThat(taken(counter.rest(0)).next()).isEqualTo(3);

        assertThat(paces(1)).isEmpty();
    }

    @Test
    void fsckFindsALookUpThatIsNotAsItsEntrySays() throws Exception {
        counter.write(1, "a");
        counter.lookUp("li.wei", nine(0), "01");
        counter.lookUp("li.wei", nine(1), "02");
        taken(counter.rest(0));

        sql("UPDATE look_up SET operator = 'chen.jie' WHERE sequence = 1");
        assertThat(hub.checks().fsck().findings())
                .containsExactly(new FsckFinding("03", FsckFinding.Kind.COLUMN_DIFFERS, 1));
        sql("UPDATE look_up SET operator = 'li.wei', sequence = 0 WHERE sequence = 1");
        assertThat(hub.checks().fsck().findings())
                .containsExactly(new FsckFinding("03", FsckFinding.Kind.COLUMN_DIFFERS, 0));
    }

    /** The clock of the counter that settled it had been set back, or was never right. */
    @Test
    void whatIsAboutADayIsFoundWheneverItWasWritten() throws Exception {
        counter.review(Action.FLAG_SETTLED, TestCounter.day().plusDays(3).toString());
        counter.review(Action.FLAG_SETTLED, TestCounter.day().toString());
        counter.review(Action.DAY_SIGNED, TestCounter.day().plusDays(3).toString());
        counter.review(Action.FLAG_SETTLED, "no day at all");
        taken(counter.rest(0));

        assertThat(reviewsOf(3)).containsExactly(0L, 2L);
        assertThat(reviewsOf(0)).containsExactly(1L);
        assertThat(reviewsOf(1)).isEmpty();
    }

    private List<Long> reviewsOf(int daysLater) throws HubUnavailableException {
        return sequences(hub.dayEntries().reviewsOf(TestCounter.day().plusDays(daysLater), Optional.empty(), 1000));
    }

    private static List<Long> sequences(DayEntriesPage page) {
        return page.entries().stream().map(DayEntry::sequence).toList();
    }

    @Test
    void signaturesComeWithoutWhatWasSettledInPages() throws Exception {
        for (int i = 0; i < 3; i++) {
            counter.review(Action.FLAG_SETTLED, TestCounter.day().toString());
            counter.review(Action.DAY_SIGNED, TestCounter.day().toString());
        }
        taken(counter.rest(0));

        DayEntriesPage first = hub.dayEntries().signaturesSince(TestCounter.day(), Optional.empty(), 2);
        assertThat(sequences(first)).containsExactly(1L, 3L);
        assertThat(sequences(hub.dayEntries().signaturesSince(TestCounter.day(), first.next(), 2)))
                .containsExactly(5L);
        assertThat(sequences(hub.dayEntries().signaturesSince(TestCounter.day().plusDays(1), Optional.empty(), 2)))
                .isEmpty();
    }

    @Test
    void aStoreOfBeforeFindsWhatWasSettledAndSignedUntilThen() throws Exception {
        counter.write(3, "a");
        counter.review(Action.FLAG_SETTLED, TestCounter.day().plusDays(3).toString());
        counter.review(Action.DAY_SIGNED, TestCounter.day().toString());
        taken(counter.rest(0));
        sql("DROP TABLE review_entry");
        sql("DELETE FROM hub_version WHERE version IN (" + SINCE_6 + ")");
        hub.close();

        hub = HubStore.open(settings, KEYS, station);

        assertFindsReviews();
    }

    @Test
    void aStoreThatKnewOnlyTheirDatesFindsWhatWasSettledAndSigned() throws Exception {
        counter.write(3, "a");
        counter.review(Action.FLAG_SETTLED, TestCounter.day().plusDays(3).toString());
        counter.review(Action.DAY_SIGNED, TestCounter.day().toString());
        taken(counter.rest(0));
        sql("DROP TABLE review_entry");
        sql("CREATE TABLE review_entry (log_id BIGINT NOT NULL, sequence BIGINT NOT NULL, entry_day DATE NOT NULL,"
                + " PRIMARY KEY (log_id, sequence))");
        sql("INSERT INTO review_entry SELECT log_id, sequence, entry_day FROM counter_entry WHERE sequence >= 3");
        sql("DELETE FROM hub_version WHERE version IN (" + SINCE_7 + ")");
        hub.close();

        hub = HubStore.open(settings, KEYS, station);

        assertFindsReviews();
    }

    private void assertFindsReviews() throws HubUnavailableException {
        counter.review(Action.FLAG_SETTLED, TestCounter.day().plusDays(3).toString());
        taken(counter.rest(5));
        assertThat(reviewsOf(3)).containsExactly(3L, 5L);
        assertThat(reviewsOf(0)).containsExactly(4L);
        assertThat(sequences(hub.dayEntries().reviewsSince(TestCounter.day(), Optional.empty(), 1000)))
                .containsExactly(3L, 4L, 5L);
        assertThat(sequences(hub.dayEntries().signaturesSince(TestCounter.day(), Optional.empty(), 1000)))
                .containsExactly(4L);
        assertThat(hub.checks().fsck().findings()).isEmpty();
    }

    @Test
    void fsckFindsWhatWasSettledThatIsNotKeptApartOrIsNotAsItsEntrySays() throws Exception {
        counter.write(1, "a");
        counter.review(Action.FLAG_SETTLED, TestCounter.day().toString());
        counter.review(Action.DAY_SIGNED, TestCounter.day().toString());
        taken(counter.rest(0));

        sql("UPDATE review_entry SET about_day = about_day + 1 WHERE sequence = 1");
        assertDiffers(1);
        sql("UPDATE review_entry SET about_day = about_day - 1, action = 'DAY_SIGNED' WHERE sequence = 1");
        assertDiffers(1);
        sql("UPDATE review_entry SET action = 'FLAG_SETTLED', entry_day = entry_day + 1 WHERE sequence = 1");
        assertDiffers(1);
        sql("DELETE FROM review_entry WHERE sequence = 1");
        assertDiffers(1);
        sql("INSERT INTO review_entry (log_id, sequence, entry_day, action, about_day)"
                + " SELECT log_id, 1, about_day, 'FLAG_SETTLED', about_day FROM review_entry WHERE sequence = 2");
        assertThat(hub.checks().fsck().findings()).isEmpty();
        sql("INSERT INTO review_entry (log_id, sequence, entry_day, action, about_day)"
                + " SELECT log_id, 0, entry_day, action, about_day FROM review_entry WHERE sequence = 1");
        assertDiffers(0);
        sql("UPDATE review_entry SET sequence = 7 WHERE sequence = 0");
        assertDiffers(7);
    }

    private void assertDiffers(long sequence) throws HubUnavailableException {
        assertThat(hub.checks().fsck().findings())
                .containsExactly(new FsckFinding("03", FsckFinding.Kind.COLUMN_DIFFERS, sequence));
    }

    private List<String> privates(boolean allowed) throws HubUnavailableException {
        return day(allowed).stream()
                .map(entry -> new String(entry.content().privatePart(), StandardCharsets.UTF_8))
                .toList();
    }
}
