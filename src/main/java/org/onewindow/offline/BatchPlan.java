package org.onewindow.offline;

import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.protocol.Batch;

/**
 * Which piece of the log goes to the hub next. The first thing said after each coming back is where the log stands, so that each side checks the other. What
 * the hub will not have as it is goes in smaller pieces, down to the one entry that it will not have. For the synchroniser's thread.
 */
final class BatchPlan {
    private static final int MOST_GAPS_IN_A_ROW = 3;
    private static final int MOST_REFUSED_GREETINGS = 3;

    private final Outbox outbox;
    private final BatchSize size;
    private boolean greeted;
    private int gapsInARow;
    private int refusedGreetings;
    private OptionalLong toCompare = OptionalLong.empty();
    private OptionalLong compared = OptionalLong.empty();

    /** When there is something else to try. */
    enum Next {
        AT_ONCE,
        AFTER_A_PAUSE,
        /** There is nothing left to try. */
        NEVER
    }

    BatchPlan(Outbox outbox, int mostEntries) {
        this.outbox = outbox;
        this.size = new BatchSize(mostEntries);
    }

    /** The next batch; empty while the key is closed. */
    Optional<Batch> next(long acknowledged, long knownHub) {
        if (toCompare.isPresent()) {
            return outbox.batch(toCompare.getAsLong(), 0, knownHub);
        }
        return outbox.batch(greeted ? acknowledged : outbox.size(), size.now(), knownHub);
    }

    /** Whether the hub has answered where the log stands. */
    boolean isGreeted() {
        return greeted;
    }

    /** Says first again where the log stands, and has forgotten what the hub would not have. */
    void greetAgain() {
        greeted = false;
        refusedGreetings = 0;
        toCompare = OptionalLong.empty();
        compared = OptionalLong.empty();
    }

    /** The hub has taken it. */
    void taken(Batch batch) {
        greeted = true;
        gapsInARow = 0;
        refusedGreetings = 0;
        compared = toCompare;
        toCompare = OptionalLong.empty();
        if (!batch.entries().isEmpty()) {
            size.wentWell();
        }
    }

    /** The hub asks for other entries; says whether to follow, or whether it has asked too often and gets a pause. */
    boolean followsGap() {
        if (++gapsInARow > MOST_GAPS_IN_A_ROW) {
            gapsInARow = 0;
            return false;
        }
        greeted = true;
        toCompare = OptionalLong.empty();
        return true;
    }

    /** No answer was had. */
    void lost(Batch batch) {
        if (!batch.entries().isEmpty()) {
            size.wentWrong();
        }
    }

    /**
     * The hub says that entries and tree don't go together. Either the two logs parted before this batch, which a hub sees when it is told the tree at that
     * place alone; or something in the batch is wrong.
     */
    Next treeRefused(Batch batch) {
        if (batch.entries().isEmpty() || isCompared(batch.first())) {
            return refused(batch);
        }
        toCompare = OptionalLong.of(batch.first());
        return Next.AT_ONCE;
    }

    private boolean isCompared(long at) {
        return compared.isPresent() && compared.getAsLong() == at;
    }

    /** The hub will never have the batch as it is. */
    Next refused(Batch batch) {
        if (batch.entries().isEmpty()) {
            return ++refusedGreetings < MOST_REFUSED_GREETINGS ? Next.AFTER_A_PAUSE : Next.NEVER;
        }
        return size.below(batch.entries().size()) ? Next.AT_ONCE : Next.NEVER;
    }
}
