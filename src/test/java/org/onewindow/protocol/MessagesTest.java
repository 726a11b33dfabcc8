package org.onewindow.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.pace.DayPace;

class MessagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final String HASH = Base64.getEncoder().encodeToString(new byte[32]);
    private static final BatchEntry ENTRY = new BatchEntry(DAY, utf8("{\"a\":\"\\\"窗\"}"), utf8("secret"));
    private static final Batch BATCH = new Batch("03", 7, List.of(ENTRY, ENTRY), "note\n", 12, 3);

    @Test
    void everyMessageComesBackAsItWas() throws MalformedMessageException {
        assertThat(Batch.fromJson(BATCH.toJson())).isEqualTo(BATCH);
        Batch hello = new Batch("03", 7, List.of(), "note\n", 7, 0);
        assertThat(Batch.fromJson(hello.toJson())).isEqualTo(hello);
        BatchTaken taken = new BatchTaken("03", 9, "note\n", List.of(HASH));
        assertThat(BatchTaken.fromJson(taken.toJson())).isEqualTo(taken);
        FeedPage feed = new FeedPage(List.of(new FeedEntry(4, "{}")), 5, true, "note\n");
        assertThat(FeedPage.fromJson(feed.toJson())).isEqualTo(feed);
        HubCheckpoint checkpoint = new HubCheckpoint("note\n", List.of(HASH, HASH));
        assertThat(HubCheckpoint.fromJson(checkpoint.toJson())).isEqualTo(checkpoint);
        DayEntry known = new DayEntry(
                "03",
                7,
                ENTRY,
                Optional.of(Instant.parse("2026-11-27T01:02:03.004Z")),
                Optional.of("0123456789abcdef0123456789abcdef"));
        DayEntry ofBefore = new DayEntry("03", 8, ENTRY, Optional.empty(), Optional.empty());
        DayEntriesPage page = new DayEntriesPage(List.of(known, ofBefore), Optional.of(new DayCursor(1, 7)));
        assertThat(DayEntriesPage.fromJson(page.toJson())).isEqualTo(page);
        WorkDaysPage worked =
                new WorkDaysPage(List.of(new WorkDay(known.content().day(), "03", "00ff", 9)), Optional.empty());
        assertThat(WorkDaysPage.fromJson(worked.toJson())).isEqualTo(worked);
        WorkDaysPage more = new WorkDaysPage(
                worked.days(), Optional.of(new WorkCursor(known.content().day(), 7)));
        assertThat(WorkDaysPage.fromJson(more.toJson())).isEqualTo(more);
        SpanDays span = new SpanDays(7, Optional.of(DAY), Optional.of(DAY.plusDays(1)));
        assertThat(SpanDays.fromJson(span.toJson())).isEqualTo(span);
        SpanDays gone = new SpanDays(0, Optional.empty(), Optional.empty());
        assertThat(SpanDays.fromJson(gone.toJson())).isEqualTo(gone);
        PacesPage paces = new PacesPage(List.of(new OperatorPace(DAY, "li.wei", new DayPace(3, 12))));
        assertThat(PacesPage.fromJson(paces.toJson())).isEqualTo(paces);
        CaseAtHub found = new CaseAtHub(
                new CaseNumber("110108-20261127-03-0001"),
                2,
                "ACCEPTED",
                "M01",
                List.of("A", "B"),
                "03",
                "li.wei",
                Instant.parse("2026-11-27T01:02:03Z"));
        assertThat(CaseAtHub.fromJson(found.toJson())).isEqualTo(found);
        HubPresence presence = new HubPresence("onewindow/110108/hub");
        assertThat(HubPresence.fromJson(presence.toJson())).isEqualTo(presence);
        Enrolment enrolment = new Enrolment("ABCD", "03", "PEM", "0".repeat(32), "vkey");
        assertThat(Enrolment.fromJson(enrolment.toJson())).isEqualTo(enrolment);
        Enrolled enrolled = Enrolled.fromJson(new Enrolled("PEM", "PEM2", new byte[32], "vkey", new byte[32]).toJson());
        assertThat(enrolled.authority()).isEqualTo("PEM2");
        assertThat(enrolled.recoveryKey()).hasSize(32);
    }

    @Test
    void aUseSaysWhereItStandsOnlyToWhoeverAsksForThat() throws MalformedMessageException {
        Usage placed = usage(Optional.of(new UsagePlace(
                "onewindow/110108/counter-03/00ff", 7, Optional.of("M04"), List.of("S01-01", "S01-02"))));
        Usage bare =
                usage(Optional.of(new UsagePlace("onewindow/110108/counter-03/00ff", 8, Optional.empty(), List.of())));
        Usage ofAnOlderHub = usage(Optional.empty());
        UsagePage page = new UsagePage(List.of(placed, bare, ofAnOlderHub));

        assertThat(UsagePage.fromJson(page.toJsonWithPlaces())).isEqualTo(page);
        assertThat(UsagePage.fromJson(page.toJson()).usages()).containsOnly(ofAnOlderHub);
        assertThat(new String(new UsagesFound(3, page.usages()).toJson(), StandardCharsets.UTF_8))
                .as("over the exchange")
                .doesNotContain("origin", "index", "M04", "items");
    }

    private static Usage usage(Optional<UsagePlace> place) {
        return new Usage(
                OffsetDateTime.parse("2026-11-27T09:00:00+08:00"),
                "ASKED S01.query",
                "onewindow/110108/counter-03",
                "Station, li.wei",
                "OneWindow",
                place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"index\":1",
                "\"origin\":\"elsewhere\",\"index\":1,\"items\":[]",
                "\"origin\":\"onewindow/110108/counter-03/00ff\",\"items\":[]",
                "\"origin\":\"onewindow/110108/counter-03/00ff\",\"index\":-1,\"items\":[]",
                "\"origin\":\"onewindow/110108/counter-03/00ff\",\"index\":1,\"items\":[1]",
                "\"origin\":\"onewindow/110108/counter-03/00ff\",\"index\":1,\"items\":[],\"subject\":\"x\""
            })
    void aUseWithHalfAPlaceIsRefused(String place) {
        String whole = new String(new UsagePage(List.of(usage(Optional.empty()))).toJson(), StandardCharsets.UTF_8);
        String half = whole.substring(0, whole.length() - 2) + "," + place + "}]";

        assertThatThrownBy(() -> UsagePage.fromJson(utf8(half))).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void everyRefusalComesBackWithItsStatus() throws MalformedMessageException {
        List<BatchRefusal> refusals = List.of(
                new BatchRefusal.Gap(4),
                new BatchRefusal.Fork(),
                new BatchRefusal.Rollback(9),
                new BatchRefusal.Frozen(),
                new BatchRefusal.BadEntry(),
                new BatchRefusal.BadCheckpoint(),
                new BatchRefusal.NotEnrolled());
        for (BatchRefusal refusal : refusals) {
            assertThat(BatchRefusal.fromJson(refusal.toJson())).isEqualTo(refusal);
        }
        assertThat(refusals.stream().map(BatchRefusal::status)).containsExactly(409, 409, 409, 409, 422, 422, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"hub\":\"a\"} x",
                "{\"hub\":\"a\",\"hub\":\"a\"}",
                "{\"hub\":\"a\",\"more\":1}",
                "{\"hub\":1}",
                "{\"hub\":null}",
                "{\"hub\":[[[[[[[[[]]]]]]]]]}"
            })
    void whatIsNotExactlyTheMessageIsRefused(String body) {
        assertThatThrownBy(() -> HubPresence.fromJson(utf8(body))).isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"first\":7 | \"first\":-7",
                "\"first\":7 | \"first\":7.0",
                "\"first\":7 | \"first\":9007199254740992",
                "\"first\":7 | \"first\":\"7\"",
                "\"logSize\":12 | \"logSize\":8",
                "\"counter\":\"03\" | \"counter\":\"0/3\"",
                "\"counter\":\"03\" | \"counter\":\"\"",
                "2026-11-27 | 2026-11-31",
                "c2VjcmV0 | c2VjcmV*",
                "\"entries\":[ | \"entries\":[1,"
            })
    void aBatchWithOneThingWrongIsRefused(String right, String wrong) {
        String json = new String(BATCH.toJson(), StandardCharsets.UTF_8);
        assertThat(json).contains(right);

        assertThatThrownBy(() -> Batch.fromJson(utf8(json.replace(right, wrong))))
                .isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"tenMinutes\":3 | \"tenMinutes\":0",
                "\"tenMinutes\":3 | \"tenMinutes\":13",
                "\"hour\":12 | \"hour\":2147483648",
                "\"hour\":12 | \"hour\":12,\"subject\":\"x\"",
                "2026-11-27 | 2026-11-31",
                "[{ | [1,{"
            })
    void aPaceWithOneThingWrongIsRefused(String right, String wrong) {
        PacesPage page = new PacesPage(List.of(new OperatorPace(DAY, "li.wei", new DayPace(3, 12))));
        String json = new String(page.toJson(), StandardCharsets.UTF_8);
        assertThat(json).contains(right);

        assertThatThrownBy(() -> PacesPage.fromJson(utf8(json.replace(right, wrong))))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aBatchBeyondItsBoundsIsRefused() {
        BatchEntry large = new BatchEntry(DAY, new byte[ProtocolLimits.MOST_ENTRY_BYTES], new byte[0]);
        assertThatThrownBy(() -> new Batch("03", 0, java.util.Collections.nCopies(33, large), "", 33, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Batch("03", 0, java.util.Collections.nCopies(1001, ENTRY), "", 1001, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Batch.fromJson(new byte[ProtocolLimits.MOST_BODY_BYTES + 1]))
                .isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> HubPresence.fromJson(new byte[] {'{', (byte) 0xc0, '}'}))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void nothingThatMayBePersonalIsInATextForm() {
        assertThat(ENTRY.toString()).doesNotContain("secret").doesNotContain("窗");
        assertThat(new Enrolment("CODE", "03", "", "", "")).asString().doesNotContain("CODE");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
