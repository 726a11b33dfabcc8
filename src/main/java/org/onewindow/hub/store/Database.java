package org.onewindow.hub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.onewindow.hub.HubUnavailableException;

/**
 * Connections and transactions. What {@link #write} returned from is durable: PostgreSQL says so itself (synchronous_commit), H2 is made to sync. Safe
 * for use by several threads.
 */
final class Database implements AutoCloseable {
    /** Two transactions got into each other's way; the same again will do. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "23505");

    private static final int MOST_TRIES = 5;
    private static final long CONNECTION_MILLIS = 10_000;

    private final Dialect dialect;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ReentrantLock oneWriter = new ReentrantLock(true);
    private final SyncedCommits syncedCommits;

    /** The transaction that this thread is in, which everything it does joins. Of this store alone: a test has several in one process. */
    @SuppressWarnings("ThreadLocalUsage") // taken back after each use
    private final ThreadLocal<@Nullable Handle> current = new ThreadLocal<>();

    Database(StoreSettings settings) {
        OrderedPath.register();
        dialect = Dialect.of(settings.url());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(dialect.complete(settings.url()));
        if (!settings.user().isEmpty()) {
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setPoolName("hub");
        if (dialect == Dialect.POSTGRESQL) {
            config.setConnectionInitSql("SET synchronous_commit = on");
        }
        pool = new HikariDataSource(config);
        jdbi = Jdbi.create(pool);
        syncedCommits = new SyncedCommits(jdbi);
    }

    Dialect dialect() {
        return dialect;
    }

    DataSource dataSource() {
        return pool;
    }

    /** Reads, all of it as of one moment. */
    <T> T read(HandleCallback<T, RuntimeException> work) throws HubUnavailableException {
        Handle joined = current.get();
        if (joined != null) {
            return work.withHandle(joined);
        }
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
        } catch (JdbiException e) {
            throw new HubUnavailableException("the store can't be read", e);
        }
    }

    /** Changes something, whole or not at all, and returns when it is durable. The work may be done again from the start. */
    <T> T write(HandleCallback<T, RuntimeException> work) throws HubUnavailableException {
        Handle joined = current.get();
        if (joined != null) {
            return work.withHandle(joined);
        }
        for (int tries = 1; ; tries++) {
            try {
                T result = inTurn(work);
                if (dialect == Dialect.H2) {
                    syncedCommits.await();
                }
                return result;
            } catch (JdbiException e) {
                if (tries == MOST_TRIES || !TRY_AGAIN.contains(state(e))) {
                    throw new HubUnavailableException("not stored", e);
                }
            }
        }
    }

    /** Several things that are one. */
    interface Steps {
        void run() throws HubUnavailableException;
    }

    /**
     * Makes all that this thread reads and writes meanwhile one transaction, whole or not at all, and returns when it is durable. The steps may be done
     * again from the start.
     *
     * @throws HubUnavailableException if a step threw one, or the store failed; nothing was changed then
     */
    void together(Steps steps) throws HubUnavailableException {
        try {
            write(handle -> {
                current.set(handle);
                try {
                    steps.run();
                } catch (HubUnavailableException e) {
                    throw new UndoneException(e);
                } finally {
                    current.remove();
                }
                return true;
            });
        } catch (UndoneException e) {
            throw new HubUnavailableException("undone", e);
        }
    }

    /** Carries what a step threw out of its transaction. */
    private static final class UndoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UndoneException(HubUnavailableException cause) {
            super(cause);
        }
    }

    /** Something outside of a transaction, such as VACUUM. */
    void maintain(String statement) throws HubUnavailableException {
        try {
            jdbi.useHandle(handle -> handle.execute(statement));
        } catch (JdbiException e) {
            throw new HubUnavailableException("not done", e);
        }
    }

    /** H2 has one process and, by experience, likes one writer; PostgreSQL sorts its writers itself. */
    private <T> T inTurn(HandleCallback<T, RuntimeException> work) {
        if (dialect == Dialect.POSTGRESQL) {
            return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
        }
        oneWriter.lock();
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
        } finally {
            oneWriter.unlock();
        }
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    @Override
    public void close() {
        pool.close();
    }
}
