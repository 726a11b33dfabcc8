package org.onewindow.catalogue;

import java.util.List;
import org.onewindow.language.LocalizedText;

/**
 * A matter (事项) a citizen or an enterprise comes for: it decides what may be asked.
 *
 * @param code {@code M01} …
 * @param lead the department that leads; a visit to it is never saved
 * @param legalBasis the text shown as basis (依据); data of the deploying office, not legal advice
 * @param promisedDays promised working days from acceptance, as the office writes them, for example {@code 1–5}; may be empty
 * @param statutoryDays statutory working days; 0 if none is known
 */
public record Matter(
        String code,
        LocalizedText name,
        SubjectScope scope,
        Department lead,
        LocalizedText lifeStage,
        LocalizedText legalBasis,
        String promisedDays,
        int statutoryDays,
        List<MatterNeed> needs,
        List<Material> materials) {
    public Matter {
        needs = List.copyOf(needs);
        materials = List.copyOf(materials);
    }

    /** By code, which is unique in a catalogue: equal ones have the same, and nothing below it need be walked through. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
