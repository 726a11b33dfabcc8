package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.HubUnavailableException;

/**
 * H2 writes into room that older data have left, and has to find what it wrote there after its process has died. H2 2.5.250 and 2.5.252 don't: their
 * header names the write before the last one, and what was committed since is gone after a kill.
 */
class CommittedInReusedRoomTest {
    private static final int COMMITS = 40;
    private static final int ROWS_KEPT = 3;

    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedIsInTheFileAtOnceWhereverItWasWritten() throws Exception {
        String setting = ";RETENTION_TIME=0";
        try (Database store =
                new Database(StoreSettings.of(StoreSettings.inFolder(folder).url() + setting))) {
            store.write(handle -> handle.execute("CREATE TABLE kept (number INT PRIMARY KEY, words VARCHAR(10000))"));
            for (int i = 1; i <= COMMITS; i++) {
                commit(store, i);
                assertThat(newestInCopy(i))
                        .as("the newest row of the file after commit %d", i)
                        .isEqualTo(i);
            }
        }
    }

    private static void commit(Database store, int number) throws HubUnavailableException {
        String words = Integer.toString(number).repeat(1_000 + 500 * (number % ROWS_KEPT));
        store.write(handle -> {
            handle.execute("DELETE FROM kept WHERE number <= ?", number - ROWS_KEPT);
            return handle.execute("INSERT INTO kept VALUES (?, ?)", number, words);
        });
    }

    /** Opens the file as it is on the disk now, as if the process had been killed at this moment. */
    private int newestInCopy(int commit) throws IOException, HubUnavailableException {
        Path left = Files.createDirectories(folder.resolve("left-" + commit));
        Files.copy(folder.resolve("hub.mv.db"), left.resolve("hub.mv.db"));
        try (Database copy = new Database(StoreSettings.inFolder(left))) {
            return copy.read(handle -> handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM kept")
                    .mapTo(Integer.class)
                    .one());
        }
    }
}
