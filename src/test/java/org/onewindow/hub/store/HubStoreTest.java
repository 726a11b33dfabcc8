package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.Canaries;
import org.onewindow.access.Role;
import org.onewindow.hub.FsckFinding;
import org.onewindow.hub.HubKeys;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.ConsistencyProof;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.CaseAtHub;
import org.onewindow.protocol.DayEntry;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubCheckpoint;
import org.onewindow.protocol.UsagePlace;

/** What every store of the hub has to do; a subclass brings the store. */
abstract class HubStoreTest extends OneCounterAtAHub {
    /** Where the files of that database are, everything done so far in them. */
    abstract Path files() throws Exception;

    /** What there is the files of others: those of other tests are many, and nothing of this one's can be in them. */
    Set<Path> filesOfOthers() throws Exception {
        return Set.of();
    }

    @Test
    void aBatchIsTakenAndAcknowledgedWithASignedCheckpoint() throws Exception {
        counter.write(5, "a");

        BatchTaken taken = taken(counter.rest(0));

        assertThat(taken.next()).isEqualTo(5);
        assertThat(taken.consistency()).isEmpty();
        assertThat(checkpoint(taken.hubCheckpoint()).size()).isEqualTo(2);
        assertThat(entries()).containsExactlyElementsOf(sent(counter));
        assertThat(hub.checks().fsck().findings()).isEmpty();
    }

    /** What is not guarded is found, which shows that the search would find the rest. */
    @Test
    void whomAnEntryConcernsStandsInNoFileOfTheStoreInPlain() throws Exception {
        String number = "110105199003072354";
        String note = "金丝雀 canary-note-77d1";
        String open = "canary-in-the-open-93ae";
        counter.write(Action.ASKED, Optional.empty(), Map.of("what", open), number + note);

        taken(counter.rest(0));

        assertThat(new Canaries(Set.of(number, note, open)).below(files(), filesOfOthers()))
                .isNotEmpty()
                .allMatch(found -> found.endsWith(": " + open));
    }

    @Test
    void eachEntrySaysWhenItWasTakenUnlessItsCounterHadNotEnrolledWhenItWasWritten() throws Exception {
        counter.write(1, "before it enrolled");
        taken(counter.rest(0));
        clock.advance(Duration.ofHours(-2));
        TestCounter other = new TestCounter("04");
        other.enrol(hub.counters());
        clock.advance(Duration.ofHours(5));
        other.write(1, "a");
        taken(other.rest(0));

        assertThat(day(false))
                .extracting(DayEntry::taken)
                .containsExactly(Optional.empty(), Optional.of(clock.instant()));
    }

    @Test
    void theSameBatchAgainGetsTheSameAnswerAndIsKeptOnce() throws Exception {
        counter.write(5, "a");
        BatchTaken first = taken(counter.rest(0));
        counter.write(2, "b");
        taken(counter.rest(5));

        Batch again = new Batch("03", 0, counter.batch(0, 5).entries(), counter.note(5), 5, 0);

        assertThat(taken(again)).isEqualTo(first);
        assertThat(entries()).hasSize(7);
        assertThat(hub.checks().status().counterEntries()).isEqualTo(7);
    }

    @Test
    void aBatchThatOverlapsBringsOnlyTheRest() throws Exception {
        counter.write(8, "a");
        taken(counter.batch(0, 5));

        assertThat(taken(counter.batch(3, 8)).next()).isEqualTo(8);
        assertThat(taken(counter.batch(2, 4)).next()).isEqualTo(8);

        assertThat(entries()).containsExactlyElementsOf(sent(counter));
        assertThat(hub.checks().fsck().isSound()).isTrue();
    }

    @Test
    void aGapIsToldWithWhatIsExpected() throws Exception {
        counter.write(8, "a");
        taken(counter.batch(0, 3));

        assertThat(refusal(counter.batch(5, 8))).isEqualTo(new BatchRefusal.Gap(3));
        assertThat(refusal(counter.batch(8, 8))).isEqualTo(new BatchRefusal.Gap(3));
        assertThat(entries()).hasSize(3);
    }

