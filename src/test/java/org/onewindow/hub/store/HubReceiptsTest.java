package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.FsckFinding;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.Action;
import org.onewindow.journal.proof.InclusionProof;
import org.onewindow.journal.proof.ReferenceTree;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TlogProof;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.protocol.EntryPlace;
import org.onewindow.protocol.PlacedReceipt;
import org.onewindow.protocol.ReceiptsPage;
import org.onewindow.protocol.ReceiptsQuery;
import org.onewindow.subject.NumberKind;

/** The hub proves what counters sent it; a subclass brings the store. The people are invented. */
abstract class HubReceiptsTest {
    private static final String PERSON = "110108199001011237";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final HubStation station = new HubStation("Haidian", clock, matter -> true);
    private final TestCounter counter = new TestCounter("03");
    private StoreSettings settings;
    private HubStore hub;

    /** An empty database for one test. */
    abstract StoreSettings freshStore() throws Exception;

    @BeforeEach
    void open() throws Exception {
        settings = freshStore();
        hub = HubStore.create(settings, OneCounterAtAHub.KEYS, station);
        counter.enrol(hub.counters());
        counter.about(HexFormat.of().formatHex(keyOf(PERSON)));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private static byte[] keyOf(String person) {
        return new SubjectKeys(OneCounterAtAHub.KEYS.subjects()).of(NumberKind.RESIDENT_ID, person);
    }

    private void bring(TestCounter of, int from, int to) throws HubUnavailableException {
        for (int at = from; at < to; at += 1000) {
            assertThat(hub.intake().take(of.batch(at, Math.min(to, at + 1000)))).isInstanceOf(BatchOutcome.Taken.class);
        }
    }

    private void written(int count) throws HubUnavailableException {
        int before = counter.size();
        counter.write(count, "a");
        bring(counter, before, counter.size());
    }

    private EntryPlace place(long index) {
        return new EntryPlace(counter.origin(), index);
    }

    private List<PlacedReceipt> receipts(EntryPlace... places) throws HubUnavailableException {
        ReceiptsPage page = hub.receipts().of(new ReceiptsQuery(PERSON, List.of(places)));
        assertThat(page.answered()).isEqualTo(places.length);
        return page.receipts();
    }

    private String receipt(long index) throws HubUnavailableException {
        return receipts(place(index)).get(0).receipt();
    }

    /** What the counter itself would give, made by the specification's words alone. */
    private String expected(int index) throws Exception {
        int size = counter.size();
        List<byte[]> entries = IntStream.range(0, size)
                .mapToObj(each -> counter.entry(each).entry())
                .toList();
        List<TreeHash> path =
                ReferenceTree.path(index, entries).stream().map(TreeHash::of).toList();
        return TlogProof.of(
                        entries.get(index), new InclusionProof(index, size, path), SignedNote.parse(counter.note(size)))
                .text();
    }

    private void assertProved() throws Exception {
        int size = counter.size();
        Set<Integer> indexes = new TreeSet<>(List.of(0, size / 2, size - 1));
        for (int edge = GrowingTree.PIECE; edge < size; edge *= 2) {
            indexes.addAll(List.of(edge - 1, edge));
        }
        for (int index : indexes) {
            assertThat(receipt(index)).as(index + " of " + size).isEqualTo(expected(index));
        }
    }

    @Test
    void whateverTheSizeTheProofIsTheOneThatTheSpecificationAsksFor() throws Exception {
        for (int size : new int[] {1, 2, 3, 255, 256, 257, 511, 512, 513, 767, 769, 1023, 1024, 1025, 2049}) {
            written(size - counter.size());
            assertProved();
        }
        assertThat(hub.checks().fsck().isSound()).isTrue();
    }

    @Test
    void severalAreProvedAtOnceInTheOrderInWhichTheyWereAskedFor() throws Exception {
        TestCounter other = new TestCounter("04");
        other.enrol(hub.counters());
        other.about(HexFormat.of().formatHex(keyOf(PERSON)));
        other.write(3, "b");
        bring(other, 0, 3);
        written(600);

        EntryPlace there = new EntryPlace(other.origin(), 1);
        assertThat(receipts(place(599), there, place(3), place(3)))
                .extracting(PlacedReceipt::place)
                .containsExactly(place(599), there, place(3), place(3));
    }

    @Test
    void theLogOfAReplacedVaultIsProvedUnderItsOwnLastCheckpoint() throws Exception {
        written(300);
        TestCounter anew = new TestCounter("03", "b".repeat(32));
        anew.enrol(hub.counters());
        anew.write(1, "b");
        bring(anew, 0, 1);

        assertThat(receipt(7)).isEqualTo(expected(7));
    }

    @Test
    void nothingIsProvedToWhoeverCouldNotFindItByThePersonsNumber() throws Exception {
        counter.write(Action.ANSWERED, Optional.empty(), Map.of(), "x");
        bring(counter, 0, 1);
        counter.about("ab".repeat(32));
        written(1);

        assertThat(receipts(place(0))).as("no use").isEmpty();
        assertThat(receipts(place(1))).as("somebody else's").isEmpty();
        assertThat(receipts(place(2))).as("nothing there").isEmpty();
        assertThat(receipts(new EntryPlace("onewindow/110108/counter-03/00ff", 0)))
                .as("no such log")
                .isEmpty();
    }

    @Test
    void aLogOfBeforeHashesWereKeptGetsThemWithTheFirstQuestion() throws Exception {
        written(9_000);
        String before = receipt(4_000);
        long rows = rows();
        assertThat(rows).isPositive();
        sql("DELETE FROM counter_tree");
        assertThat(hub.checks().fsck().isSound()).isTrue();

        assertThat(receipt(4_000)).isEqualTo(before);

        assertThat(rows()).isEqualTo(rows);
        assertThat(hub.checks().fsck().isSound()).isTrue();
    }

    @Test
    void whatAnOlderHubBesideThisOneTookIsMadeUpFor() throws Exception {
        written(3_000);
        String before = receipt(10);
        long rows = rows();
        sql("DELETE FROM counter_tree WHERE place BETWEEN 2 AND 9");
        written(0);

        assertThat(receipt(10)).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void aDamagedHashProvesNothingAndIsFound() throws Exception {
        written(600);
        sql("UPDATE counter_tree SET hash = '" + "0".repeat(32) + "' WHERE place = 0");

        assertThat(receipts(place(300))).as("it is in this proof").isEmpty();
        assertThat(receipt(3)).as("and in none of its own piece").isEqualTo(expected(3));
        assertThat(hub.checks().fsck().findings())
                .containsExactly(new FsckFinding("03", FsckFinding.Kind.BAD_TREE_HASH, -1));
    }

    @Test
    void aDamagedEntryOrCheckpointProvesNothing() throws Exception {
        written(10);
        sql("UPDATE counter_entry SET entry = '{}' WHERE sequence = 4");
        assertThat(receipts(place(5))).isEmpty();

        sql("UPDATE counter_log SET note = 'none'");
        assertThat(receipts(place(5))).isEmpty();
    }

    @Test
    void whatIsTooMuchForOneAnswerIsLeftToTheNext() throws Exception {
        String much = "x".repeat(60_000);
        for (int i = 0; i < 30; i++) {
            counter.write(Action.ASKED, Optional.empty(), Map.of("what", much), "x");
        }
        bring(counter, 0, 30);
        List<EntryPlace> places = IntStream.range(0, 30).mapToObj(this::place).toList();

        ReceiptsPage page = hub.receipts().of(new ReceiptsQuery(PERSON, places));

        assertThat(page.answered()).isBetween(10, 29);
        assertThat(page.receipts()).hasSize(page.answered());
        assertThat(ReceiptsPage.fromJson(page.toJson())).isEqualTo(page);
        ReceiptsPage rest = hub.receipts().of(new ReceiptsQuery(PERSON, places.subList(page.answered(), 30)));
        assertThat(rest.answered() + page.answered()).isEqualTo(30);
    }

    private long rows() throws HubUnavailableException {
        try (Database database = openAgain()) {
            return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM counter_tree")
                    .mapTo(Long.class)
                    .one());
        }
    }

    private void sql(String statement) throws HubUnavailableException {
        try (Database database = openAgain()) {
            database.write(handle -> handle.createUpdate(statement).execute());
        }
    }

    private Database openAgain() {
        return new Database(new StoreSettings(settings.url(), settings.user(), settings.password(), 2));
    }
}
