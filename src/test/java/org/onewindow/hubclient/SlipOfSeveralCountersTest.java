package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.OtherProgram;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.app.command.Shell;
import org.onewindow.document.QrCode;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.home.TestHub;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.LogReceipts;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.TlogProof;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.EntryPlace;
import org.onewindow.protocol.PlacedReceipt;
import org.onewindow.protocol.ReceiptsPage;
import org.onewindow.protocol.ReceiptsQuery;
import org.onewindow.review.LogView;
import org.onewindow.review.usage.IdentityCheck;
import org.onewindow.review.usage.Usage;
import org.onewindow.review.usage.UsageList;
import org.onewindow.review.usage.UsageOutcome;

/** A citizen is given a list at counter 07 with looks from 03; a real hub over HTTPS has both logs. */
class SlipOfSeveralCountersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OTHERS = 300;

    @TempDir
    private Path folder;

    private TestHub hub;
    private VaultLog here;
    private VaultLog there;
    private HubClient client;

    @BeforeEach
    void looksAtTwoCounters() throws Exception {
        hub = TestHub.start(folder.resolve("hub"));
        hub.administration().put(new HubOperator(VaultLog.CLERK.name(), Role.CLERK));
        here = VaultLog.create(folder.resolve("here"), "07");
        there = VaultLog.create(folder.resolve("there"), "03");
        client = new HubClient(here.enrol(hub), HubTimes.STANDARD);
        HubIdentity identity = there.enrol(hub);
        look(there, Action.REFUSED);
        there.journal()
                .record(IntStream.range(0, OTHERS)
                        .mapToObj(any -> EntryDraft.of(Action.LOCKED, "sun.tao", "CLERK"))
                        .toList());
        look(there, Action.SAVED_COPY_SHOWN);
        look(here, Action.ASKED);
        try (HubClient thereClient = new HubClient(identity, HubTimes.STANDARD)) {
            there.bring(thereClient, 0);
        }
        for (VaultLog counter : List.of(here, there)) {
            LogReceipts receipts = new LogReceipts(counter.proofs(), counter.reader());
            await().atMost(PATIENCE).until(() -> receipts.of(counter.size() - 1).isPresent());
        }
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        here.close();
        there.close();
        hub.close();
    }

    private static void look(VaultLog counter, Action action) throws Exception {
        counter.journal()
                .record(EntryDraft.of(action, "sun.tao", "CLERK")
                        .about(SampleSubjects.PERSON)
                        .inCase("M04", new CaseNumber("110108-20261127-" + counter.counter() + "-0001"))
                        .asking("S01.query", List.of("S01-01"), UUID.randomUUID()));
    }

    /** What stands on the list, by action: the two of the other counter, then this one's. */
    private List<Usage> listed(PeopleLink link) {
        LogView view = here.view();
        await().atMost(PATIENCE).until(() -> {
            LogView.Standing standing = view.standing();
            return standing.state() == LogView.State.CURRENT && standing.entries() == standing.of();
        });
        LogReceipts own = new LogReceipts(here.proofs(), here.reader());
        UsageList list = new UsageList(
                view,
                here.reader(),
                here.journal(),
                here.subjects(),
                sequence -> own.of(sequence).map(TlogProof::text),
                here.proofs()::key,
                new HubOtherCounters(link, () -> true, PATIENCE),
                Clock.system(ZoneId.of("Asia/Shanghai")));
        UsageOutcome outcome = list.of(SampleSubjects.PERSON, IdentityCheck.CARD_SEEN, VaultLog.CLERK);
        List<Usage> usages = ((UsageOutcome.Listed) outcome).usages();
        assertThat(usages)
                .extracting(usage -> usage.counter() + " " + usage.action())
                .containsExactlyInAnyOrder("03 REFUSED", "03 SAVED_COPY_SHOWN", "07 ASKED");
        return usages;
    }

    private static List<Usage> ofThere(List<Usage> usages) {
        return usages.stream().filter(usage -> usage.elsewhere().isPresent()).toList();
    }

    @Test
    void everyLineHasTheReceiptThatItsOwnCounterWouldGive() throws Exception {
        LogReceipts others = new LogReceipts(there.proofs(), there.reader());

        List<Usage> usages = listed(client);

        assertThat(usages).allSatisfy(usage -> {
            VaultLog keeper = usage.elsewhere().isPresent() ? there : here;
            TlogProof receipt = TlogProof.parse(usage.receipt().orElseThrow());
            assertThat(receipt.verified(NoteVerifier.parse(keeper.checkpointKey())))
                    .isPresent();
            assertThat(QrCode.of(receipt.text())).as("fits a code").isPresent();
        });
        assertThat(ofThere(usages))
                .allSatisfy(usage -> assertThat(usage.receipt())
                        .isEqualTo(others.of(usage.sequence().orElseThrow()).map(TlogProof::text)));
    }

    @Test
    void itIsCheckedByTheCommandAndByTheScriptWithThatCountersKeyAndNoOther() throws Exception {
        for (Usage usage : ofThere(listed(client))) {
            Path receipt = Files.writeString(
                    folder.resolve("entry.tlog-proof"), usage.receipt().orElseThrow());
            assertThat(command(receipt, there.checkpointKey())).isZero();
            assertThat(command(receipt, here.checkpointKey())).isNotZero();
            OtherProgram.need(hasPython(), "python3", SlipOfSeveralCountersTest.class);
            assertThat(script(receipt, there.checkpointKey())).isZero();
            assertThat(script(receipt, here.checkpointKey())).isNotZero();
        }
    }

    private int command(Path receipt, String key) {
        return new Shell(folder.resolve("anywhere"))
                .run("audit", "verify-proof", receipt.toString(), "--key", key)
                .code();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int script(Path receipt, String key) throws Exception {
        Process process = new ProcessBuilder(
                        "python3", Path.of("src", "docs", "check-receipt.py").toString(), receipt.toString(), key)
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void aHubThatIsTooOldToGiveReceiptsLeavesThemToTheCounterThatKeepsTheLog() {
        PeopleLink older = new RelayedPeople(client) {
            @Override
            public CompletableFuture<HubReply<ReceiptsPage>> receipts(ReceiptsQuery query, Operator asker) {
                return CompletableFuture.completedFuture(new HubReply.Refused<>(404, "no-such-path"));
            }
        };

        assertThat(ofThere(listed(older)))
                .hasSize(2)
                .allSatisfy(usage -> assertThat(usage.receipt()).isEmpty());
    }

    @Test
    void nothingThatDoesNotProveTheVeryLookIsTakenForItsReceipt() throws Exception {
        LogReceipts others = new LogReceipts(there.proofs(), there.reader());
        String neighbour = others.of(1).orElseThrow().text();
        String ofThisLog = new LogReceipts(here.proofs(), here.reader())
                .of(0)
                .orElseThrow()
                .text();
        assertThat(withReceipts(text -> text)).as("unchanged").isEqualTo(2);

        assertThat(withReceipts(SlipOfSeveralCountersTest::withoutAHash)).isZero();
        assertThat(withReceipts(text -> text.replace("extra ey", "extra e3"))).isZero();
        assertThat(withReceipts(text -> text.replace("index ", "index 1"))).isZero();
        assertThat(withReceipts(text -> text.substring(0, text.length() / 2))).isZero();
        assertThat(withReceipts(text -> neighbour)).isZero();
        assertThat(withReceipts(text -> ofThisLog)).isZero();
        assertThat(withReceipts(text -> "nothing")).isZero();
    }

    private static String withoutAHash(String text) {
        int index = text.indexOf("\nindex ") + 1;
        int hash = text.indexOf('\n', index) + 1;
        return text.substring(0, hash) + text.substring(text.indexOf('\n', hash) + 1);
    }

    /** How many of the other counter's lines keep a receipt if each is changed on the way. */
    private long withReceipts(UnaryOperator<String> change) {
        PeopleLink forging = new RelayedPeople(client) {
            @Override
            public CompletableFuture<HubReply<ReceiptsPage>> receipts(ReceiptsQuery query, Operator asker) {
                return super.receipts(query, asker).thenApply(reply -> {
                    ReceiptsPage page = ((HubReply.Taken<ReceiptsPage>) reply).body();
                    return new HubReply.Taken<>(new ReceiptsPage(
                            page.receipts().stream()
                                    .map(each -> new PlacedReceipt(each.place(), change.apply(each.receipt())))
                                    .toList(),
                            page.answered()));
                });
            }
        };
        return ofThere(listed(forging)).stream()
                .filter(usage -> usage.receipt().isPresent())
                .count();
    }

    @Test
    void theHubGivesReceiptsOfOnePersonsUsesAndOfNothingElse() throws Exception {
        String origin = NoteVerifier.parse(there.checkpointKey()).name();

        String theirs = SampleSubjects.PERSON.value();
        assertThat(asked(theirs, new EntryPlace(origin, 0), new EntryPlace(origin, 1)))
                .containsExactly(new EntryPlace(origin, 0));
        assertThat(asked(SampleSubjects.OTHER_PERSON.value(), new EntryPlace(origin, 0)))
                .isEmpty();
        assertThat(client.receipts(new ReceiptsQuery(theirs, List.of()), VaultLog.CLERK)
                        .get())
                .as("nothing asked")
                .isInstanceOf(HubReply.Refused.class);
    }

    private List<EntryPlace> asked(String person, EntryPlace... places) throws Exception {
        HubReply<ReceiptsPage> reply = client.receipts(new ReceiptsQuery(person, List.of(places)), VaultLog.CLERK)
                .get();
        return ((HubReply.Taken<ReceiptsPage>) reply)
                .body().receipts().stream().map(PlacedReceipt::place).toList();
    }
}