    @Test
    void otherContentAtAKnownSequenceIsAForkAndFreezesTheCounter() throws Exception {
        counter.write(5, "a");
        taken(counter.rest(0));
        TestCounter clone = counter.copyAt(3);
        clone.write(4, "b");

        assertThat(refusal(clone.batch(3, 7))).isEqualTo(new BatchRefusal.Fork());

        counter.write(1, "a");
        assertThat(refusal(counter.rest(5))).isEqualTo(new BatchRefusal.Frozen());
        assertThat(hub.counters().find("03").orElseThrow().frozen()).contains("fork");
        assertThat(decisions(0)).extracting(Entry::action).containsExactly(Action.COUNTER_FROZEN);
        assertThat(entries()).hasSize(5);
    }

    @Test
    void aGreetingWithAnotherRootIsAFork() throws Exception {
        counter.write(5, "a");
        taken(counter.rest(0));
        assertThat(taken(counter.batch(5, 5)).next()).isEqualTo(5);
        TestCounter clone = counter.copyAt(3);
        clone.write(2, "b");

        assertThat(refusal(clone.batch(5, 5))).isEqualTo(new BatchRefusal.Fork());
    }

    @Test
    void aSmallerLogThanAcknowledgedIsARollbackAndFreezesTheCounter() throws Exception {
        counter.write(5, "a");
        taken(counter.rest(0));
        TestCounter restored = counter.copyAt(3);
        clock.advance(Duration.ofHours(1));

        assertThat(refusal(restored.batch(3, 3))).isEqualTo(new BatchRefusal.Rollback(5));

        assertThat(hub.counters().find("03").orElseThrow().frozen()).contains("rollback");
        assertThat(decisions(0).get(0).details()).containsEntry("reason", "rollback");
    }

    @Test
    void aRequestThatComesLateIsNotTakenForARollback() throws Exception {
        counter.write(3, "a");
        Batch late = counter.batch(1, 3);
        counter.write(2, "a");
        taken(counter.rest(0));

        assertThat(refusal(late)).isEqualTo(new BatchRefusal.Rollback(5));

        assertThat(hub.counters().find("03").orElseThrow().frozen()).isEmpty();
    }

    @Test
    void aHubPutBackFromAnOldCopyAsksForTheRest() throws Exception {
        counter.write(10, "a");
        taken(counter.batch(0, 4));
        hub.close();
        StoreSettings other = freshStore();
        hub = HubStore.create(other, KEYS, station);
        counter.enrol(hub.counters());
        taken(counter.batch(0, 2));

        assertThat(refusal(counter.batch(4, 10, 90))).isEqualTo(new BatchRefusal.Gap(2));
        BatchTaken rest = taken(counter.batch(2, 10, 90));

        assertThat(rest.next()).isEqualTo(10);
        assertThat(rest.consistency()).isEmpty();
        assertThat(checkpoint(rest.hubCheckpoint()).size()).isLessThan(90);
        assertThat(entries()).containsExactlyElementsOf(sent(counter));
    }

    @Test
    void whatIsNotThisCountersOwnIsRefusedWhole() throws Exception {
        counter.write(3, "a");
        TestCounter stranger = new TestCounter("03");
        stranger.write(3, "a");
        TestCounter other = new TestCounter("04");
        other.write(3, "a");
        Batch wrongNote = new Batch("03", 0, counter.batch(0, 3).entries(), counter.note(2), 3, 0);
        Batch noNote = new Batch("03", 0, counter.batch(0, 3).entries(), "no note", 3, 0);
        Batch wrongPlace = new Batch("03", 0, counter.batch(1, 3).entries(), counter.note(2), 3, 0);
        Batch wrongCounter = new Batch("03", 0, other.batch(0, 3).entries(), counter.note(3), 3, 0);

        assertThat(refusal(stranger.rest(0))).isEqualTo(new BatchRefusal.BadCheckpoint());
        assertThat(refusal(wrongNote)).isEqualTo(new BatchRefusal.BadCheckpoint());
        assertThat(refusal(noNote)).isEqualTo(new BatchRefusal.BadCheckpoint());
        assertThat(refusal(wrongPlace)).isEqualTo(new BatchRefusal.BadEntry());
        assertThat(refusal(wrongCounter)).isEqualTo(new BatchRefusal.BadEntry());
        assertThat(refusal(other.rest(0))).isEqualTo(new BatchRefusal.NotEnrolled());
        assertThat(entries()).isEmpty();
    }

