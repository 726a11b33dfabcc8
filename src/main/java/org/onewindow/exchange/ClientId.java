package org.onewindow.exchange;

import java.util.List;

/**
 * The identifier of a subsystem on the exchange: ours as a client, or a department's as a provider.
 *
 * @param instance the exchange's own name, for example {@code CN-TEST}
 * @param memberClass for example {@code GOV}
 */
public record ClientId(String instance, String memberClass, String member, String subsystem) {
    private static final List<String> NAMES = List.of("instance", "class", "member", "subsystem");

    /**
     * Checks every part.
     *
     * @throws IllegalArgumentException if a part is empty, too long or holds a character that identifiers must not hold; the message names it
     */
    public ClientId {
        IdentifierPart.checked(NAMES.get(0), instance);
        IdentifierPart.checked(NAMES.get(1), memberClass);
        IdentifierPart.checked(NAMES.get(2), member);
        IdentifierPart.checked(NAMES.get(3), subsystem);
    }

    /**
     * Reads {@code instance/class/member/subsystem}.
     *
     * @throws IllegalArgumentException if it has more or fewer parts, or one that is not allowed; the message says which
     */
    public static ClientId parse(String text) {
        List<String> parts = IdentifierPart.split(text, NAMES);
        return new ClientId(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    /** The value of the header {@code X-Road-Client}: each part percent-encoded by itself. */
    String header() {
        return PercentEncoding.ofPathPart(instance)
                + '/'
                + PercentEncoding.ofPathPart(memberClass)
                + '/'
                + PercentEncoding.ofPathPart(member)
                + '/'
                + PercentEncoding.ofPathPart(subsystem);
    }

    /** The form people write: {@code instance/class/member/subsystem}. */
    @Override
    public String toString() {
        return instance + '/' + memberClass + '/' + member + '/' + subsystem;
    }
}
