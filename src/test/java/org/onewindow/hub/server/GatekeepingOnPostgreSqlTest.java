package org.onewindow.hub.server;

import org.onewindow.hub.store.TestPostgreSql;

class GatekeepingOnPostgreSqlTest extends GatekeepingTest {
    @Override
    String freshStore() throws Exception {
        return TestPostgreSql.freshDatabase();
    }
}
