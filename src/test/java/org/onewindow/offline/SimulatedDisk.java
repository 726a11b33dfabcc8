package org.onewindow.offline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.onewindow.journal.JournalRecord;
import org.onewindow.journal.JournalStore;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.KeptRecord;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.TreeHash;

/**
 * A counter's disk: what was forced stays, what was only written may be gone after a loss of power. The power may go at any write, of entries or of a small
 * file; what is being written then may be there afterwards or not.
 */
final class SimulatedDisk implements JournalStore {
    static final String COUNTER = "03";

    private final Random random;
    private final boolean acknowledgesBeforeForce;
    private final List<JournalRecord> records = new ArrayList<>();
    private final List<TreeHash> leaves = new ArrayList<>();
    private int forced;
    /** Written when the power went: never acknowledged, perhaps there all the same. */
    private final List<JournalRecord> limbo = new ArrayList<>();

    private OptionalInt writesLeft = OptionalInt.empty();
    private Runnable whenDead = () -> {};
    private boolean dead;
    private boolean full;
    private boolean keyOpen = true;

    SimulatedDisk(Random random, boolean acknowledgesBeforeForce) {
        this.random = random;
        this.acknowledgesBeforeForce = acknowledgesBeforeForce;
    }

    /** The power goes at a write: the next one, or the one that comes so many later. */
    synchronized void failAfter(int writes) {
        writesLeft = OptionalInt.of(writes);
    }

    /** Calls {@code listener} in the middle of the write at which the power goes. */
    void whenDead(Runnable listener) {
        whenDead = listener;
    }

    /** Whether it goes at this write. */
    private boolean dies() {
        dead = writesLeft.isPresent() && writesLeft.getAsInt() == 0;
        if (dead) {
            whenDead.run();
        } else if (writesLeft.isPresent()) {
            writesLeft = OptionalInt.of(writesLeft.getAsInt() - 1);
        }
        return dead;
    }

    /** Writes a small file in place of the one before, durably; says whether it is there for sure. */
    synchronized boolean replace(Runnable write) {
        if (dead || full) {
            return false;
        } else if (dies()) {
            if (random.nextBoolean()) {
                write.run();
            }
            return false;
        }
        write.run();
        return true;
    }

    /** There is no room, or room again. */
    synchronized void full(boolean now) {
        full = now;
    }

    synchronized boolean isFull() {
        return full;
    }

    /** The power stays from now on, and there is room. */
    synchronized void mend() {
        writesLeft = OptionalInt.empty();
        full = false;
    }

    synchronized void keyOpen(boolean open) {
        keyOpen = open;
    }

    synchronized boolean isKeyOpen() {
        return keyOpen;
    }

    /** What was not forced is kept or lost. */
    synchronized void losePower() {
        int kept = forced + random.nextInt(records.size() - forced + 1);
        while (records.size() > kept) {
            records.remove(records.size() - 1);
            leaves.remove(leaves.size() - 1);
        }
        if (kept == forced && records.size() == kept) {
            limbo.subList(0, random.nextInt(limbo.size() + 1)).forEach(this::add);
        }
        limbo.clear();
        forced = records.size();
        writesLeft = OptionalInt.empty();
        dead = false;
    }

    /** Whether the power has gone. */
    synchronized boolean isDead() {
        return dead;
    }

    private void add(JournalRecord record) {
        records.add(record);
        leaves.add(MerkleTree.leafHash(record.entry()));
    }

    synchronized List<byte[]> entries() {
        return records.stream().map(JournalRecord::entry).toList();
    }

    synchronized List<TreeHash> leaves() {
        return List.copyOf(leaves);
    }

    @Override
    public String counter() {
        return COUNTER;
    }

    @Override
    public synchronized long nextSequence() {
        return records.size();
    }

    @Override
    public synchronized void append(List<JournalRecord> group) throws JournalUnavailableException {
        if (dead) {
            throw new JournalUnavailableException("the power is gone");
        } else if (full) {
            throw new JournalUnavailableException("no room");
        } else if (dies()) {
            limbo.addAll(group);
            throw new JournalUnavailableException("the power is gone");
        }
        group.forEach(this::add);
        // The planted bug: the disk is told only now and then.
        if (!acknowledgesBeforeForce || random.nextInt(4) == 0) {
            forced = records.size();
        }
    }

    @Override
    public synchronized Optional<byte[]> newestEntry() {
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(records.get(records.size() - 1).entry());
    }

    @Override
    public synchronized Stream<KeptRecord> recordsFrom(long sequence) {
        return List.copyOf(records.subList((int) Math.min(sequence, records.size()), records.size())).stream()
                .map(Kept::new);
    }

    @Override
    public synchronized Stream<KeptRecord> recordsOn(LocalDate day) {
        return List.copyOf(records).stream()
                .filter(record -> record.day().equals(day))
                .map(Kept::new);
    }

    @Override
    public synchronized Optional<byte[]> privatePart(long sequence) {
        return new Kept(records.get((int) sequence)).privatePart();
    }

    private final class Kept implements KeptRecord {
        private final JournalRecord record;

        Kept(JournalRecord record) {
            this.record = record;
        }

        @Override
        public byte[] entry() {
            return record.entry();
        }

        @Override
        public Optional<byte[]> privatePart() {
            byte[] part = record.privatePart();
            return !keyOpen || part.length == 0 ? Optional.empty() : Optional.of(part);
        }
    }

    synchronized boolean samePrivatePart(long sequence, byte[] other) {
        return Arrays.equals(records.get((int) sequence).privatePart(), other);
    }
}
