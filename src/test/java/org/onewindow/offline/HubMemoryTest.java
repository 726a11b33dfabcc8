package org.onewindow.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MemoryHashes;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeProofs;

/** Hubs that lead on, come back from an old copy, go two ways, or are somebody else: told apart by what they have signed. */
class HubMemoryTest {
    private static final String ORIGIN = "onewindow/110108/hub";
    private static final int ALIKE = 10;

    private final NoteSigner hubKey = NoteSigner.generate(ORIGIN, new SecureRandom());
    private final SimulatedProofs kept = new SimulatedProofs(new SimulatedDisk(new Random(1), false));
    private final MemoryHashes hub = tree("hub");
    /** The hub's log up to the tenth entry, then another, with the hub's own key. */
    private final MemoryHashes twin = tree("twin");

    private HubMemory memory = memory(kept);

    private HubMemory memory(SimulatedProofs proofs) {
        return new HubMemory(proofs, HubSignature.by(() -> Optional.of(hubKey.verifier())));
    }

    private static MemoryHashes tree(String who) {
        MemoryHashes tree = new MemoryHashes();
        for (int i = 0; i < 30; i++) {
            String entry = (i < ALIKE ? "both" : who) + i;
            tree.append(MerkleTree.leafHash(entry.getBytes(StandardCharsets.UTF_8)));
        }
        return tree;
    }

    private String note(MemoryHashes log, long size, NoteSigner key) {
        return key.sign(new Checkpoint(ORIGIN, size, new TreeProofs(log).root(size)))
                .encode();
    }

    private static List<String> proof(MemoryHashes log, long from, long to) {
        return new TreeProofs(log)
                .consistency(from, to).hashes().stream().map(TreeHash::base64).toList();
    }

    private HubMemory.Verdict says(MemoryHashes log, long size, List<String> consistency) {
        HubMemory.Verdict verdict = memory.judge(note(log, size, hubKey), consistency);
        memory.keep();
        return verdict;
    }

    @Test
    void aHubThatOnlyGrowsLeadsOnFromNothingFromItselfAndFromTheRunBefore() {
        assertThat(memory.known()).isZero();
        assertThat(says(hub, 12, List.of())).isEqualTo(HubMemory.Verdict.LED_ON);
        assertThat(says(hub, 12, List.of())).isEqualTo(HubMemory.Verdict.LED_ON);
        memory = memory(kept.restarted());
        assertThat(memory.known()).isEqualTo(12);
        assertThat(says(hub, 27, proof(hub, 12, 27))).isEqualTo(HubMemory.Verdict.LED_ON);
        assertThat(memory.known()).isEqualTo(27);
    }

    @Test
    void aHubThatKnowsLessThanItOnceSignedWentBackAndIsHeldToThatFromThen() {
        says(hub, 20, List.of());
        assertThat(says(hub, 15, List.of())).isEqualTo(HubMemory.Verdict.WENT_BACK);
        assertThat(memory.known()).isEqualTo(15);
        assertThat(says(hub, 22, proof(hub, 15, 22))).isEqualTo(HubMemory.Verdict.LED_ON);
    }

    @Test
    void aHubWithAnotherPastWentTwoWaysWhateverItsProof() {
        for (List<String> proof : List.of(proof(twin, 20, 25), proof(hub, 20, 25), List.<String>of(), List.of("?"))) {
            memory = memory(new SimulatedProofs(new SimulatedDisk(new Random(1), false)));
            says(hub, 20, List.of());
            assertThat(says(twin, 25, proof)).isEqualTo(HubMemory.Verdict.TWO_WAYS);
        }
        memory = memory(kept);
        says(hub, 20, List.of());
        assertThat(says(twin, 20, List.of())).as("of the same size").isEqualTo(HubMemory.Verdict.TWO_WAYS);
    }

    @Test
    void aForkIsFoundByTheNextRunToo() {
        says(hub, 20, List.of());
        memory = memory(kept.restarted());
        assertThat(says(twin, 25, proof(twin, 20, 25))).isEqualTo(HubMemory.Verdict.TWO_WAYS);
    }

    @Test
    void whatIsJudgedAndNotKeptBindsTheHubInThisRunAndTheOneBeforeItInTheNext() {
        says(hub, 20, List.of());
        memory.judge(note(hub, 15, hubKey), List.of());
        assertThat(memory.known()).isEqualTo(15);

        memory = memory(kept.restarted());
        assertThat(memory.known()).isEqualTo(20);
        assertThat(says(hub, 15, List.of())).isEqualTo(HubMemory.Verdict.WENT_BACK);
    }

    @Test
    void whereBothPastsAreStillTheSameThereIsNoFork() {
        says(hub, ALIKE, List.of());
        assertThat(says(twin, 25, proof(twin, ALIKE, 25))).isEqualTo(HubMemory.Verdict.LED_ON);
    }

    @Test
    void whatTheHubHasNotSignedIsNotKept() {
        says(hub, 20, List.of());
        NoteSigner stranger = NoteSigner.generate(ORIGIN, new SecureRandom());
        for (String note : List.of(note(hub, 25, stranger), "", "no note")) {
            assertThat(memory.judge(note, proof(hub, 20, 25))).isEqualTo(HubMemory.Verdict.NOT_THE_HUB);
            assertThat(memory.isOfHub(note)).isFalse();
        }
        assertThat(memory.known()).isEqualTo(20);
        assertThat(says(hub, 25, proof(hub, 20, 25))).isEqualTo(HubMemory.Verdict.LED_ON);
    }
}
