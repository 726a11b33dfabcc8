package org.onewindow.subject;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.onewindow.language.Language;

/**
 * The administrative divisions of GB/T 2260 with those abolished that are known; the table and where it comes from stand in
 * {@code assets/divisions}. Abolished codes before 2002 are incomplete, so a code that is missing proves nothing. Immutable and safe for use by
 * several threads.
 */
public final class Divisions {
    private static final String TABLE = "/assets/divisions/divisions.csv";
    private static final String VERSION = "/assets/divisions/version.txt";

    private final String version;
    private final Map<String, Division> byCode;
    private final Set<String> parents;

    private Divisions(String version, Map<String, Division> byCode) {
        this.version = version;
        this.byCode = byCode;
        Set<String> codes = new HashSet<>();
        for (Division division : byCode.values()) {
            codes.add(division.parent());
        }
        this.parents = codes;
    }

    /**
     * Reads the table from the class path.
     *
     * @throws IllegalStateException if the program was packaged without it
     * @throws UncheckedIOException if it cannot be read
     */
    public static Divisions load() {
        Map<String, Division> byCode = new HashMap<>(8192);
        try (var records =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(open(TABLE), StandardCharsets.UTF_8))) {
            records.skipLines(1);
            for (CsvRecord row : records) {
                Division division = division(row);
                byCode.put(division.code(), division);
            }
            return new Divisions(bundledVersion(), byCode);
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    /**
     * The {@link #version()} of the table on the class path, without reading the table.
     *
     * @throws IllegalStateException if the program was packaged without it
     * @throws UncheckedIOException if it cannot be read
     */
    public static String bundledVersion() {
        try (InputStream file = open(VERSION)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(VERSION, e);
        }
    }

    /** Up to which month changes are included, for example {@code 2024-12}. */
    public String version() {
        return version;
    }

    /** The division with these six digits, in force or abolished. */
    public Optional<Division> find(String code6) {
        return Optional.ofNullable(byCode.get(code6));
    }

    /** Every division in force at which people are registered: the counties, and the cities without counties; by code. */
    public List<Division> counties() {
        return byCode.values().stream()
                .filter(division -> isCounty(division) && division.to().isEmpty())
                .sorted(Comparator.comparing(Division::code))
                .toList();
    }

    /**
     * The division with those above it: {@code 北京市朝阳区}, in English {@code Beijing (110105)}, since below the provinces
     * the names are Chinese only. A code that is not known gives what is known above
     * it, and the code itself when not even the province is.
     */
    public String describe(String code6, Language language) {
        Deque<String> names = new ArrayDeque<>();
        Optional<Division> division = nearest(code6);
        String code = division.filter(
                        found -> language == Language.ENGLISH && found.english().isEmpty())
                .map(found -> " (" + found.code() + ')')
                .orElse("");
        while (division.isPresent()) {
            Division found = division.get();
            names.addFirst(language == Language.CHINESE ? found.name() : found.english());
            division = find(found.parent());
        }
        return names.isEmpty() ? code6 : String.join("", names) + code;
    }

    /** Whether the first two digits are those of a province, region or municipality; 83, which only permits carry, is none. */
    boolean isProvince(String firstTwo) {
        return !firstTwo.equals("83") && byCode.containsKey(firstTwo + "0000");
    }

    /** Whether people are registered at this division itself: a county, or a prefecture-level city without counties. */
    boolean isCounty(Division division) {
        return !division.isProvince() && !parents.contains(division.code());
    }

    private Optional<Division> nearest(String code6) {
        if (code6.length() != 6) {
            return Optional.empty();
        }
        return find(code6).or(() -> find(code6.substring(0, 4) + "00")).or(() -> find(code6.substring(0, 2) + "0000"));
    }

    private static Division division(CsvRecord row) {
        return new Division(
                row.getField(0),
                row.getField(1),
                row.getField(2),
                year(row.getField(3)),
                year(row.getField(4)),
                row.getField(5));
    }

    private static OptionalInt year(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static InputStream open(String path) {
        InputStream in = Divisions.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("missing resource " + path);
        }
        return in;
    }
}
