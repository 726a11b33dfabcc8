package org.onewindow.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.catalogue.ItemType.Kind;

/** Reads the types of {@code items.csv}, as {@link Kind} writes them. */
final class ItemTypes {
    private static final Pattern WITH_ARGUMENT = Pattern.compile("([snel])\\(([^()]*)\\)");
    private static final Pattern LENGTH = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern DIGITS = Pattern.compile("([1-9]\\d?),(\\d{1,2})");

    private ItemTypes() {}

    /** The type, or nothing if {@code text} is none. Whether a code list exists is for the caller to check. */
    static Optional<ItemType> parse(String text) {
        Optional<Kind> plain = plain(text);
        if (plain.isPresent()) {
            return Optional.of(new ItemType(plain.get(), 0, 0, ""));
        }
        Matcher matcher = WITH_ARGUMENT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String argument = matcher.group(2);
        return switch (matcher.group(1)) {
            case "s" -> length(Kind.TEXT, argument);
            case "l" -> length(Kind.TEXTS, argument);
            case "n" -> number(argument);
            default -> argument.isBlank() ? Optional.empty() : Optional.of(new ItemType(Kind.CODE, 0, 0, argument));
        };
    }

    private static Optional<Kind> plain(String text) {
        return switch (text) {
            case "d" -> Optional.of(Kind.DATE);
            case "d+" -> Optional.of(Kind.DATE_OR_LONG_TERM);
            case "dt" -> Optional.of(Kind.DATE_TIME);
            case "ym" -> Optional.of(Kind.YEAR_MONTH);
            case "b" -> Optional.of(Kind.FLAG);
            default -> Optional.empty();
        };
    }

    private static Optional<ItemType> length(Kind kind, String argument) {
        return LENGTH.matcher(argument).matches()
                ? Optional.of(new ItemType(kind, Integer.parseInt(argument), 0, ""))
                : Optional.empty();
    }

    private static Optional<ItemType> number(String argument) {
        Matcher matcher = DIGITS.matcher(argument);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int length = Integer.parseInt(matcher.group(1));
        int scale = Integer.parseInt(matcher.group(2));
        return scale <= length ? Optional.of(new ItemType(Kind.NUMBER, length, scale, "")) : Optional.empty();
    }
}
