package org.onewindow.hub.authority;

/**
 * A certificate that was issued and noted.
 *
 * @param pem the certificate
 * @param serial its serial, hexadecimal
 */
public record IssuedCertificate(String pem, String serial) {}
