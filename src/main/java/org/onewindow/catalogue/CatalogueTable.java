package org.onewindow.catalogue;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one file's bytes into rows: UTF-8, with or without a byte-order mark, any line ends, a header line that names the columns in any order.
 * Lines that begin with {@code #} and rows without text are passed over.
 */
final class CatalogueTable {
    static final int MOST_ROWS = 20_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CatalogueFile file;
    private final Faults faults;
    private int lastLine;

    CatalogueTable(CatalogueFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The rows; nothing, and a fault, if they cannot be told apart. */
    Optional<List<Row>> rows(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return read(marked ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.addToFile(file, CatalogueFault.Code.NOT_UTF_8);
        } catch (CsvParseException e) {
            faults.add(file, lastLine + 1, "", CatalogueFault.Code.BAD_CSV);
        }
        return Optional.empty();
    }

    private Optional<List<Row>> read(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        for (CsvRecord csv : CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            int line = Math.toIntExact(csv.getStartingLineNumber());
            lastLine = line;
            if (isPassedOver(csv)) {
                continue;
            }
            if (header.isEmpty()) {
                header = csv.getFields().stream().map(String::strip).toList();
                if (!isSound(header, line)) {
                    return Optional.empty();
                }
            } else if (rows.size() == MOST_ROWS) {
                faults.addToFile(file, CatalogueFault.Code.TOO_MANY_ROWS, Integer.toString(MOST_ROWS));
                return Optional.empty();
            } else {
                rows.add(row(header, csv, line));
            }
        }
        if (header.isEmpty()) {
            faults.addToFile(file, CatalogueFault.Code.NO_HEADER, String.join(", ", file.columns()));
            return Optional.empty();
        }
        return Optional.of(rows);
    }

    /** A spreadsheet puts a comment with a comma into quotes, and pads empty rows with commas. */
    private static boolean isPassedOver(CsvRecord csv) {
        return csv.getField(0).startsWith("#") || csv.getFields().stream().allMatch(String::isBlank);
    }

    private boolean isSound(List<String> header, int line) {
        boolean sound = true;
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!file.columns().contains(column)) {
                faults.add(
                        file,
                        line,
                        column,
                        CatalogueFault.Code.UNKNOWN_COLUMN,
                        column,
                        String.join(", ", file.columns()));
                sound = false;
            } else if (!seen.add(column)) {
                faults.add(file, line, column, CatalogueFault.Code.REPEATED_COLUMN, column);
                sound = false;
            }
        }
        for (String column : file.columns()) {
            if (!seen.contains(column)) {
                faults.add(file, line, column, CatalogueFault.Code.MISSING_COLUMN, column);
                sound = false;
            }
        }
        return sound;
    }

    private Row row(List<String> header, CsvRecord csv, int line) {
        if (csv.getFieldCount() != header.size()) {
            faults.add(
                    file,
                    line,
                    "",
                    CatalogueFault.Code.WRONG_COLUMN_COUNT,
                    Integer.toString(csv.getFieldCount()),
                    Integer.toString(header.size()));
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size() && i < csv.getFieldCount(); i++) {
            cells.put(header.get(i), csv.getField(i));
        }
        return new Row(file, line, cells, faults);
    }
}
