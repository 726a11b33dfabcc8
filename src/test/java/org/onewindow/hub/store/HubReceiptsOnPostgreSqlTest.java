package org.onewindow.hub.store;

class HubReceiptsOnPostgreSqlTest extends HubReceiptsTest {
    @Override
    StoreSettings freshStore() throws Exception {
        return StoreSettings.of(TestPostgreSql.freshDatabase());
    }
}
