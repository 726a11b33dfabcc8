package org.onewindow.subject;

/** The check characters of the numbers, as pure functions of what stands before them. */
final class CheckCharacters {
    /** The 31 characters of GB 32100-2015, each worth its place: no I, O, S, V, Z. */
    static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CheckCharacters() {}

    /** ISO 7064 MOD 11-2 over the first 17 digits, as GB 11643-1999 uses it. */
    static char resident(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + number.charAt(i) - '0') * 2 % 11;
        }
        return "0123456789X".charAt((12 - sum) % 11);
    }

    /** GB 32100-2015 over the first 17 characters, all of its alphabet. */
    static char credit(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714-1997 over the first 8 characters, digits and letters. */
    static char organisation(String code) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(code.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0123456789X".charAt((11 - sum % 11) % 11);
    }

    /** Whether 15 digits end with their ISO 7064 MOD 11,10 check digit, as business registration numbers (工商注册号) do. */
    static boolean isRegistrationNumber(String digits) {
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + digits.charAt(14) - '0') % 10 == 1;
    }
}
