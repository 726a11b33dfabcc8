package org.onewindow.catalogue;

import org.onewindow.language.LocalizedText;

/**
 * One shared data item (数据项).
 *
 * @param code for example {@code S01-02}; unique
 * @param system the system it belongs to
 * @param note what a reader must know, for example that a missing record does not mean "never"; may be empty in both languages
 */
public record DataItem(
        String code,
        VerticalSystem system,
        LocalizedText name,
        ItemType type,
        SubjectScope scope,
        SharingType sharing,
        SensitivityLevel level,
        UpdateCycle updateCycle,
        CacheRule cacheRule,
        MaskRule mask,
        LocalizedText note) {

    /** By code, which is unique in a catalogue: equal ones have the same, and nothing below it need be walked through. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
