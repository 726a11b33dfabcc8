package org.onewindow.subject;

/** placeholder */
public final class Masks {
    private Masks() {}

    public static String number(String number) {
        int n = number.codePointCount(0, number.length());
        return n >= 11
                ? number.substring(0, 3) + "*".repeat(n - 7) + number.substring(number.length() - 4)
                : "*".repeat(n);
    }
}
