package org.onewindow.catalogue;

import java.util.List;

/** The files of a catalogue, in the order they are read, and their columns. {@code assets/catalogue/README.md} explains each column. */
enum CatalogueFile {
    EDITION("edition.csv", "version", "date", "label_zh", "label_en"),
    CODE_LISTS("code-lists.csv", "list", "code", "zh", "en"),
    DEPARTMENTS("departments.csv", "code", "zh", "en", "short_zh", "short_en", "member_class", "member_code"),
    SYSTEMS("systems.csv", "code", "department", "zh", "en", "subsystem", "of_the_decision", "notice_zh", "notice_en"),
    ITEMS(
            "items.csv",
            "code",
            "system",
            "zh",
            "en",
            "type",
            "scope",
            "sharing",
            "level",
            "update",
            "cache",
            "mask",
            "note_zh",
            "note_en"),
    SERVICES(
            "services.csv", "code", "system", "zh", "en", "mode", "service_code", "scope", "deadline_seconds", "items"),
    MATTERS(
            "matters.csv",
            "code",
            "zh",
            "en",
            "scope",
            "lead",
            "life_stage",
            "basis_zh",
            "basis_en",
            "promised_days",
            "statutory_days"),
    MATTER_NEEDS("matter-needs.csv", "matter", "service", "items"),
    MATTER_MATERIALS(
            "matter-materials.csv",
            "matter",
            "code",
            "zh",
            "en",
            "form",
            "replaced_by",
            "items",
            "issuers",
            "step",
            "note_zh",
            "note_en");

    private final String fileName;
    private final List<String> columns;

    CatalogueFile(String fileName, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    String fileName() {
        return fileName;
    }

    List<String> columns() {
        return columns;
    }
}