    @Test
    void entriesThatDontFitTheSignedRootAreRefusedWithoutFreezing() throws Exception {
        counter.write(3, "a");
        TestCounter other = counter.copyAt(2);
        other.write(1, "b");

        Batch mixed = new Batch("03", 0, other.batch(0, 3).entries(), counter.note(3), 3, 0);

        assertThat(refusal(mixed)).isEqualTo(new BatchRefusal.BadCheckpoint());
        assertThat(taken(counter.rest(0)).next()).isEqualTo(3);
    }

    @Test
    void aRevokedCounterIsRefusedAtOnce() throws Exception {
        counter.write(1, "a");

        assertThat(hub.counters().revoke("03", "root")).isTrue();
        assertThat(hub.counters().revoke("03", "root")).isFalse();

        assertThat(refusal(counter.rest(0))).isEqualTo(new BatchRefusal.NotEnrolled());
        assertThat(hub.counters().find("03").orElseThrow().revoked()).isTrue();
    }

    @Test
    void aCounterWithANewVaultStartsANewLogAndTheOldOneStays() throws Exception {
        counter.write(3, "a");
        taken(counter.rest(0));
        hub.counters()
                .enrol(
                        "03",
                        "onewindow/110108/counter-03/" + "b".repeat(32),
                        "k",
                        "2f",
                        Instant.parse("2029-11-29T00:00:00Z"),
                        "root");

        assertThat(hub.counters().find("03").orElseThrow().acknowledged()).isZero();
        assertThat(hub.counters().all()).hasSize(1);
        assertThat(entries()).hasSize(3);

        counter.enrol(hub.counters());
        counter.write(1, "a");
        assertThat(taken(counter.rest(3)).next()).isEqualTo(4);
    }

    @Test
    void everyAcknowledgementProvesThatTheHubsLogOnlyGrew() throws Exception {
        long known = 0;
        Checkpoint before = null;
        for (int i = 0; i < 12; i++) {
            counter.write(2, "a");
            BatchTaken taken = taken(counter.batch(2 * i, 2 * i + 2, known));
            Checkpoint now = checkpoint(taken.hubCheckpoint());
            if (before != null) {
                assertProves(taken.consistency(), before, now);
            }
            before = now;
            known = now.size();
        }
        Checkpoint newest = checkpoint(hub.checkpoints().since(0).checkpoint());
        for (long from = 1; from < newest.size(); from++) {
            HubCheckpoint since = hub.checkpoints().since(from);
            assertThat(since.consistency()).isNotEmpty();
        }
        assertThat(hub.checkpoints().since(newest.size()).consistency()).isEmpty();
        assertThat(hub.checkpoints().since(newest.size() + 1).consistency()).isEmpty();
    }

    @Test
    void aCaseGoesOnFromStepToStep() throws Exception {
        counter.step(Action.CASE_RETURNED, CASE, 0, Map.of("received", "A"));
        counter.step(Action.CASE_ACCEPTED, CASE, 1, Map.of("received", "A,B"));
        taken(counter.rest(0));

        assertThat(hub.cases().find(CASE).orElseThrow())
                .matches(found -> found.version() == 2
                        && found.state().equals("ACCEPTED")
                        && found.received().equals(List.of("A", "B"))
                        && found.counter().equals("03"));
        assertThat(decisions(0)).isEmpty();
    }

