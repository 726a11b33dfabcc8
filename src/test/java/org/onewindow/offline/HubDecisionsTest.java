package org.onewindow.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseDecision;
import org.onewindow.casework.CaseState;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.protocol.FeedEntry;
import org.onewindow.protocol.FeedPage;

/** What is kept of the hub's decisions, for how long, and what becomes of it when the hub comes back from an old copy. */
class HubDecisionsTest {
    private final Memory memory = new Memory();
    private HubDecisions decisions = new HubDecisions(memory);
    private int changes;

    @BeforeEach
    void listen() {
        decisions.whenChanged(() -> changes++);
    }

    /** Remembers in memory, as it was told. */
    private static final class Memory implements SyncMemory {
        private List<Decision> kept = List.of();
        private boolean full;
        private int writes;

        @Override
        public Optional<Position> position() {
            return Optional.empty();
        }

        @Override
        public boolean keepPosition(Position position) {
            return true;
        }

        @Override
        public List<Decision> decisions() {
            return kept;
        }

        @Override
        public boolean keepDecisions(List<Decision> now) {
            writes++;
            if (!full) {
                kept = now;
            }
            return !full;
        }
    }

    private static FeedEntry entry(long sequence, Action action, String caseNumber, Map<String, String> more) {
        Map<String, String> details = new TreeMap<>(more);
        details.put("case", caseNumber);
        details.put("counter", "07");
        details.putIfAbsent("sequence", "5");
        Entry entry = new Entry(
                sequence,
                OffsetDateTime.parse("2026-11-27T08:00:00+08:00"),
                "00",
                action,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                details);
        return new FeedEntry(sequence, new String(EntryCodec.encode(entry), StandardCharsets.UTF_8));
    }

    private static String caseOf(long number) {
        return "110108-20261127-07-%04d".formatted(number);
    }

    private static FeedEntry refused(long sequence, String reason) {
        return entry(sequence, Action.CASE_REFUSED, caseOf(sequence + 1), Map.of("reason", reason));
    }

    private static FeedEntry conflict(long sequence) {
        return conflictOf(sequence, sequence + 1, 5);
    }

    private static FeedEntry conflictOf(long sequence, long number, long step) {
        return entry(
                sequence,
                Action.CASE_CONFLICT,
                caseOf(number),
                Map.of(
                        "sequence", "" + step,
                        "base", "0",
                        "current", "1",
                        "currentCounter", "03",
                        "sent.version", "1",
                        "sent.state", "DECLINED",
                        "sent.received", "B",
                        "current.version", "1",
                        "current.state", "ACCEPTED",
                        "current.received", "A,C"));
    }

    private boolean last(long from, FeedEntry... entries) {
        return decisions.arrived(from, new FeedPage(List.of(entries), Math.max(from, 5000), false, "note"));
    }

    private List<Long> sequences() {
        return decisions.known().stream().map(CaseDecision::hubSequence).toList();
    }

