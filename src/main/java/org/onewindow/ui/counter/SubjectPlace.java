package org.onewindow.ui.counter;

import java.util.Optional;
import org.onewindow.language.Language;
import org.onewindow.subject.CreditCode;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.ResidentId;
import org.onewindow.subject.SubjectNumber;

/** Says where a number was given out, if it tells. */
record SubjectPlace(Divisions divisions) {

    Optional<String> of(SubjectNumber number, Language language) {
        if (number instanceof ResidentId resident) {
            return Optional.of(divisions.describe(resident.divisionCode(), language));
        } else if (number instanceof CreditCode code) {
            return Optional.of(code.divisionCode())
                    .filter(division -> divisions.find(division).isPresent())
                    .map(division -> divisions.describe(division, language));
        }
        return Optional.empty();
    }
}
