package org.onewindow.hub.server;

class GatekeepingOnH2Test extends GatekeepingTest {
    @Override
    String freshStore() {
        return "";
    }
}
