package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.access.Session;
import org.onewindow.access.SignInOutcome;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.home.TestHub;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.journal.pace.DayPace;
import org.onewindow.lookup.MovingClock;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchEntry;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.DayEntry;
import org.onewindow.protocol.OperatorPace;
import org.onewindow.protocol.PacesPage;
import org.onewindow.protocol.SpanDays;
import org.onewindow.protocol.SpanQuery;
import org.onewindow.review.CatalogueLogNames;
import org.onewindow.review.CounterPart;
import org.onewindow.review.DayOverview;
import org.onewindow.review.DayReview;
import org.onewindow.review.DayScope;
import org.onewindow.review.DaySignOff;
import org.onewindow.review.FigureKind;
import org.onewindow.review.Finding;
import org.onewindow.review.FlagSettling;
import org.onewindow.review.JournalDayLog;
import org.onewindow.review.LogCheck;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogOrder;
import org.onewindow.review.LogRow;
import org.onewindow.review.LogView;
import org.onewindow.review.OpenedDay;
import org.onewindow.review.Reach;
import org.onewindow.review.ReviewEntries;
import org.onewindow.review.ReviewRefusal;
import org.onewindow.review.ReviewedFlag;
import org.onewindow.review.SettleOutcome;
import org.onewindow.review.SignOffOutcome;
import org.onewindow.review.SignedDay;
import org.onewindow.review.StationLog;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.LogId;
import org.onewindow.review.risk.MatterNeeds;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RiskFlag;
import org.onewindow.review.risk.RiskReview;
import org.onewindow.review.risk.RuleBook;
import org.onewindow.subject.SubjectNumber;

/** A supervisor at one counter reviews two, whose logs a real hub has over HTTPS. */
class SeveralCountersTest {
    private static final Operator SUPERVISOR = new Operator("chen.hua", "陈华", Role.SUPERVISOR);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private TestHub hub;
    private VaultLog here;
    private VaultLog there;
    private HubClient client;
    private HubClient thereClient;

