package org.onewindow.sandbox.country.business;

import java.util.OptionalLong;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Permutation;

/**
 * Unified social credit codes (GB 32100-2015) with the organisation code (GB 11714-1997) inside. The country's organisation codes begin with W, which
 * no register is known to have given out. Immutable.
 */
final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final char INVENTED = 'W';
    private static final int SERIAL_LENGTH = 7;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_START = 8;

    private final Permutation serials;

    CreditCodes(Chance key) {
        this.serials = new Permutation(key, (long) Math.pow(ALPHABET.length(), SERIAL_LENGTH));
    }

    /** The code of the organisation with this index; {@code head} is the authority, the class and the division. */
    String code(String head, long index) {
        long serial = serials.apply(index);
        var body = new StringBuilder(SERIAL_LENGTH);
        for (int i = 0; i < SERIAL_LENGTH; i++) {
            body.append(ALPHABET.charAt((int) (serial % ALPHABET.length())));
            serial /= ALPHABET.length();
        }
        String organisation = INVENTED + body.toString();
        String code = head + organisation + organisationCheck(organisation);
        return code + check(code);
    }

    /** The index that {@code code} was made of, if it can have been. */
    OptionalLong index(String code) {
        if (code.length() != 18 || code.charAt(ORGANISATION_START) != INVENTED) {
            return OptionalLong.empty();
        }
        long serial = 0;
        for (int i = SERIAL_LENGTH; i > 0; i--) {
            int value = ALPHABET.indexOf(code.charAt(ORGANISATION_START + i));
            if (value < 0) {
                return OptionalLong.empty();
            }
            serial = serial * ALPHABET.length() + value;
        }
        return OptionalLong.of(serials.invert(serial));
    }

    private static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static char check(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
