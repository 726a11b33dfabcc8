package org.onewindow.hub.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.MalformedMessageException;

/** The table {@code batch_answer}. Stateless. */
final class BatchAnswers {
    /** Answers to batches that far behind are forgotten; a batch that comes again later still is found to be known by its entries. */
    private static final long KEPT_ENTRIES = 10_000;

    private BatchAnswers() {}

    static Optional<BatchTaken> find(Handle handle, long log, long first, byte[] digest) {
        return handle.createQuery(
                        "SELECT answer FROM batch_answer WHERE log_id = ? AND first_sequence = ? AND digest = ?")
                .bind(0, log)
                .bind(1, first)
                .bind(2, digest)
                .mapTo(String.class)
                .findOne()
                .map(BatchAnswers::read);
    }

    /** Forgets the answers that new batches leave far behind, by log the first sequence of each. */
    static void forget(Handle handle, Map<Long, Long> firsts) {
        PreparedBatch old = handle.prepareBatch("DELETE FROM batch_answer WHERE log_id = ? AND first_sequence < ?");
        firsts.forEach((log, first) -> {
            if (first > KEPT_ENTRIES) {
                old.bind(0, log).bind(1, first - KEPT_ENTRIES).add();
            }
        });
        if (old.size() > 0) {
            old.execute();
        }
    }

    static Keeping keeping(Handle handle) {
        return new Keeping(handle.prepareBatch(
                "INSERT INTO batch_answer (log_id, first_sequence, digest, answer) VALUES (?, ?, ?, ?)"));
    }

    /** Answers on their way in. For one thread. */
    static final class Keeping {
        private final PreparedBatch rows;

        private Keeping(PreparedBatch rows) {
            this.rows = rows;
        }

        void add(long log, long first, byte[] digest, BatchTaken answer) {
            rows.bind(0, log)
                    .bind(1, first)
                    .bind(2, digest)
                    .bind(3, new String(answer.toJson(), StandardCharsets.UTF_8))
                    .add();
        }

        void execute() {
            rows.execute();
        }
    }

    private static BatchTaken read(String answer) {
        try {
            return BatchTaken.fromJson(answer.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedMessageException e) {
            throw new IllegalStateException("an answer that was kept can't be read", e);
        }
    }
}