    @Test
    void bothVersionsOfAConflictAreReadFromTheHubsEntry() {
        last(0, conflict(3));

        CaseDecision.Conflict read = (CaseDecision.Conflict) decisions.known().get(0);
        assertThat(read.caseNumber()).isEqualTo(new CaseNumber(caseOf(4)));
        assertThat(read.sequence()).isEqualTo(5);
        assertThat(read.ours().state()).isEqualTo(CaseState.DECLINED);
        assertThat(read.ours().received()).containsExactly("B");
        assertThat(read.ours().base()).isZero();
        assertThat(read.theirs().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(read.theirs().received()).containsExactly("A", "C");
        assertThat(read.theirCounter()).isEqualTo("03");
    }

    @Test
    void whatCannotBeReadOrConcernsNoCaseHoldsUpNothing() {
        last(
                0,
                new FeedEntry(1, "nonsense"),
                entry(2, Action.CASE_CONFLICT, caseOf(2), Map.of()),
                entry(3, Action.COUNTER_FROZEN, "", Map.of()),
                refused(4, "closed"));

        assertThat(sequences()).containsExactly(4L);
    }

    @Test
    void everyUnsettledConflictIsKeptHoweverManyDecisionsComeAndOfTheOthersTheNewest() {
        FeedEntry[] conflicts =
                LongStream.range(0, 1100).mapToObj(HubDecisionsTest::conflict).toArray(FeedEntry[]::new);
        last(0, conflicts);
        assertThat(decisions.known()).hasSize(1100);
        CaseDecision.Conflict first = (CaseDecision.Conflict) decisions.known().get(0);
        for (CaseDecision one : decisions.known().subList(0, 900)) {
            decisions.settled((CaseDecision.Conflict) one);
        }
        FeedEntry[] refusals = LongStream.range(1100, 2100)
                .mapToObj(at -> refused(at, "closed"))
                .toArray(FeedEntry[]::new);

        last(1100, refusals);

        assertThat(decisions.known()).hasSize(1000).doesNotContain(first);
        assertThat(sequences().subList(0, 200))
                .containsExactlyElementsOf(LongStream.range(900, 1100).boxed().toList());
        assertThat(sequences().subList(200, 1000))
                .containsExactlyElementsOf(LongStream.range(1300, 2100).boxed().toList());
        assertThat(new HubDecisions(memory).known()).isEqualTo(decisions.known());
    }

    @Test
    void theSameAgainIsNoNews() {
        last(0, conflict(3), refused(4, "closed"));
        last(0, conflict(3), refused(4, "closed"));
        last(5);

        assertThat(changes).isEqualTo(1);
        assertThat(sequences()).containsExactly(3L, 4L);
    }

    /** The hub came back with fewer entries, and its log went on another way: of two decisions at one place only the newer one was ever said by this log. */
    @Test
    void aHubThatCameBackFromAnOldCopyIsBelievedAsItSpeaksNow() {
        last(0, refused(1, "closed"), conflict(7), conflict(8), refused(40, "declined"));

        last(0, refused(1, "closed"), refused(7, "unknown-case"));

        assertThat(decisions.known())
                .extracting(
                        CaseDecision::hubSequence, one -> one instanceof CaseDecision.Refused said ? said.reason() : "")
                .containsExactly(tuple(1L, "closed"), tuple(7L, "unknown-case"));
        assertThat(new HubDecisions(memory).known()).isEqualTo(decisions.known());
    }

    @Test
    void aPageWithMoreToComeSaysNothingOfWhatIsBeyondIt() {
        last(0, conflict(3), conflict(50));

        decisions.arrived(0, new FeedPage(List.of(refused(3, "closed")), 4, true, "note"));

        assertThat(sequences()).containsExactly(3L, 50L);
        assertThat(decisions.known().get(0)).isInstanceOf(CaseDecision.Refused.class);
    }

    @Test
    void aSettledConflictIsForgottenAlsoByTheNextRun() {
        last(0, conflict(3), conflict(4));

        decisions.settled((CaseDecision.Conflict) decisions.known().get(0));

        assertThat(sequences()).containsExactly(4L);
        decisions = new HubDecisions(memory);
        assertThat(sequences()).containsExactly(4L);
    }

    @Test
    void anAnswerToACaseIsAnAnswerToItsEarlierConflictsTooAndToNoOtherCase() {
        last(0, conflict(3), conflictOf(4, 9, 20), conflictOf(5, 9, 21), conflictOf(6, 9, 22));

        decisions.settled((CaseDecision.Conflict) decisions.known().get(2));

        assertThat(sequences()).containsExactly(3L, 6L);
    }

    @Test
    void whatCouldNotBeRememberedIsWithTheNextPageThoughThatHasNoNews() {
        memory.full = true;
        assertThat(last(0, conflict(3))).isFalse();
        assertThat(last(5)).isFalse();
        assertThat(sequences()).containsExactly(3L);
        memory.full = false;

        assertThat(last(5)).isTrue();

        assertThat(new HubDecisions(memory).known()).isEqualTo(decisions.known());
        int written = memory.writes;
        assertThat(last(5)).isTrue();
        assertThat(memory.writes).isEqualTo(written);
    }

    @Test
    void aSettledConflictThatCouldNotBeForgottenIsWithTheNextPage() {
        last(0, conflict(3), conflict(4));
        memory.full = true;
        decisions.settled((CaseDecision.Conflict) decisions.known().get(0));
        memory.full = false;

        assertThat(last(5)).isTrue();

        assertThat(new HubDecisions(memory).known()).isEqualTo(decisions.known());
    }

    @Test
    void twoDecisionsOnOneSequenceInAnOlderVersionsMemoryAreOne() {
        List<SyncMemory.Decision> both = new ArrayList<>();
        both.add(new SyncMemory.Decision(3, conflict(3).entry()));
        both.add(new SyncMemory.Decision(3, refused(3, "closed").entry()));
        memory.keepDecisions(both);

        assertThat(new HubDecisions(memory).known()).singleElement().isInstanceOf(CaseDecision.Refused.class);
    }
}
