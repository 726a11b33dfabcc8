package org.onewindow.ui.training;

import java.util.List;
import org.onewindow.language.LocalizedText;

/**
 * What can be given trouble: a department, or one of its services.
 *
 * @param code its code in the catalogue
 * @param name its short name
 * @param services a department's services; none for a service
 */
public record PracticeTarget(String code, LocalizedText name, List<PracticeTarget> services) {

    public PracticeTarget {
        services = List.copyOf(services);
    }
}
