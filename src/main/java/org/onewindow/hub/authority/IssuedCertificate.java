package org.onewindow.hub.authority;

import java.time.Instant;

/**
 * A certificate that was issued and noted.
 *
 * @param pem the certificate
 * @param serial its serial, hexadecimal
 * @param until when it ends
 */
public record IssuedCertificate(String pem, String serial, Instant until) {}
