package org.onewindow.hubclient;

/** A certificate request as a counter makes it. */
public final class CertificateRequestText {
    private CertificateRequestText() {}

    public static String fresh(String counter) {
        return Enrolling.request(Enrolling.newKey(), counter);
    }
}
