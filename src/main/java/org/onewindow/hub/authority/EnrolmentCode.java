package org.onewindow.hub.authority;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A one-time code for enrolling one counter: 65 random bits as 13 letters and digits (Crockford's base 32, whose alphabet has no I, L, O, U), in groups,
 * to be read over a telephone. What is kept of it is a hash together with the counter's number.
 */
public final class EnrolmentCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 13;
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

    private final String letters;

    private EnrolmentCode(String letters) {
        this.letters = letters;
    }

    /** A new one. */
    public static EnrolmentCode random(SecureRandom random) {
        StringBuilder letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new EnrolmentCode(letters.toString());
    }

    /** The code as somebody typed it: small letters, hyphens and spaces don't matter, nor O for 0, I and L for 1. */
    public static Optional<EnrolmentCode> parse(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return CODE.matcher(letters).matches() ? Optional.of(new EnrolmentCode(letters)) : Optional.empty();
    }

    /** The code as it is given to people, for example {@code 7Q2M-K0XT-9D3HB}. */
    public String words() {
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
    }

    /** What is kept of it: SHA-256 over purpose, counter and code. With 65 bits for ten minutes there is nothing to guess. */
    public byte[] hash(String counter) {
        try {
            byte[] text = ("onewindow enrolment 1\0" + counter + "\0" + letters).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Never the code: it would end in a log. */
    @Override
    public String toString() {
        return "EnrolmentCode";
    }
}
