package org.onewindow.vault.view;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The steps by which the view's tables come to be, in order; each is done once and noted in {@code schema_step}. A step that has been released is never
 * changed: what is to be different is a new step, and a new {@link #VERSION}.
 */
final class ViewSchema {
    private static final List<List<String>> STEPS = List.of(
            List.of(
                    """
            CREATE TABLE log_block (
              first_sequence BIGINT PRIMARY KEY,
              row_count INT NOT NULL,
              sealed VARBINARY(4000000) NOT NULL)""",
                    """
            CREATE TABLE saved_record (
              tag BINARY(16) NOT NULL,
              rule VARCHAR(16) NOT NULL,
              case_number VARCHAR(32) NOT NULL,
              due BIGINT NOT NULL,
              shelf VARCHAR(40) NOT NULL,
              sealed VARBINARY(1048576) NOT NULL,
              PRIMARY KEY (tag, rule, case_number))""",
                    "CREATE INDEX saved_record_due ON saved_record (due)",
                    "CREATE INDEX saved_record_case ON saved_record (case_number)"),
            // Tags are made otherwise from here on, so that nothing of the older table would be found again.
            List.of(
                    "DROP TABLE saved_record",
                    """
                    CREATE TABLE saved_record (
                      tag BINARY(16) NOT NULL,
                      rule VARCHAR(16) NOT NULL,
                      case_number VARCHAR(32) NOT NULL,
                      due BIGINT NOT NULL,
                      shelf VARCHAR(40) NOT NULL,
                      sealed VARBINARY(1048576) NOT NULL)""",
                    "CREATE UNIQUE INDEX saved_record_tag ON saved_record (tag, rule, case_number)",
                    "CREATE INDEX saved_record_due ON saved_record (due)",
                    "CREATE INDEX saved_record_case ON saved_record (case_number)"));

    /** The version of the tables after all steps. */
    static final int VERSION = STEPS.size();

    private static final Set<Integer> TABLE_MISSING = Set.of(
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

    private ViewSchema() {}

    /** The version of the tables in a database; 0 if there are none. */
    static int versionOf(Handle handle) {
        try {
            return handle.createQuery("SELECT COALESCE(MAX(step), 0) FROM schema_step")
                    .mapTo(Integer.class)
                    .one();
        } catch (JdbiException e) {
            // Asked this way and not of the information schema, which takes longer than the rest of the opening.
            if (e.getCause() instanceof SQLException sql && TABLE_MISSING.contains(sql.getErrorCode())) {
                return 0;
            }
            throw e;
        }
    }

    /** Does the steps that are missing. Statements that change tables commit by themselves; a step cut short makes the file unfit, and it is made anew. */
    static void bringUp(Handle handle) {
        handle.execute("CREATE TABLE IF NOT EXISTS schema_step (step INT PRIMARY KEY)");
        for (int step = versionOf(handle); step < VERSION; step++) {
            STEPS.get(step).forEach(handle::execute);
            handle.execute("INSERT INTO schema_step (step) VALUES (?)", step + 1);
        }
        handle.execute("CHECKPOINT SYNC");
    }
}
