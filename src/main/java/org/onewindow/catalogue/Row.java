package org.onewindow.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onewindow.language.LocalizedText;

/** One row of a file, read cell by cell. Whatever is wrong with a cell is noted as a fault and reading goes on. */
final class Row {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    /** What X-Road lets an identifier's part consist of, dots alone apart. */
    private static final Pattern EXCHANGE_CODE = Pattern.compile("(?!\\.+$)(?!.*\\.\\.)[A-Za-z0-9'()+,\\-.=?]{1,100}");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final CatalogueFile file;
    private final int line;
    private final Map<String, String> cells;
    private final Faults faults;

    Row(CatalogueFile file, int line, Map<String, String> cells, Faults faults) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.faults = faults;
    }

    int line() {
        return line;
    }

    void fault(String column, CatalogueFault.Code code, String... arguments) {
        faults.add(file, line, column, code, arguments);
    }

    /** The cell's text; empty if it has none. */
    String optional(String column) {
        String text = cells.getOrDefault(column, "").strip();
        if (hasControlCharacter(text)) {
            fault(column, CatalogueFault.Code.CONTROL_CHARACTER);
        }
        return text;
    }

    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The cell's text; none is a fault. */
    String required(String column) {
        String text = optional(column);
        if (text.isEmpty() && cells.containsKey(column)) { // a row that is too short was told as such
            fault(column, CatalogueFault.Code.EMPTY);
        }
        return text;
    }

    /** A code of our own: it names the row. */
    Optional<String> code(String column) {
        return matching(column, CODE, CatalogueFault.Code.BAD_CODE);
    }

    /** One part of an address on the exchange. */
    Optional<String> exchangeCode(String column) {
        return matching(column, EXCHANGE_CODE, CatalogueFault.Code.BAD_EXCHANGE_CODE);
    }

    private Optional<String> matching(String column, Pattern pattern, CatalogueFault.Code otherwise) {
        String text = required(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!pattern.matcher(text).matches()) {
            fault(column, otherwise, text);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Words that must stand in both languages, in the columns {@code prefix} with {@code zh} and {@code en}. */
    LocalizedText words(String prefix) {
        return new LocalizedText(required(prefix + "zh"), required(prefix + "en"));
    }

    /** Words that may be missing, but not in one language only. */
    LocalizedText optionalWords(String prefix) {
        boolean given =
                !optional(prefix + "zh").isEmpty() || !optional(prefix + "en").isEmpty();
        return given ? words(prefix) : new LocalizedText("", "");
    }

    /** One of {@code allowed}, by its name, in capitals or not. */
    <E extends Enum<E>> Optional<E> oneOf(String column, E[] allowed) {
        String text = required(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String name = text.toUpperCase(Locale.ROOT);
        Optional<E> found =
                Arrays.stream(allowed).filter(each -> each.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            String names = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
            fault(column, CatalogueFault.Code.BAD_VALUE, text, names);
        }
        return found;
    }

    /** {@code yes} or {@code no}; empty is no. */
    boolean yes(String column) {
        String text = optional(column).toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
            fault(column, CatalogueFault.Code.BAD_VALUE, text, "yes, no");
        }
        return text.equals("yes");
    }

    /** A whole number from {@code least} to {@code most}; nothing if the cell is empty or wrong. */
    OptionalInt number(String column, int least, int most) {
        String text = optional(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.matches("\\d{1,6}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return OptionalInt.of(value);
            }
        }
        fault(column, CatalogueFault.Code.BAD_NUMBER, text, Integer.toString(least), Integer.toString(most));
        return OptionalInt.empty();
    }

    /** A day as {@code 2026-11-23}; slashes too, because spreadsheets write them. */
    Optional<LocalDate> date(String column) {
        String text = required(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = text.split("[-/]", -1);
            if (parts.length == 3 && text.matches("[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}")) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
            }
        } catch (DateTimeException e) {
            // told below, like any other text that is no day
        }
        fault(column, CatalogueFault.Code.BAD_DATE, text);
        return Optional.empty();
    }

    /** The codes in a cell, separated by spaces, each once. */
    List<String> list(String column) {
        Set<String> codes = new LinkedHashSet<>();
        String text = optional(column);
        for (String code : text.isEmpty() ? new String[0] : SPACES.split(text)) {
            if (!codes.add(code)) {
                fault(column, CatalogueFault.Code.REPEATED_IN_LIST, code);
            }
        }
        return List.copyOf(codes);
    }
}
