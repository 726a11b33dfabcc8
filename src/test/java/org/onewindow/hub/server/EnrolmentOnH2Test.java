package org.onewindow.hub.server;

class EnrolmentOnH2Test extends EnrolmentTest {
    @Override
    String freshStore() {
        return "";
    }
}
