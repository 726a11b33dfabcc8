package org.onewindow.catalogue;

import java.util.List;
import java.util.Set;
import org.onewindow.language.LocalizedText;

/**
 * A paper or a step on a matter's materials list (材料清单).
 *
 * @param code unique within its matter, for example {@code M04-03}
 * @param replacedBy the services whose found, fresh answers together replace the paper; empty if it must be brought
 * @param evidence what of those answers says what the paper says; empty if a record's being there is enough
 * @param issuers codes of the departments the citizen would have to visit for it; empty if it costs no visit
 * @param step whether this is a separate step merged into the package rather than a paper: it counts as a visit, not as a paper
 */
public record Material(
        String code,
        LocalizedText name,
        Form form,
        List<Service> replacedBy,
        List<Evidence> evidence,
        Set<Department> issuers,
        boolean step,
        LocalizedText note) {

    /** In which form it is taken in when nothing replaces it. */
    public enum Form {
        ORIGINAL,
        COPY,
        ELECTRONIC,
        FORM_FILLED_HERE,
        /** A check of the clerk's that never asked for a paper. */
        CHECK
    }

    /**
     * An item that a paper is waived by. It must have been asked for, so a role that may not see it is not spared the paper.
     *
     * @param mayBeEmpty whether a record that leaves it out says enough, as the day somebody moved out for one who stayed
     * @param values what it has to say in each record that has it: codes of the item's list, or {@code true} or {@code false}; empty if any value will do
     */
    public record Evidence(DataItem item, boolean mayBeEmpty, Set<String> values) {
        public Evidence {
            values = Set.copyOf(values);
        }
    }

    public Material {
        replacedBy = List.copyOf(replacedBy);
        evidence = List.copyOf(evidence);
        issuers = Set.copyOf(issuers);
    }
}
