package org.onewindow.lookup;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemType;

/** Reads a raw value as the type the catalogue gives it, or not at all. Texts come out cleaned for display. Immutable. */
final class FieldReader {
    private static final int MOST_TEXTS = 100;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}(0[1-9]|1[0-2])");
    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final String LONG_TERM = "long-term";

    private final Catalogue catalogue;

    FieldReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The value, or empty if it breaks the type. */
    Optional<FieldValue> read(ItemType type, Object raw) {
        try {
            return switch (type.kind()) {
                case TEXT -> text(raw, type.length()).map(FieldValue.Text::new);
                case NUMBER -> number(raw, type).map(FieldValue.Amount::new);
                case DATE -> day(raw);
                case DATE_OR_LONG_TERM -> LONG_TERM.equals(raw) ? Optional.of(new FieldValue.LongTerm()) : day(raw);
                case DATE_TIME ->
                    matching(raw, MOMENT).map(OffsetDateTime::parse).map(FieldValue.Moment::new);
                case YEAR_MONTH -> matching(raw, MONTH).map(FieldReader::month);
                case FLAG -> raw instanceof Boolean flag ? Optional.of(new FieldValue.Flag(flag)) : Optional.empty();
                case CODE -> code(raw, type.codeList());
                case TEXTS -> texts(raw, type.length());
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Object raw, int longest) {
        return raw instanceof String text && text.codePointCount(0, text.length()) <= longest
                ? Optional.of(DisplayText.clean(text))
                : Optional.empty();
    }

    /** Digits are counted in {@code long}: an exponent in a hostile answer may be as large as an {@code int}. */
    private static Optional<BigDecimal> number(Object raw, ItemType type) {
        if (!(raw instanceof BigDecimal number)) {
            return Optional.empty();
        }
        if (number.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        long wholeDigits = (long) number.precision() - number.scale();
        if (wholeDigits > type.length() - type.scale() || number.precision() > type.length() + 20) {
            return Optional.empty();
        }
        return number.stripTrailingZeros().scale() <= type.scale() ? Optional.of(number) : Optional.empty();
    }

    private static Optional<String> matching(Object raw, Pattern form) {
        return raw instanceof String text && form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<FieldValue> day(Object raw) {
        return matching(raw, DAY).map(LocalDate::parse).map(FieldValue.Day::new);
    }

    private static FieldValue month(String text) {
        return new FieldValue.Month(
                YearMonth.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4))));
    }

    private Optional<FieldValue> code(Object raw, String list) {
        return raw instanceof String code
                ? catalogue
                        .codeList(list)
                        .flatMap(codes -> codes.words(code))
                        .map(words -> new FieldValue.Code(code, words))
                : Optional.empty();
    }

    private static Optional<FieldValue> texts(Object raw, int longest) {
        if (!(raw instanceof List<?> list) || list.size() > MOST_TEXTS) {
            return Optional.empty();
        }
        List<String> read =
                list.stream().flatMap(one -> text(one, longest).stream()).toList();
        return read.size() == list.size() ? Optional.of(new FieldValue.Texts(read)) : Optional.empty();
    }
}
