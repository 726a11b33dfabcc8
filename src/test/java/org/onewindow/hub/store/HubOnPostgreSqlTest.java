package org.onewindow.hub.store;

/** A database of its own for every test, on the one PostgreSQL of the test run. */
class HubOnPostgreSqlTest extends HubStoreTest {
    @Override
    StoreSettings freshStore() throws Exception {
        return StoreSettings.of(TestPostgreSql.freshDatabase());
    }
}
