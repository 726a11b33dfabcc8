package org.onewindow.review.risk;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file of thresholds; whatever is wrong is noted and reading goes on, so that an office sees all faults at once. Used once. */
final class RuleTable {
    private static final List<String> COLUMNS = List.of("rule", "setting", "value", "note_zh", "note_en");

    private final String file;
    private final List<RuleFault> faults = new ArrayList<>();
    private final Map<String, Map<String, RuleSetting>> known = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> values = new HashMap<>();

    RuleTable(String file, List<RiskRule> rules) {
        this.file = file;
        for (RiskRule rule : rules) {
            Map<String, RuleSetting> settings = new LinkedHashMap<>();
            settings.put(RuleSetting.SEVERITY, RuleSetting.severity());
            rule.settings().forEach(setting -> settings.put(setting.name(), setting));
            known.put(rule.id(), settings);
        }
    }

    RuleBook.Load read(byte[] bytes) {
        rows(bytes);
        if (faults.isEmpty()) {
            known.forEach((rule, settings) -> settings.keySet().forEach(setting -> expectSet(rule, setting)));
        }
        if (!faults.isEmpty()) {
            return new RuleBook.Load.Faulty(List.copyOf(faults));
        }
        Map<String, RuleValues> book = new HashMap<>();
        values.forEach((rule, numbers) -> book.put(rule, new RuleValues(numbers)));
        return new RuleBook.Load.Loaded(new RuleBook(book));
    }

    private void rows(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean header = true;
            for (CsvRecord row : CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                if (row.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                int line = Math.toIntExact(row.getStartingLineNumber());
                if (!header) {
                    row(line, row);
                } else if (!row.getFields().stream().map(String::strip).toList().equals(COLUMNS)) {
                    fault(line, "", RuleFault.Code.BAD_HEADER, String.join(",", COLUMNS));
                    return;
                }
                header = false;
            }
            if (header) {
                fault(0, "", RuleFault.Code.BAD_HEADER, String.join(",", COLUMNS));
            }
        } catch (CharacterCodingException e) {
            fault(0, "", RuleFault.Code.NOT_UTF_8);
        } catch (CsvParseException e) {
            fault(0, "", RuleFault.Code.BAD_CSV);
        }
    }

    private void row(int line, CsvRecord row) {
        String rule = cell(row, 0);
        String name = cell(row, 1);
        Map<String, RuleSetting> settings = known.get(rule);
        if (settings == null) {
            fault(line, "rule", RuleFault.Code.UNKNOWN_RULE, rule, String.join(", ", known.keySet()));
            return;
        }
        RuleSetting setting = settings.get(name);
        if (setting == null) {
            fault(line, "setting", RuleFault.Code.UNKNOWN_SETTING, name, String.join(", ", settings.keySet()));
            return;
        }
        Optional<Integer> value = number(cell(row, 2), setting);
        if (value.isEmpty()) {
            fault(
                    line,
                    "value",
                    RuleFault.Code.BAD_NUMBER,
                    cell(row, 2),
                    Integer.toString(setting.least()),
                    Integer.toString(setting.most()));
        } else if (values.computeIfAbsent(rule, any -> new HashMap<>()).put(name, value.get()) != null) {
            fault(line, "setting", RuleFault.Code.DUPLICATE, rule, name);
        }
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }

    private static Optional<Integer> number(String text, RuleSetting setting) {
        if (!text.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        int value = Integer.parseInt(text);
        return value >= setting.least() && value <= setting.most() ? Optional.of(value) : Optional.empty();
    }

    private void expectSet(String rule, String setting) {
        if (!values.getOrDefault(rule, Map.of()).containsKey(setting)) {
            fault(0, "", RuleFault.Code.MISSING, rule, setting);
        }
    }

    private void fault(int line, String column, RuleFault.Code code, String... arguments) {
        faults.add(new RuleFault(file, line, column, code, List.of(arguments)));
    }
}