    @Test
    void aStepOnAnOlderVersionIsAConflictThatShowsBoth() throws Exception {
        TestCounter other = new TestCounter("04");
        other.enrol(hub.counters());
        counter.step(Action.CASE_RETURNED, CASE, 0, Map.of("received", "A"));
        taken(counter.rest(0));
        other.step(Action.CASE_ACCEPTED, CASE, 1, Map.of("baseBy", "03", "received", "A,B"));
        taken(other.rest(0));
        counter.step(Action.CASE_DECLINED, CASE, 1, Map.of("received", "A"));
        counter.write(3, "goes on");

        assertThat(taken(counter.rest(1)).next()).isEqualTo(5);

        assertThat(decisions(0)).singleElement().satisfies(conflict -> {
            assertThat(conflict.action()).isEqualTo(Action.CASE_CONFLICT);
            assertThat(conflict.caseNumber()).contains(CASE);
            assertThat(conflict.details())
                    .containsEntry("sequence", "1")
                    .containsEntry("base", "1")
                    .containsEntry("current", "2")
                    .containsEntry("currentCounter", "04")
                    .containsEntry("sent.state", "DECLINED")
                    .containsEntry("current.state", "ACCEPTED")
                    .containsEntry("current.received", "A,B");
        });
        counter.step(
                Action.CASE_CONFLICT_SETTLED, CASE, 2, Map.of("baseBy", "04", "state", "accepted", "received", "A,B"));
        taken(counter.rest(5));
        assertThat(hub.cases().find(CASE).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void ofTwoCountersThatBothWentOnAloneNeitherOverwritesTheOther() throws Exception {
        TestCounter other = new TestCounter("04");
        other.enrol(hub.counters());
        counter.step(Action.CASE_RETURNED, CASE, 0, Map.of("received", "A"));
        taken(counter.rest(0));
        other.step(Action.CASE_RETURNED, CASE, 0, Map.of("received", "B"));
        other.step(Action.CASE_DECLINED, CASE, 1, Map.of("received", "B"));
        Batch both = other.rest(0);

        assertThat(taken(both)).isEqualTo(taken(both));

        CaseAtHub kept = hub.cases().find(CASE).orElseThrow();
        assertThat(kept.version() + " of " + kept.counter()).isEqualTo("1 of 03");
        assertThat(kept.received()).containsExactly("A");
        assertThat(conflicts("04")).containsExactly("0 on 0 of 04, against 1 of 03", "1 on 1 of 04, against 1 of 03");

        other.step(Action.CASE_CONFLICT_SETTLED, CASE, 1, Map.of("baseBy", "03", "state", "DECLINED"));
        counter.step(Action.CASE_RETURNED, CASE, 1, Map.of("received", "A"));
        counter.step(Action.CASE_ACCEPTED, CASE, 2, Map.of("received", "A"));
        taken(other.rest(2));
        taken(counter.rest(1));

        CaseAtHub chosen = hub.cases().find(CASE).orElseThrow();
        assertThat(chosen.version() + " of " + chosen.counter()).isEqualTo("2 of 04");
        assertThat(chosen.state()).isEqualTo("DECLINED");
        assertThat(conflicts("04")).hasSize(2);
        assertThat(conflicts("03")).containsExactly("1 on 1 of 03, against 2 of 04", "2 on 2 of 03, against 2 of 04");
        assertThat(hub.checks().fsck().isSound()).isTrue();
    }

    private List<String> conflicts(String of) throws Exception {
        return decisions(of, 0).stream()
                .filter(entry -> entry.action() == Action.CASE_CONFLICT)
                .map(Entry::details)
                .map(said -> said.get("sequence") + " on " + said.get("base") + " of " + said.get("baseBy")
                        + ", against " + said.get("current") + " of " + said.get("currentCounter"))
                .toList();
    }

    @Test
    void aRefusedStepHoldsUpNothingButItself() throws Exception {
        CaseNumber unknown = new CaseNumber("110108-20261127-03-0002");
        counter.step(Action.CASE_DECLINED, CASE, 0, Map.of());
        counter.step(Action.CASE_ACCEPTED, CASE, 1, Map.of());
        counter.step(Action.CASE_ACCEPTED, unknown, 4, Map.of());
        counter.write(Action.CASE_ACCEPTED, Optional.of(unknown), Map.of("base", "x"), "");
        counter.step(Action.CASE_CLOSED, CASE, 1, Map.of());
        counter.step(Action.CASE_RETURNED, CASE, 2, Map.of());
        counter.write(2, "goes on");

        assertThat(taken(counter.rest(0)).next()).isEqualTo(8);

        assertThat(decisions(0))
                .extracting(refused -> refused.details().get("sequence") + " "
                        + refused.details().get("reason"))
                .containsExactly("1 declined", "2 unknown-case", "3 malformed-step", "5 closed");
        assertThat(hub.cases().find(CASE).orElseThrow().state()).isEqualTo("CLOSED");
    }

    @Test
    void theFeedGoesOnFromWhereItWas() throws Exception {
        for (int i = 0; i < 5; i++) {
            counter.step(Action.CASE_ACCEPTED, CASE, 7, Map.of());
            taken(counter.rest(i));
        }

        FeedPage first = hub.feed().page("03", 0, 3);
        FeedPage second = hub.feed().page("03", first.next(), 3);
        FeedPage none = hub.feed().page("03", second.next(), 3);

        assertThat(first.entries()).hasSize(3);
        assertThat(first.more()).isTrue();
        assertThat(second.entries()).hasSize(2);
        assertThat(second.more()).isFalse();
        assertThat(none.entries()).isEmpty();
        assertThat(none.next()).isEqualTo(checkpoint(none.hubCheckpoint()).size());
        assertThat(hub.feed().page("04", 0, 3).entries()).isEmpty();
    }

    @Test
    void fsckFindsAChangedRow() throws Exception {
        counter.write(6, "a");
        taken(counter.rest(0));
        assertThat(hub.checks().fsck().entries()).isEqualTo(8);

        sql("UPDATE counter_entry SET entry = (SELECT entry FROM counter_entry WHERE sequence = 1) WHERE sequence = 4");
        assertThat(kinds()).contains(FsckFinding.Kind.BAD_ENTRY, FsckFinding.Kind.ROOT_DIFFERS);
        sql("DELETE FROM counter_entry WHERE sequence = 5");
        assertThat(kinds()).contains(FsckFinding.Kind.MISSING_ENTRY);
    }

    @Test
    void fsckFindsWhatIsChangedBesideTheEntries() throws Exception {
        counter.write(6, "a");
        taken(counter.rest(0));

        sql("UPDATE counter_entry SET action = 'REVEALED' WHERE sequence = 2");
        assertThat(hub.checks().fsck().findings())
                .containsExactly(new FsckFinding("03", FsckFinding.Kind.COLUMN_DIFFERS, 2));
        sql("UPDATE counter_entry SET action = 'ASKED', sealed = (SELECT sealed FROM counter_entry WHERE sequence = 1)"
                + " WHERE sequence = 2");
        assertThat(hub.checks().fsck().findings())
                .containsExactly(new FsckFinding("03", FsckFinding.Kind.BAD_PRIVATE_PART, 2));
        sql("UPDATE counter_entry SET sealed = NULL");
        sql("UPDATE hub_tree SET hash = (SELECT hash FROM hub_tree WHERE place = 0) WHERE place = 1");
        assertThat(hub.checks().fsck().findings())
                .containsExactly(new FsckFinding("hub", FsckFinding.Kind.BAD_TREE_HASH, 1));
    }

    @Test
    void aPersonsUsesAreFoundNewestFirst() throws Exception {
        String person = "110108199001011237";
        OffsetDateTime start = OffsetDateTime.of(2026, 11, 27, 0, 0, 0, 0, ZoneOffset.ofHours(8));
        counter.write(3, "a");
        taken(counter.rest(0));
        sqlKey(new SubjectKeys(KEYS.subjects()).of(org.onewindow.subject.NumberKind.RESIDENT_ID, person));

        assertThat(hub.usage().find(person, start, start.plusDays(1), 0, 2).usages())
                .hasSize(2)
                .allMatch(usage -> usage.action().equals("ASKED S01.query"))
                .extracting(usage -> usage.place().orElseThrow())
                .containsExactly(
                        new UsagePlace(counter.origin(), 2, Optional.empty(), List.of()),
                        new UsagePlace(counter.origin(), 1, Optional.empty(), List.of()));
        assertThat(hub.usage().find(person, start, start.plusDays(1), 0, 2).usages())
                .isSortedAccordingTo((a, b) -> b.logtime().compareTo(a.logtime()));
        assertThat(hub.usage().find(person, start, start.plusDays(1), 2, 9).usages())
                .hasSize(1);
        assertThat(hub.usage().find(person, start.minusDays(1), start, 0, 9).usages())
                .isEmpty();
        assertThat(hub.usage().find("11", start, start.plusDays(1), 0, 9).usages())
                .isEmpty();
        assertThat(hub.usage().period().start()).contains(start);
    }

    @Test
    void anEnrolmentCodeWorksOnceAndNotForLong() throws Exception {
        byte[] code = new byte[32];
        Instant now = clock.instant();
        hub.counters().offerCode("07", code, now.plusSeconds(600));

        assertThat(hub.counters().redeemCode("08", code, now)).isFalse();
        assertThat(hub.counters().redeemCode("07", new byte[] {1}, now)).isFalse();
        assertThat(hub.counters().redeemCode("07", code, now.plusSeconds(600))).isFalse();
        assertThat(hub.counters().redeemCode("07", code, now)).isTrue();
        assertThat(hub.counters().redeemCode("07", code, now)).isFalse();

        hub.counters().offerCode("07", code, now.plusSeconds(600));
        for (int i = 0; i < 5; i++) {
            assertThat(hub.counters().redeemCode("07", new byte[] {1}, now)).isFalse();
        }
        assertThat(hub.counters().redeemCode("07", code, now)).isFalse();
    }

    @Test
    void operatorsAreKnownUntilRemoved() throws Exception {
        hub.operators().put(new HubOperator("li.wei", Role.CLERK), "root");
        hub.operators().put(new HubOperator("li.wei", Role.SUPERVISOR), "root");

        assertThat(hub.operators().find("li.wei")).contains(new HubOperator("li.wei", Role.SUPERVISOR));
        assertThat(hub.operators().remove("li.wei", "root")).isTrue();
        assertThat(hub.operators().remove("li.wei", "root")).isFalse();
        assertThat(hub.operators().all()).isEmpty();
    }

    @Test
    void theHubsOwnEntriesStandInItsLog() throws Exception {
        long first = hub.journal().record(EntryDraft.of(Action.HUB_STARTED, "", ""), Optional.empty());
        long second = hub.journal().record(EntryDraft.of(Action.REQUEST_REFUSED, "x", "CLERK"), Optional.of("03"));

        assertThat(second).isEqualTo(first + 1);
        assertThat(decisions(0)).extracting(Entry::action).containsExactly(Action.REQUEST_REFUSED);
        assertThat(hub.checks().fsck().isSound()).isTrue();
    }

    @Test
    void aStoreThatWasNeverMadeOrIsAnotherHubsIsRefused() throws Exception {
        hub.close();
        HubKeys others = HubKeys.generate("onewindow/110105/hub", new SecureRandom());
        StoreSettings empty = freshStore();

        assertThatThrownBy(() -> HubStore.open(settings, others, station)).isInstanceOf(HubStoreException.class);
        assertThatThrownBy(() -> HubStore.open(empty, KEYS, station)).isInstanceOf(HubStoreException.class);

        hub = HubStore.open(settings, KEYS, station);
        assertThat(hub.counters().all()).hasSize(1);
    }

    @Test
    void aStoreThatWasJustMadeIsBehindNothing() throws Exception {
        try (Database database = new Database(settings)) {
            assertThat(Schema.isBehind(database)).isFalse();
        }
        sql("DELETE FROM hub_version WHERE installed_rank = (SELECT MAX(installed_rank) FROM hub_version)");
        try (Database database = new Database(settings)) {
            assertThat(Schema.isBehind(database)).isTrue();
        }
    }

    @Test
    void aStoreOfANewerVersionIsRefused() throws Exception {
        sql("INSERT INTO hub_version (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, TRUE)");
        hub.close();

        assertThatThrownBy(() -> HubStore.open(settings, KEYS, station)).isInstanceOf(HubStoreException.class);

        hub = HubStore.create(freshStore(), KEYS, station);
    }

    private static void assertProves(List<String> hashes, Checkpoint before, Checkpoint now)
            throws MalformedProofException {
        List<TreeHash> path = new ArrayList<>();
        for (String hash : hashes) {
            path.add(TreeHash.fromBase64(hash));
        }
        assertThat(new ConsistencyProof(before.size(), now.size(), path).verifies(before.root(), now.root()))
                .isTrue();
    }

    private List<Entry> decisions(long from) throws HubUnavailableException, MalformedEntryException {
        return decisions(counter.number(), from);
    }

    private List<Entry> decisions(String of, long from) throws HubUnavailableException, MalformedEntryException {
        List<Entry> decoded = new ArrayList<>();
        for (var entry : hub.feed().page(of, from, 1000).entries()) {
            decoded.add(EntryCodec.decode(entry.entry().getBytes(StandardCharsets.UTF_8)));
        }
        return decoded;
    }

    private List<FsckFinding.Kind> kinds() throws HubUnavailableException {
        return hub.checks().fsck().findings().stream().map(FsckFinding::kind).toList();
    }

    private void sqlKey(byte[] key) throws HubUnavailableException {
        try (Database database = openAgain()) {
            database.write(handle -> handle.createUpdate("UPDATE counter_entry SET subject_key = ?")
                    .bind(0, key)
                    .execute());
        }
    }
}
