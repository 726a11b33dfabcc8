package org.onewindow.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.language.LocalizedText;

/** Reads what everything else refers to: the edition, code lists, departments and systems. */
final class FoundationRows {
    /** The code list whose codes {@code matters.csv} names as life stages (全生命周期阶段). */
    static final String LIFE_STAGES = "life-stage";

    private final Faults faults;
    final Register<CodeList> codeLists = new Register<>(CatalogueFile.CODE_LISTS);
    final Register<LocalizedText> codes = new Register<>(CatalogueFile.CODE_LISTS);
    final Register<Department> departments = new Register<>(CatalogueFile.DEPARTMENTS);
    final Register<VerticalSystem> systems = new Register<>(CatalogueFile.SYSTEMS);

    FoundationRows(Faults faults) {
        this.faults = faults;
    }

    Optional<CatalogueEdition> edition(List<Row> rows) {
        if (rows.size() != 1) {
            faults.addToFile(CatalogueFile.EDITION, CatalogueFault.Code.NOT_ONE_ROW, Integer.toString(rows.size()));
            return Optional.empty();
        }
        Row row = rows.get(0);
        String version = row.required("version");
        LocalizedText label = row.words("label_");
        return row.date("date").map(date -> new CatalogueEdition(version, date, label));
    }

    void codeLists(List<Row> rows) {
        Map<String, Map<String, LocalizedText>> lists = new LinkedHashMap<>();
        for (Row row : rows) {
            Optional<String> list = row.code("list");
            Optional<String> code = row.code("code");
            LocalizedText words = row.words("");
            Map<String, LocalizedText> entries = list.map(name -> lists.computeIfAbsent(name, unseen -> {
                        codeLists.declare(row, "list", unseen);
                        return new LinkedHashMap<>();
                    }))
                    .orElseGet(LinkedHashMap::new);
            if (list.isPresent() && code.isPresent()) {
                String key = codeKey(list.get(), code.get());
                if (codes.declare(row, "code", key)) {
                    codes.put(key, words);
                    entries.put(code.get(), words);
                }
            }
        }
        lists.forEach((name, entries) -> codeLists.put(name, new CodeList(name, entries)));
    }

    /** Lists share one register of codes: a code is unique in its list. */
    static String codeKey(String list, String code) {
        return list + " " + code;
    }

    void departments(List<Row> rows) {
        for (Row row : rows) {
            Optional<String> code = row.code("code");
            LocalizedText name = row.words("");
            LocalizedText shortName = row.words("short_");
            String memberClass = exchangePart(row, "member_class");
            String memberCode = exchangePart(row, "member_code");
            if (memberClass.isEmpty() != memberCode.isEmpty()) {
                row.fault("member_code", CatalogueFault.Code.INCOMPLETE_MEMBER);
            }
            if (code.isPresent() && departments.declare(row, "code", code.get())) {
                departments.put(code.get(), new Department(code.get(), name, shortName, memberClass, memberCode));
            }
        }
    }

    private static String exchangePart(Row row, String column) {
        return row.optional(column).isEmpty() ? "" : row.exchangeCode(column).orElse("?");
    }

    void systems(List<Row> rows) {
        Register<VerticalSystem> addresses = new Register<>(CatalogueFile.SYSTEMS);
        for (Row row : rows) {
            Optional<String> code = row.code("code");
            Optional<Department> department = departments.referredToBy(row, "department");
            LocalizedText name = row.words("");
            Optional<String> subsystem = row.exchangeCode("subsystem");
            boolean ofTheDecision = row.yes("of_the_decision");
            LocalizedText notice = row.optionalWords("notice_");
            if (department.isPresent() && department.get().memberCode().isEmpty()) {
                row.fault(
                        "department",
                        CatalogueFault.Code.NO_MEMBER_CODE,
                        department.get().code());
            }
            boolean first = code.isPresent() && systems.declare(row, "code", code.get());
            if (first && department.isPresent() && subsystem.isPresent()) {
                addresses.declare(row, "subsystem", department.get().code() + "/" + subsystem.get());
                systems.put(
                        code.get(),
                        new VerticalSystem(code.get(), name, department.get(), subsystem.get(), ofTheDecision, notice));
            }
        }
    }
}
