package org.onewindow.hub.store;

class HubDaysOnPostgreSqlTest extends HubDaysTest {
    @Override
    StoreSettings freshStore() throws Exception {
        return StoreSettings.of(TestPostgreSql.freshDatabase());
    }
}
