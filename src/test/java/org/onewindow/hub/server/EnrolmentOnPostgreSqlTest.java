package org.onewindow.hub.server;

import org.onewindow.hub.store.TestPostgreSql;

class EnrolmentOnPostgreSqlTest extends EnrolmentTest {
    @Override
    String freshStore() throws Exception {
        return TestPostgreSql.freshDatabase();
    }
}
