package org.onewindow.sandbox.day;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Invented numbers next to others, and the keys by which entries know a number. */
final class Numbers {
    private static final String CHECK_CHARACTERS = "0123456789X";

    private Numbers() {}

    /** The number with one of its first 17 characters changed and a check character that is right again. */
    static String changed(String number, int at, int by) {
        char digit = (char) ('0' + (number.charAt(at) - '0' + by) % 10);
        return checked(number.substring(0, at) + digit + number.substring(at + 1, 17));
    }

    /** The number whose sequence code is {@code by} away, kept within three digits. */
    static String next(String number, int by) {
        int sequence = (Integer.parseInt(number.substring(14, 17)) + by + 1000) % 1000;
        return checked(number.substring(0, 14) + String.valueOf(1000 + sequence).substring(1));
    }

    /** ISO 7064 MOD 11-2 over 17 digits. */
    private static String checked(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + body.charAt(i) - '0') * 2 % 11;
        }
        return body + CHECK_CHARACTERS.charAt((12 - sum) % 11);
    }

    /** Stands for the station's keyed hash. */
    static String key(long seed, String number) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + ":" + number).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
