package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.access.RolePolicy;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.catalogue.Matter;
import org.onewindow.exchange.ClientId;
import org.onewindow.exchange.ExchangeDepartments;
import org.onewindow.exchange.ExchangeSettings;
import org.onewindow.exchange.TlsSettings;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.CommonTrouble;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSettings;
import org.onewindow.lookup.LookupSettings.BreakerSettings;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.RoleRule;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;
import org.onewindow.sandbox.Fault;
import org.onewindow.sandbox.FaultTimings;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.sandbox.country.Country;
import org.onewindow.sandbox.server.Sandbox;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;

/**
 * One department of many misbehaves in every way there is, over real HTTP: its own card says so, and no other card can tell the difference. The desk,
 * the look-up, the exchange client and the reference exchange are the real ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class HostileDepartmentTest {
    private static final long MOST_GROWTH = 64L * 1024 * 1024;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:30:00Z"), ZoneId.of("Asia/Shanghai"));
    /** No circuit opens: every fault has to reach the wire. */
    private static final LookupSettings SETTINGS = new LookupSettings(
            Duration.ofMillis(1500),
            Duration.ofMillis(10),
            Duration.ofMillis(20),
            new BreakerSettings(1000, 1000, 100, Duration.ofSeconds(1), 1));

    private final Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
    private final Divisions divisions = Divisions.load();
    private final NumberReader numbers = new NumberReader(divisions);
    private final SubjectNumber citizen = numbers.readAs(
                    NumberKind.RESIDENT_ID, "110108198501019972", LocalDate.now(CLOCK))
            .orElseThrow()
            .number();
    private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    private final MemoryJournal journal = new MemoryJournal();
    private Sandbox sandbox;
    private ExchangeDepartments departments;
    private Lookups lookups;
    private CounterDesk desk;
    private Matter matter;
    private String hostile;
    private Map<String, Answer> whole;
    private long heapBefore;

    @BeforeAll
    void lookUpWhileAllIsWell() throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));
        Country country = new Country(1, 100_000, 1_000, catalogue, CLOCK, CLOCK.getZone(), divisions);
        sandbox = Sandbox.start(SandboxOptions.of(catalogue, country, numbers, CLOCK)
                .withLatency(Latency.none())
                .withTimings(new FaultTimings(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofMinutes(1))));
        departments = ExchangeDepartments.open(ExchangeSettings.of(
                sandbox.url(), ClientId.parse(SandboxOptions.TRAINING_CLIENT), TlsSettings.PLATFORM));
        lookups = new Lookups(departments, journal, catalogue, RoleRule.of(new RolePolicy()), CLOCK, SETTINGS);
        desk = new CounterDesk(
                lookups, new Cases("110108", "03", CLOCK, MemoryJournal.subjectHash(), Stream.empty()), journal);
        matter = catalogue.matters().stream()
                .filter(any -> any.code().equals("M06"))
                .findFirst()
                .orElseThrow();
        whole = lookUp();
        assertThat(whole).hasSizeGreaterThanOrEqualTo(10);
        assertThat(whole.values()).filteredOn(Answer.Found.class::isInstance).hasSizeGreaterThanOrEqualTo(8);
        hostile = whole.entrySet().stream()
                .filter(answer -> answer.getValue() instanceof Answer.Found)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        heapBefore = heapInUse();
    }

    @AfterAll
    void nothingStaysInMemoryAndNothingWasThrown() {
        long growth = heapInUse() - heapBefore;
        lookups.close();
        departments.close();
        sandbox.close();
        Thread.setDefaultUncaughtExceptionHandler(null);
        assertThat(growth).isLessThanOrEqualTo(MOST_GROWTH);
        assertThat(thrown).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void itsOwnCardSaysSoAndNoOtherCanTell(Fault fault) throws Exception {
        sandbox.faults().switchOn(hostile, fault, "Back at 14:00");
        Map<String, Answer> answers;
        try {
            answers = lookUp();
        } finally {
            sandbox.faults().clear();
        }

        assertThat(answers.keySet()).isEqualTo(whole.keySet());
        expect(fault, Objects.requireNonNull(answers.get(hostile)));
        assertThat(answers).allSatisfy((service, answer) -> {
            if (!service.equals(hostile)) {
                assertThat(answer).as(service).isEqualTo(whole.get(service));
            }
        });
        assertThat(CommonTrouble.of(answers.values())).isEmpty();
    }

    private void expect(Fault fault, Answer answer) {
        switch (fault) {
            case SLOW -> assertThat(answer).isEqualTo(whole.get(hostile));
            case DOWN -> expectUnavailable(answer, Trouble.PROVIDER_UNREACHABLE);
            case PROVIDER_ERROR -> expectUnavailable(answer, Trouble.PROVIDER_FAILED);
            case OUTDATED_CONFIGURATION -> expectUnavailable(answer, Trouble.EXCHANGE_CONFIGURATION_OUTDATED);
            case HANGS, DRIP -> expectUnavailable(answer, Trouble.TIMED_OUT);
            case MAINTENANCE ->
                assertThat(expectUnavailable(answer, Trouble.MAINTENANCE).message())
                        .contains("Back at 14:00");
            case ACCESS_DENIED ->
                assertThat(answer)
                        .isInstanceOfSatisfying(
                                Answer.NotPermitted.class,
                                denied -> assertThat(denied.serviceId())
                                        .startsWith(SandboxOptions.TRAINING_INSTANCE + "/")
                                        .endsWith("/" + exchangeServiceCode()));
            case PROVIDER_NOT_FOUND -> assertThat(answer).isInstanceOf(Answer.NotFound.class);
            case WRONG_SUBJECT -> expectRefused(answer, Refusal.WRONG_SUBJECT);
            case WRONG_TYPE, UNKNOWN_KEY -> expectRefused(answer, Refusal.WRONG_SCHEMA);
            case UNASKED_ITEM -> expectRefused(answer, Refusal.NOT_ASKED_FOR);
            case MALFORMED_JSON, TRUNCATED_JSON, CUT_OFF, DEEP_NESTING -> expectRefused(answer, Refusal.MALFORMED);
            case HTML_PAGE -> expectRefused(answer, Refusal.NOT_JSON);
            case HUGE_BODY, GZIP_BOMB -> expectRefused(answer, Refusal.TOO_LARGE);
            case FORGED_ERROR -> expectRefused(answer, Refusal.FORGED_ERROR);
            case REDIRECT -> expectRefused(answer, Refusal.REDIRECT);
            case WRONG_REQUEST_ID -> expectRefused(answer, Refusal.WRONG_REQUEST);
        }
    }

    private String exchangeServiceCode() {
        return catalogue.service(hostile).orElseThrow().serviceCode();
    }

    private static Answer.Unavailable expectUnavailable(Answer answer, Trouble trouble) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Unavailable.class,
                        unavailable -> assertThat(unavailable.trouble()).isEqualTo(trouble));
        return (Answer.Unavailable) answer;
    }

    private static void expectRefused(Answer answer, Refusal refusal) {
        assertThat(answer).isEqualTo(new Answer.Refused(refusal));
    }

    private Map<String, Answer> lookUp() throws InterruptedException {
        Answers answers = new Answers();
        desk.lookUp(citizen, matter, Consent.PRESENT_CARD_SEEN, SampleSubjects.CLERK, answers);
        assertThat(answers.done.await(30, TimeUnit.SECONDS)).isTrue();
        return answers.byService;
    }

    /** What is still in use when garbage is gone; the smallest of a few, for the collector may leave some the first time. */
    private static long heapInUse() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

    private static final class Answers implements DeskListener {
        final Map<String, Answer> byService = new ConcurrentHashMap<>();
        final CountDownLatch done = new CountDownLatch(1);

        @Override
        public void planned(LookupPlan plan) {}

        @Override
        public void answered(ServiceAnswer answer) {
            Optional<Answer> twice =
                    Optional.ofNullable(byService.put(answer.request().service().code(), answer.answer()));
            assertThat(twice).isEmpty();
        }

        @Override
        public void materials(List<MaterialState> materials, VisitsSaved saved) {}

        @Override
        public void finished(LookupSummary summary) {
            done.countDown();
        }
    }
}
