package org.onewindow.sandbox.country.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CodeList;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;

/** Brings what a register says into the type the catalogue gives an item, as {@code src/docs/exchange.md} has it travel. Immutable. */
public final class ItemFormat {

    private static final DateTimeFormatter YEAR_MONTH = DateTimeFormatter.ofPattern("yyyyMM");
    private static final int MOST_TEXTS = 100;
    private static final String LONG_TERM = "long-term";

    private final Catalogue catalogue;
    private final ZoneId zone;

    public ItemFormat(Catalogue catalogue, ZoneId zone) {
        this.catalogue = catalogue;
        this.zone = zone;
    }

    /** The value in the item's type; empty if it does not fit, because an office has changed the type. */
    public Optional<Object> fit(DataItem item, Object value) {
        ItemType type = item.type();
        return switch (type.kind()) {
            case TEXT ->
                value instanceof List<?> || value instanceof Boolean
                        ? Optional.empty()
                        : Optional.of(shorten(value.toString(), type.length()));
            case NUMBER ->
                value instanceof Number number ? number(type, new BigDecimal(number.toString())) : Optional.empty();
            case DATE -> value instanceof LocalDate ? Optional.of(value.toString()) : Optional.empty();
            case DATE_OR_LONG_TERM ->
                value instanceof LocalDate || value.equals(LONG_TERM)
                        ? Optional.of(value.toString())
                        : Optional.empty();
            case DATE_TIME -> value instanceof LocalDateTime time ? Optional.of(dateTime(time)) : Optional.empty();
            case YEAR_MONTH ->
                value instanceof YearMonth month ? Optional.of(month.format(YEAR_MONTH)) : Optional.empty();
            case FLAG -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
            case CODE ->
                codes(item)
                        .filter(list -> list.entries().containsKey(value.toString()))
                        .map(list -> value);
            case TEXTS -> value instanceof List<?> list ? Optional.of(texts(type, list)) : Optional.empty();
        };
    }

    /** The code list of an item, if it has one. */
    public Optional<CodeList> codes(DataItem item) {
        return catalogue
                .codeList(item.type().codeList())
                .filter(list -> !list.entries().isEmpty());
    }

    private static Optional<Object> number(ItemType type, BigDecimal value) {
        BigDecimal scaled = value.setScale(type.scale(), RoundingMode.HALF_UP);
        return scaled.precision() - scaled.scale() > type.length() - type.scale()
                ? Optional.empty()
                : Optional.of(scaled);
    }

    private String dateTime(LocalDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone).toOffsetDateTime());
    }

    private static List<String> texts(ItemType type, List<?> list) {
        return list.stream()
                .limit(MOST_TEXTS)
                .map(text -> shorten(text.toString(), type.length()))
                .toList();
    }

    private static String shorten(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
