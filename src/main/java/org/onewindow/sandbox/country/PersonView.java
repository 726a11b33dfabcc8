package org.onewindow.sandbox.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.sandbox.country.people.Sex;
import org.onewindow.subject.SubjectNumber;

/**
 * A person of the country, as they are on the country's day.
 *
 * @param household everybody who lives in the same household, the head first, themselves included; empty for people who are not citizens
 * @param spouse whom they are married to, alive
 * @param employer the organisation they work for
 */
public record PersonView(
        SubjectNumber number,
        String name,
        Sex sex,
        LocalDate birth,
        boolean alive,
        String address,
        List<SubjectNumber> household,
        Optional<SubjectNumber> spouse,
        Optional<SubjectNumber> employer) {

    public PersonView {
        household = List.copyOf(household);
    }
}
