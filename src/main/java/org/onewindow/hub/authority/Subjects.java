package org.onewindow.hub.authority;

import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Whom a certificate of this authority names. */
public final class Subjects {
    private Subjects() {}

    /** The counter's number in its certificate; empty if the certificate has no common name. */
    public static Optional<String> counter(X509Certificate certificate) {
        return part(certificate, "CN");
    }

    /** The station in a certificate; empty text if it names none. */
    public static String organisation(X509Certificate certificate) {
        return part(certificate, "O").orElse("");
    }

    private static Optional<String> part(X509Certificate certificate, String type) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
