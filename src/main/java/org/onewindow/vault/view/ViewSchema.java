package org.onewindow.vault.view;

import java.util.List;
import org.jdbi.v3.core.Handle;

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

    private ViewSchema() {}

    /** The version of the tables in a database; 0 if there are none. */
    static int versionOf(Handle handle) {
        boolean noted =
                handle.createQuery("SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'SCHEMA_STEP'")
                                .mapTo(Integer.class)
                                .one()
                        > 0;
        return noted
                ? handle.createQuery("SELECT COALESCE(MAX(step), 0) FROM schema_step")
                        .mapTo(Integer.class)
                        .one()
                : 0;
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