    @BeforeEach
    void aHubAndTwoCounters() throws Exception {
        hub = TestHub.start(folder.resolve("hub"));
        hub.administration().put(new HubOperator(SUPERVISOR.name(), Role.SUPERVISOR));
        hub.administration().put(new HubOperator(VaultLog.CLERK.name(), Role.CLERK));
        here = VaultLog.create(folder.resolve("here"), "07");
        there = VaultLog.create(folder.resolve("there"), "03");
        client = new HubClient(here.enrol(hub), HubTimes.STANDARD);
        thereClient = new HubClient(there.enrol(hub), HubTimes.STANDARD);
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        thereClient.close();
        here.close();
        there.close();
        hub.close();
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZONE));
    }

    private static void lookUp(VaultLog counter, String operator) throws Exception {
        counter.journal()
                .record(EntryDraft.of(Action.LOOKUP_STARTED, operator, "CLERK").about(SampleSubjects.PERSON));
    }

    private DayReview review(PeopleLink link) {
        return review(here, link);
    }

    private static DayReview review(VaultLog own, PeopleLink link) {
        Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
        return new DayReview(
                new DayReview.Logs(
                        new JournalDayLog(own.counter(), own.proofs()::key, own.reader()),
                        new HubStationLog(link, () -> true, PATIENCE),
                        own.reader(),
                        new ReviewEntries(new NoView(), own.reader())),
                new RiskReview(RuleBook.bundled(), MatterNeeds.of(catalogue)),
                PersonFacts.NONE,
                new CatalogueLogNames(catalogue));
    }

    private void work() throws Exception {
        lookUp(here, "li.na");
        lookUp(there, "sun.tao");
        lookUp(there, "sun.tao");
        there.bring(thereClient, 0);
    }

    @Test
    void figuresFlagsAndEntriesAreThoseOfAllCountersAndOfOneWhenItIsChosen() throws Exception {
        work();

        OpenedDay opened = review(client).open(today(), SUPERVISOR);

        assertThat(opened.reach()).isEqualTo(Reach.ALL_COUNTERS);
        DayOverview all = opened.overview(DayScope.ALL);
        assertThat(all.figure(FigureKind.LOOKUPS).value()).isEqualTo(3);
        assertThat(all.flags().stream().flatMap(flag -> flag.flag().operators().stream()))
                .contains("li.na", "sun.tao");
        assertThat(all.counters()).extracting(CounterPart::counter).containsExactly("07", "03");
        assertThat(all.counters().get(0).own()).isTrue();
        assertThat(all.counters().get(1).isChecked()).isTrue();
        DayOverview one = opened.overview(DayScope.of("03"));
        assertThat(one.figure(FigureKind.LOOKUPS).value()).isEqualTo(2);
        assertThat(one.flags().stream().flatMap(flag -> flag.flag().operators().stream()))
                .contains("sun.tao")
                .doesNotContain("li.na");

        LogView log = opened.log().orElseThrow();
        List<LogRow> rows = log.page(
                one.figure(FigureKind.LOOKUPS).entries().with(LogColumn.COUNTER, Set.of("03")),
                LogOrder.NEWEST_FIRST,
                OptionalLong.empty(),
                10);
        assertThat(rows).extracting(LogRow::counter).containsExactly("03", "03");
        assertThat(opened.subjectOf(rows.get(0).ref()).map(PrivateSubject::number))
                .contains(SampleSubjects.PERSON.value());
        assertThat(log.page(LogFilter.ALL.containing("SUN.T"), LogOrder.OLDEST_FIRST, OptionalLong.empty(), 1))
                .hasSize(1);
        assertThat(log.count(LogFilter.ALL.containing("sun.t"))).isEqualTo(2);
        // The same person has the same key at both counters.
        assertThat(log
                        .page(
                                LogFilter.ALL.with(Set.of(Action.LOOKUP_STARTED)),
                                LogOrder.OLDEST_FIRST,
                                OptionalLong.empty(),
                                9)
                        .stream()
                        .map(LogRow::subject)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aDayOfMoreThanOnePageIsReadWhole() throws Exception {
        List<EntryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            drafts.add(EntryDraft.of(Action.LOCKED, "sun.tao", "CLERK"));
        }
        there.journal().record(drafts);
        there.bring(thereClient, 0);

        DayOverview day = review(client).open(today(), SUPERVISOR).overview(DayScope.of("03"));

        assertThat(day.entries()).isEqualTo(1_500);
    }

    @Test
    void whatIsSignedCoversEachCounterThatWasSeenAndALaterEntryReopensTheDay() throws Exception {
        work();
        DayReview review = review(client);
        DaySignOff signOff = signOff(here, review, Clock.system(ZONE));

        SignedDay signed = ((SignOffOutcome.Signed) sign(review, signOff)).signed();

        assertThat(signed.covered())
                .containsEntry(new LogId("07", here.vaultNumber()), 1L)
                .containsEntry(new LogId("03", there.vaultNumber()), 2L);
        assertThat(here.reader()
                        .from(signed.sequence())
                        .findFirst()
                        .orElseThrow()
                        .details()
                        .get("checked"))
                .startsWith("03:2:");
        assertThat(sign(review, signOff)).isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.ALREADY_SIGNED));

        lookUp(there, "sun.tao");
        there.bring(thereClient, 2);

        DayOverview after = review.open(today(), SUPERVISOR).overview(DayScope.ALL);
        assertThat(after.standing()).isEqualTo(DayOverview.Standing.REOPENED);
        assertThat(after.late()).hasSize(1);
    }

    private static DaySignOff signOff(VaultLog own, DayReview review, Clock clock) {
        return new DaySignOff(
                review,
                new LogCheck(own.reader(), own.proofs(), own.journal())::check,
                own.journal(),
                password -> new SignInOutcome.SignedIn(new Session(SUPERVISOR, clock.instant())),
                clock);
    }

    @Test
    void whatIsSettledAndSignedAtOneCounterADayLaterIsKnownAtTheOthers() throws Exception {
        MovingClock clock = new MovingClock();
        LocalDate day = LocalDate.now(clock);
        try (VaultLog first = VaultLog.create(folder.resolve("first"), "05", clock);
                VaultLog second = VaultLog.create(folder.resolve("second"), "06", clock);
                HubClient firstClient = new HubClient(first.enrol(hub), HubTimes.STANDARD);
                HubClient secondClient = new HubClient(second.enrol(hub), HubTimes.STANDARD)) {
            lookUp(first, "sun.tao");
            lookUp(second, "li.na");
            first.bring(firstClient, 0);
            second.bring(secondClient, 0);
            clock.pass(Duration.ofDays(1));
            DayReview elsewhere = review(second, secondClient);
            assertThat(elsewhere.unsignedDays(LocalDate.now(clock), SUPERVISOR).days())
                    .containsExactly(day);

            DayReview review = review(first, firstClient);
            DayOverview seen = review.open(day, SUPERVISOR).overview(DayScope.ALL);
            String flag = seen.flags().get(0).flag().id();
            assertThat(new FlagSettling(review, first.journal())
                            .settle(SUPERVISOR, day, flag, Finding.EXPLAINED, "asked at the counter"))
                    .isInstanceOf(SettleOutcome.Settled.class);
            String digest = review.open(day, SUPERVISOR).overview(DayScope.ALL).digest();
            assertThat(signOff(first, review, clock).sign(SUPERVISOR, day, DayScope.ALL, digest, "any".toCharArray()))
                    .isInstanceOf(SignOffOutcome.Signed.class);
            first.bring(firstClient, 1);

            DayOverview there = elsewhere.open(day, SUPERVISOR).overview(DayScope.ALL);
            assertThat(there.standing()).isEqualTo(DayOverview.Standing.SIGNED);
            assertThat(there.flag(flag).orElseThrow().settlement().orElseThrow().note())
                    .contains("asked at the counter");
            assertThat(elsewhere.unsignedDays(LocalDate.now(clock), SUPERVISOR).days())
                    .isEmpty();
        }
    }

    @Test
    void whatWasSettledAtACounterWhoseClockHadBeenSetBackIsKnownAtTheOthers() throws Exception {
        MovingClock clock = new MovingClock();
        MovingClock setBack = new MovingClock();
        LocalDate day = LocalDate.now(clock);
        try (VaultLog first = VaultLog.create(folder.resolve("first"), "05", setBack);
                VaultLog second = VaultLog.create(folder.resolve("second"), "06", clock);
                HubClient firstClient = new HubClient(first.enrol(hub), HubTimes.STANDARD);
                HubClient secondClient = new HubClient(second.enrol(hub), HubTimes.STANDARD)) {
            lookUp(first, "sun.tao");
            first.bring(firstClient, 0);
            lookUp(second, "li.na");
            second.bring(secondClient, 0);
            setBack.pass(Duration.ofDays(-3));
            DayReview review = review(first, firstClient);
            String flag = review.open(day, SUPERVISOR)
                    .overview(DayScope.ALL)
                    .flags()
                    .get(0)
                    .flag()
                    .id();

            assertThat(new FlagSettling(review, first.journal())
                            .settle(SUPERVISOR, day, flag, Finding.EXPLAINED, "asked at the counter"))
                    .isInstanceOf(SettleOutcome.Settled.class);
            first.bring(firstClient, 1);

            DayOverview there =
                    review(second, secondClient).open(day, SUPERVISOR).overview(DayScope.ALL);
            assertThat(there.flag(flag).orElseThrow().settlement().orElseThrow().note())
                    .contains("asked at the counter");
        }
    }

    @Test
    void whatAnotherCountersClockHasPutOnAnotherDayIsNotMissingButWhatTheHubLeavesOutIs() throws Exception {
        MovingClock clock = new MovingClock();
        LocalDate day = LocalDate.now(clock);
        try (VaultLog first = VaultLog.create(folder.resolve("first"), "05", clock);
                HubClient firstClient = new HubClient(first.enrol(hub), HubTimes.STANDARD)) {
            clock.pass(Duration.ofDays(1));
            lookUp(first, "sun.tao");
            clock.pass(Duration.ofDays(-1));
            lookUp(first, "sun.tao");
            clock.pass(Duration.ofDays(1));
            lookUp(first, "sun.tao");
            lookUp(first, "sun.tao");
            lookUp(first, "sun.tao");
            first.bring(firstClient, 0);

            assertThat(holes(client, day.plusDays(1))).containsExactly("other-day");
            assertThat(holes(new WithoutEntry(client, 4), day.plusDays(1))).containsExactly("other-day", "gap");
            assertThat(holes(new WithoutSpans(client), day.plusDays(1)))
                    .as("a hub of before")
                    .containsExactly("gap");
        }
    }

    private List<String> holes(PeopleLink link, LocalDate day) {
        return flags(review(link), day).stream()
                .filter(flag -> flag.rule().equals("log-health"))
                .map(RiskFlag::form)
                .filter(form -> form.equals("gap") || form.equals("other-day"))
                .toList();
    }

    /** A hub that leaves an entry out of a day. */
    private static final class WithoutEntry extends RelayedPeople {
        private final long sequence;

        WithoutEntry(PeopleLink link, long sequence) {
            super(link);
            this.sequence = sequence;
        }

        @Override
        public CompletableFuture<HubReply<DayEntriesPage>> day(
                LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
            return super.day(day, after, limit, asker).thenApply(reply -> {
                DayEntriesPage page = ((HubReply.Taken<DayEntriesPage>) reply).body();
                return new HubReply.Taken<>(new DayEntriesPage(
                        page.entries().stream()
                                .filter(row -> row.sequence() != sequence)
                                .toList(),
                        page.next()));
            });
        }
    }

    /** A hub of before that could say on which days a log's entries are. */
    private static final class WithoutSpans extends RelayedPeople {
        WithoutSpans(PeopleLink link) {
            super(link);
        }

        @Override
        public CompletableFuture<HubReply<SpanDays>> elsewhere(SpanQuery query, Operator asker) {
            return CompletableFuture.completedFuture(new HubReply.Refused<>(404, "{}"));
        }
    }

    private static SignOffOutcome sign(DayReview review, DaySignOff signOff) {
        String seen = review.open(today(), SUPERVISOR).overview(DayScope.ALL).digest();
        return signOff.sign(SUPERVISOR, today(), DayScope.ALL, seen, "any".toCharArray());
    }

    /** The rule about the logs themselves, over all counters. */
    private List<RiskFlag> ofTheLogs() {
        return review(client).open(today(), SUPERVISOR).overview(DayScope.ALL).flags().stream()
                .map(ReviewedFlag::flag)
                .filter(flag -> flag.rule().equals("log-health"))
                .toList();
    }

    private static void cutOff(VaultLog counter, String link) throws Exception {
        counter.journal().record(EntryDraft.of(Action.CONNECTION_LOST, "", "").withDetails(Map.of("link", link)));
    }

    @Test
    void aLogThatCameLateIsFlaggedUnlessItSaysThatItHadNoWayToTheHub() throws Exception {
        lookUp(here, "li.na");
        cutOff(here, "exchange");
        lookUp(there, "sun.tao");
        there.bring(thereClient, 0);
        assertThat(ofTheLogs()).isEmpty();
        cutOff(there, "hub");
        lookUp(there, "sun.tao");

        hub.advance(Duration.ofHours(3));
        here.bring(client, 0);
        there.bring(thereClient, 1);

        assertThat(ofTheLogs()).singleElement().satisfies(flag -> {
            assertThat(flag.form()).isEqualTo("late");
            assertThat(flag.evidence()).extracting(EntryRef::toString).containsExactly("07#0", "07#1");
        });
    }

    @Test
    void aLogOfWhichTheHubTakesNothingMoreIsFlaggedOnTheDayItHadLast() throws Exception {
        work();
        hub.advance(Duration.ofMinutes(2));
        String older = there.proofs().checkpoint(1).orElseThrow().encode();
        assertThat(thereClient.send(new Batch("03", 1, List.of(), older, 1, 0)).get())
                .isInstanceOf(HubReply.Declined.class);

        assertThat(ofTheLogs()).singleElement().satisfies(flag -> {
            assertThat(flag.form()).isEqualTo("frozen");
            assertThat(flag.evidence()).extracting(EntryRef::toString).containsExactly("03#1");
        });
    }

    @Test
    void aCheckOfThisCountersLogThatDoesNotHoldIsJournalledOnceAndFlagged() throws Exception {
        work();
        await().atMost(PATIENCE).until(() -> there.proofs().newestCheckpoint().isPresent());
        LogCheck check = new LogCheck(here.reader(), there.proofs(), here.journal());

        assertThat(check.check()).isEqualTo(new LogCheck.Outcome.Broken());
        assertThat(check.check()).isEqualTo(new LogCheck.Outcome.Broken());

        assertThat(ofTheLogs()).singleElement().satisfies(flag -> {
            assertThat(flag.form()).isEqualTo("failed");
            assertThat(flag.evidence()).extracting(EntryRef::toString).containsExactly("07#1");
        });
    }

    @Test
    void withTheHubEverybodyFindsTheSameFlagsWhateverDaysTheyHaveOpenedAndWhereverTheyAre() throws Exception {
        MovingClock clock = new MovingClock();
        try (VaultLog busy = VaultLog.create(folder.resolve("busy"), "05", clock);
                HubClient busyClient = new HubClient(busy.enrol(hub), HubTimes.STANDARD)) {
            DayReview elsewhere = review(client);
            for (int day = 0; day < 3; day++) {
                tenMinutes(busy, clock, 11);
                clock.pass(Duration.ofDays(1));
                busy.bring(busyClient, 11L * day);
            }
            for (int day = 3; day > 0; day--) {
                elsewhere.open(LocalDate.now(clock).minusDays(day), SUPERVISOR);
            }
            tenMinutes(busy, clock, 14);
            busy.bring(busyClient, 33);

            LocalDate today = LocalDate.now(clock);
            List<RiskFlag> found = flags(elsewhere, today);
            assertThat(found).extracting(RiskFlag::rule).contains("bulk");
            assertThat(flags(review(client), today)).as("after a restart").isEqualTo(found);
            assertThat(flags(review(busy, busyClient), today))
                    .as("at the clerk's own counter")
                    .isEqualTo(found);
        }
    }

    private static void tenMinutes(VaultLog counter, MovingClock clock, int people) throws Exception {
        for (int i = 0; i < people; i++) {
            SubjectNumber person = SampleSubjects.person("11010819850101%04d".formatted(i));
            counter.journal()
                    .record(EntryDraft.of(Action.LOOKUP_STARTED, "sun.tao", "CLERK")
                            .about(person));
            clock.pass(Duration.ofSeconds(40));
        }
    }

    private static List<RiskFlag> flags(DayReview review, LocalDate day) {
        return review.open(day, SUPERVISOR).overview(DayScope.ALL).flags().stream()
                .map(ReviewedFlag::flag)
                .toList();
    }

    @Test
    void withoutTheHubThisCounterIsReviewedAloneAndSaysSo() throws Exception {
        work();
        hub.close();

        OpenedDay opened = review(client).open(today(), SUPERVISOR);

        assertThat(opened.reach()).isEqualTo(Reach.NOT_REACHED);
        assertThat(opened.overview(DayScope.ALL).figure(FigureKind.LOOKUPS).value())
                .isEqualTo(1);
        assertThat(opened.log()).isEmpty();
    }

    @Test
    void whoMayNotReviewSeesThisCounterAlone() throws Exception {
        work();

        assertThat(review(client).open(today(), VaultLog.CLERK).reach()).isEqualTo(Reach.REFUSED);
    }

    @Test
    void anEntryThatIsNotWhatItsCounterWroteMakesAllOfTheAnswerUseless() throws Exception {
        work();

        PeopleLink otherRow = new ChangedDay(
                client, row -> new DayEntry(row.counter(), row.sequence() + 1, row.content(), row.taken(), row.log()));
        PeopleLink otherPerson = new ChangedDay(
                client,
                row -> new DayEntry(
                        row.counter(),
                        row.sequence(),
                        new BatchEntry(
                                row.content().day(),
                                row.content().entry(),
                                new String(row.content().privatePart(), StandardCharsets.UTF_8)
                                        .replace(SampleSubjects.PERSON.value(), SampleSubjects.OTHER_PERSON.value())
                                        .getBytes(StandardCharsets.UTF_8)),
                        row.taken(),
                        row.log()));

        assertThat(review(otherRow).open(today(), SUPERVISOR).reach()).isEqualTo(Reach.NOT_TRUSTED);
        assertThat(review(otherPerson).open(today(), SUPERVISOR).reach()).isEqualTo(Reach.NOT_TRUSTED);
    }

    @Test
    void aHubThatHasNotAnsweredInTimeIsOutOfReach() {
        PeopleLink silent = new ChangedDay(client, row -> row) {
            @Override
            public CompletableFuture<HubReply<DayEntriesPage>> day(
                    LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
                return new CompletableFuture<>();
            }
        };

        assertThat(new HubStationLog(silent, () -> true, Duration.ofMillis(50)).on(today(), SUPERVISOR))
                .isEqualTo(new StationLog.Missing(Reach.NOT_REACHED));
    }

    /** The hub's answers, but for what it says of past days. */
    private StationLog saying(CompletableFuture<HubReply<PacesPage>> paces, Duration patience) {
        PeopleLink link = new ChangedDay(client, row -> row) {
            @Override
            public CompletableFuture<HubReply<PacesPage>> pacesBefore(LocalDate day, Operator asker) {
                return paces;
            }
        };
        return new HubStationLog(link, () -> true, patience);
    }

    private StationLog saying(OperatorPace... paces) {
        return saying(CompletableFuture.completedFuture(new HubReply.Taken<>(new PacesPage(List.of(paces)))), PATIENCE);
    }

    private static OperatorPace pace(int daysAgo) {
        return new OperatorPace(today().minusDays(daysAgo), "li.na", new DayPace(3, 5));
    }

    @Test
    void aHubOfBeforeSaysNothingOfPastDaysAndAllTheRest() throws Exception {
        work();
        CompletableFuture<HubReply<PacesPage>> unknown =
                CompletableFuture.completedFuture(new HubReply.Refused<>(404, "no-such-path"));

        StationLog.Answer answer = saying(unknown, PATIENCE).on(today(), SUPERVISOR);

        assertThat(answer).isInstanceOfSatisfying(StationLog.Read.class, read -> {
            assertThat(read.entries()).hasSize(2);
            assertThat(read.paces()).isEmpty();
        });
    }

    /** Two counters must not find other flags because one of them got less of the answer. */
    @Test
    void aDayWithoutWhatTheHubKnowsOfThePastIsNone() {
        assertThat(saying(new CompletableFuture<>(), Duration.ofSeconds(2)).on(today(), SUPERVISOR))
                .isEqualTo(new StationLog.Missing(Reach.NOT_REACHED));
    }

    @Test
    void pastDaysThatNobodyAskedForMakeTheAnswerUseless() {
        StationLog.Answer useless = new StationLog.Missing(Reach.NOT_TRUSTED);

        assertThat(saying(pace(1), pace(28)).on(today(), SUPERVISOR))
                .isInstanceOfSatisfying(
                        StationLog.Read.class,
                        read -> assertThat(read.paces())
                                .containsExactly(Map.entry("li.na", List.of(new DayPace(3, 5), new DayPace(3, 5)))));
        assertThat(saying(pace(0)).on(today(), SUPERVISOR)).isEqualTo(useless);
        assertThat(saying(pace(29)).on(today(), SUPERVISOR)).isEqualTo(useless);
        assertThat(saying(pace(2), pace(2)).on(today(), SUPERVISOR)).isEqualTo(useless);
    }

    /** The hub's answers, each row changed on the way. */
    private static class ChangedDay extends RelayedPeople {
        private final UnaryOperator<DayEntry> change;

        ChangedDay(PeopleLink link, UnaryOperator<DayEntry> change) {
            super(link);
            this.change = change;
        }

        @Override
        public CompletableFuture<HubReply<DayEntriesPage>> day(
                LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
            return super.day(day, after, limit, asker)
                    .thenApply(reply -> reply instanceof HubReply.Taken<DayEntriesPage> taken
                            ? new HubReply.Taken<>(new DayEntriesPage(
                                    taken.body().entries().stream().map(change).toList(),
                                    taken.body().next()))
                            : reply);
        }
    }
}
