package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;
import org.onewindow.sandbox.ErrorSpelling;
import org.onewindow.sandbox.Fault;
import org.onewindow.sandbox.FaultTimings;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.RegisterAnswer;
import org.onewindow.sandbox.Registers;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.sandbox.server.Sandbox;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;

/** The client against the reference exchange, which was written apart from it: every fault, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeAgainstSandboxTest {
    private static final String CODE = "S20.query";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.ofHours(8));

    private final Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
    private final Service service = catalogue.service(CODE).orElseThrow();
    private final NumberReader numbers = new NumberReader(Divisions.load());
    private Sandbox sandbox;
    private ExchangeDepartments departments;

    @BeforeAll
    void open() throws Exception {
        sandbox = Sandbox.start(options());
        departments = ExchangeDepartments.open(settings(sandbox));
    }

    @AfterEach
    void switchFaultsOff() {
        sandbox.faults().clear();
    }

    @AfterAll
    void close() {
        departments.close();
        sandbox.close();
    }

    @Test
    void anAnswerArrivesWholeAndItsRequestHashIsVerified() throws Exception {
        assertThat(ask()).isInstanceOfSatisfying(SourceReply.Answered.class, answered -> {
            assertThat(answered.subject()).isEqualTo(Invented.NUMBER);
            assertThat(answered.outcome()).isEqualTo(SourceReply.Outcome.FOUND);
            assertThat(answered.records()).hasSize(1);
            assertThat(answered.records().get(0)).hasSize(items().size());
            assertThat(answered.hash()).isEqualTo(HashVerdict.VERIFIED);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "MALFORMED_JSON, MALFORMED",
        "TRUNCATED_JSON, MALFORMED",
        "CUT_OFF, MALFORMED",
        "DEEP_NESTING, MALFORMED",
        "HTML_PAGE, NOT_JSON",
        "HUGE_BODY, TOO_LARGE",
        "GZIP_BOMB, TOO_LARGE",
        "UNKNOWN_KEY, WRONG_SCHEMA",
        "WRONG_TYPE, WRONG_SCHEMA",
        "FORGED_ERROR, FORGED_ERROR",
        "REDIRECT, REDIRECT",
        "WRONG_REQUEST_ID, WRONG_REQUEST"
    })
    void anAnswerThatCantBeTrustedIsRefused(Fault fault, Refusal refusal) throws Exception {
        sandbox.faults().switchOn(CODE, fault);

        assertThat(ask()).isEqualTo(new SourceReply.Untrusted(refusal, HashVerdict.VERIFIED));
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, PROVIDER_UNREACHABLE",
        "MAINTENANCE, MAINTENANCE",
        "OUTDATED_CONFIGURATION, EXCHANGE_CONFIGURATION_OUTDATED",
        "PROVIDER_ERROR, PROVIDER_FAILED"
    })
    void aFailureIsToldForWhatItIs(Fault fault, Trouble trouble) throws Exception {
        sandbox.faults().switchOn(CODE, fault, "Back at 14:00");

        assertThat(ask()).isInstanceOfSatisfying(SourceReply.Failed.class, failed -> {
            assertThat(failed.trouble()).isEqualTo(trouble);
            assertThat(failed.detailId().isPresent()).isEqualTo(fault != Fault.PROVIDER_ERROR);
            assertThat(failed.message())
                    .isEqualTo(fault == Fault.MAINTENANCE ? Optional.of("Back at 14:00") : Optional.empty());
        });
    }

    @Test
    void anOlderExchangeIsUnderstoodToo() throws Exception {
        try (Sandbox older = Sandbox.start(options().spelling(ErrorSpelling.OLD));
                ExchangeDepartments client = ExchangeDepartments.open(settings(older))) {
            older.faults().switchOn(CODE, Fault.OUTDATED_CONFIGURATION);

            assertThat(client.ask(request()).get(10, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            SourceReply.Failed.class,
                            failed -> assertThat(failed.trouble()).isEqualTo(Trouble.EXCHANGE_CONFIGURATION_OUTDATED));
        }
    }

    @Test
    void aDenialNamesTheService() throws Exception {
        sandbox.faults().switchOn(CODE, Fault.ACCESS_DENIED);

        assertThat(ask()).isInstanceOfSatisfying(SourceReply.Denied.class, denied -> {
            assertThat(denied.serviceId())
                    .isEqualTo(ServiceId.of(SandboxOptions.TRAINING_INSTANCE, service)
                            .toString());
            assertThat(denied.detailId()).isPresent();
        });
    }

    @Test
    void aProvidersOwn404IsNothingOnFile() throws Exception {
        sandbox.faults().switchOn(CODE, Fault.PROVIDER_NOT_FOUND);

        assertThat(ask()).isEqualTo(new SourceReply.NothingOnFile(HashVerdict.VERIFIED));
    }

    @ParameterizedTest
    @CsvSource({"SLOW", "DRIP", "WRONG_SUBJECT", "UNASKED_ITEM"})
    void whatIsWellFormedIsLeftToTheLookUpToJudge(Fault fault) throws Exception {
        sandbox.faults().switchOn(CODE, fault);

        assertThat(ask())
                .isInstanceOfSatisfying(
                        SourceReply.Answered.class,
                        answered -> assertThat(answered.subject().equals(Invented.NUMBER))
                                .isEqualTo(fault != Fault.WRONG_SUBJECT));
    }

    @Test
    void aServiceThatHangsIsWaitedForUntilTheCallerGivesUp() throws Exception {
        sandbox.faults().switchOn(CODE, Fault.HANGS);
        CompletableFuture<SourceReply> future = departments.ask(request());

        assertThat(catchTimeout(future)).isTrue();
        assertThat(future.cancel(false)).isTrue();
    }

    @Test
    void aNetworkThatIsDownMeansTheExchangeIsOutOfReach() throws Exception {
        sandbox.faults().setNetworkDown(true);

        assertThat(ask())
                .isInstanceOfSatisfying(
                        SourceReply.Failed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(Trouble.EXCHANGE_UNREACHABLE));
    }

    @Test
    void theExchangeDescribesItself() {
        MetadataClient metadata = departments.metadata();
        ServiceId id = ServiceId.of(SandboxOptions.TRAINING_INSTANCE, service);

        assertThat(metadata.listClients())
                .isInstanceOfSatisfying(
                        MetadataReply.Told.class,
                        told -> assertThat((List<?>) told.value()).isNotEmpty());
        assertThat(metadata.allowedMethods(id.provider()))
                .isInstanceOfSatisfying(
                        MetadataReply.Told.class,
                        told -> assertThat((List<?>) told.value())
                                .anySatisfy(offered -> assertThat(((OfferedService) offered).id())
                                        .isEqualTo(id)));
        assertThat(metadata.getOpenApi(id))
                .isInstanceOfSatisfying(
                        MetadataReply.Told.class,
                        told -> assertThat((String) told.value()).contains("openapi"));
    }

    private SourceReply ask() throws Exception {
        return departments.ask(request()).get(20, TimeUnit.SECONDS);
    }

    private static boolean catchTimeout(CompletableFuture<SourceReply> future) throws Exception {
        try {
            future.get(300, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        }
    }

    private ServiceRequest request() {
        SubjectNumber subject = numbers.readAs(NumberKind.RESIDENT_ID, Invented.NUMBER, LocalDate.now(CLOCK))
                .orElseThrow()
                .number();
        return new ServiceRequest(
                UUID.randomUUID(),
                service,
                items(),
                subject,
                "M04",
                new CaseNumber("110108-20261123-03-0017"),
                "王敏",
                Optional.empty());
    }

    private List<DataItem> items() {
        return service.items().stream()
                .filter(item -> item.sharing() != SharingType.NOT_SHARED)
                .toList();
    }

    private SandboxOptions options() {
        Registers registers = (asked, subject, items) -> new RegisterAnswer(
                RegisterAnswer.Outcome.FOUND,
                List.of(items.stream().collect(Collectors.toMap(DataItem::code, item -> (Object) "一"))),
                OffsetDateTime.parse("2026-11-23T08:00:00+08:00"));
        return SandboxOptions.of(catalogue, registers, numbers, CLOCK)
                .withLatency(Latency.none())
                .withTimings(new FaultTimings(Duration.ofMillis(200), Duration.ofMillis(1), Duration.ofMinutes(1)));
    }

    private static ExchangeSettings settings(Sandbox sandbox) {
        return ExchangeSettings.of(sandbox.url(), ClientId.parse(SandboxOptions.TRAINING_CLIENT), TlsSettings.PLATFORM);
    }
}
