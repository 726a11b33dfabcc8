package org.onewindow.subject;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How personal data look on screens until somebody reveals them. The masks are the customary ones; no single national rule sets them. Pure
 * functions; all count in characters as people see them, so a rare character is never cut in two. What is too short to hide at least
 * {@value #LEAST_HIDDEN} characters is hidden whole.
 */
public final class Masks {
    /** So many characters of a number stay hidden at least. */
    static final int LEAST_HIDDEN = 4;

    private static final String HIDDEN = "****";
    private static final Pattern CHARACTERS = Pattern.compile("\\X");
    private static final Pattern ADDRESS = Pattern.compile("^(?:\\p{IsHan}{2,8}?(?:省|自治区|特别行政区))?"
            + "(?:\\p{IsHan}{1,10}?(?:自治州|地区|盟|市(?![场民政])))?"
            + "(?:[\\p{IsHan}&&[^路街道号巷弄村镇乡楼]]{1,14}?(?:自治县|自治旗|县|旗|市(?![场民政])|(?<![小社园校院景厂矿])区))?");

    private Masks() {}

    /** The number under the {@link NumberMask#STANDARD} mask. */
    public static String number(String number) {
        return NumberMask.STANDARD.apply(number);
    }

    static String number(String number, int first, int last) {
        List<String> characters = characters(number);
        return characters.size() >= first + LEAST_HIDDEN + last
                ? keep(characters, first, last)
                : keep(characters, Math.min(first, 1), Math.min(last, 2));
    }

    /** First three and last four digits, without the country code. */
    public static String mobile(String mobile) {
        String digits = mobile.replaceAll("[^0-9*]", "");
        return number(digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits);
    }

    /** An account or card: the last four digits behind a mask that does not tell its length. */
    public static String account(String account) {
        List<String> characters = characters(account.replaceAll("[\\s-]", ""));
        int size = characters.size();
        return size < 4 + LEAST_HIDDEN
                ? HIDDEN
                : "**** **** **** " + String.join("", characters.subList(size - 4, size));
    }

    /** A certificate's number: first two and last three characters. */
    public static String certificate(String number) {
        return keep(characters(number), 2, 3);
    }

    /** A licence plate: first two and last two characters, {@code 京A***12}. */
    public static String plate(String plate) {
        List<String> characters = characters(plate);
        return characters.size() < 7 ? stars(characters.size()) : keepOf(characters, 2, 2);
    }

    /** A person's name: the first character stays, of a surname of two characters too, and what divides the parts of a foreign name. */
    public static String name(String name) {
        List<String> characters = characters(name.strip());
        if (characters.size() <= 1) {
            return stars(characters.size());
        }
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < characters.size(); i++) {
            String character = characters.get(i);
            masked.append(i == 0 || isDivider(character) ? character : "*");
        }
        return masked.toString();
    }

    /** An address in China down to the county, {@code 北京市海淀区***}; any other is hidden whole. */
    public static String address(String address) {
        Matcher matcher = ADDRESS.matcher(address.strip());
        return (matcher.find() ? matcher.group() : "") + "***";
    }

    /** An e-mail address: first character and domain, {@code z***@example.com}. */
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return HIDDEN;
        }
        List<String> local = characters(address.substring(0, at));
        return (local.size() > 1 ? local.get(0) : "") + "***" + address.substring(at);
    }

    /** Nothing of it, not even its length. */
    public static String hidden() {
        return HIDDEN;
    }

    private static String keep(List<String> characters, int first, int last) {
        int size = characters.size();
        return size < first + LEAST_HIDDEN + last ? stars(size) : keepOf(characters, first, last);
    }

    private static String keepOf(List<String> characters, int first, int last) {
        int size = characters.size();
        return String.join("", characters.subList(0, first))
                + stars(size - first - last)
                + String.join("", characters.subList(size - last, size));
    }

    private static boolean isDivider(String character) {
        return " ·•・-.".contains(character);
    }

    private static String stars(int count) {
        return "*".repeat(count);
    }

    private static List<String> characters(String text) {
        return CHARACTERS.matcher(text).results().map(result -> result.group()).toList();
    }
}
