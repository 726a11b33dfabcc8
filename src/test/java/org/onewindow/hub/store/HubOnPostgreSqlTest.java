package org.onewindow.hub.store;

import java.nio.file.Path;
import java.util.Set;

/** A database of its own for every test, on the one PostgreSQL of the test run. */
class HubOnPostgreSqlTest extends HubStoreTest {
    @Override
    StoreSettings freshStore() throws Exception {
        return StoreSettings.of(TestPostgreSql.freshDatabase());
    }

    @Override
    Path files() throws Exception {
        return TestPostgreSql.dataDirectory();
    }

    @Override
    Set<Path> filesOfOthers() throws Exception {
        return TestPostgreSql.directoriesOfOlderDatabases();
    }
}
