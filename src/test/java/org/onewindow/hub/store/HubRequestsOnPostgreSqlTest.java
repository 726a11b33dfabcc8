package org.onewindow.hub.store;

class HubRequestsOnPostgreSqlTest extends HubRequestsTest {
    @Override
    StoreSettings freshStore() throws Exception {
        return StoreSettings.of(TestPostgreSql.freshDatabase());
    }
}
