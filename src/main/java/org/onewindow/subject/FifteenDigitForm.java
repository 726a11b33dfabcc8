package org.onewindow.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Fifteen digits: the resident ID number of the first cards (until 1999), which is brought into its form of 18 characters with a warning, or a
 * business registration number (工商注册号), which no department is asked by.
 */
final class FifteenDigitForm implements NumberForm {
    private static final int LENGTH = 15;
    private static final int YEAR = 6;
    private static final int SEQUENCE = 12;

    private final Places places;
    private final PersonForm person;

    FifteenDigitForm(Places places, PersonForm person) {
        this.places = places;
        this.person = person;
    }

    @Override
    public Optional<Attempt> attempt(String text, LocalDate today) {
        if (text.length() > LENGTH || !text.chars().allMatch(c -> PersonForm.isDigit((char) c))) {
            return Optional.empty();
        }
        Optional<Finding> fault = fault(text, today);
        if (fault.isPresent()) {
            boolean registration = text.length() == LENGTH && CheckCharacters.isRegistrationNumber(text);
            return Optional.of(
                    registration
                            ? refused(text, 9, Findings.of(FindingCode.REGISTRATION_NUMBER, -1))
                            : refused(text, 0, fault.get()));
        }
        if (text.length() < LENGTH) {
            return Optional.of(refused(text, 0, Findings.tooShort(text)));
        }
        String body = text.substring(0, YEAR) + century(text) + text.substring(YEAR);
        SubjectNumber number = new ResidentId(body + CheckCharacters.resident(body));
        Finding upgraded = Findings.of(FindingCode.UPGRADED_FROM_15, -1);
        return Optional.of(new Attempt(0, person.valid(text, number, List.of(upgraded), today)));
    }

    private Optional<Finding> fault(String text, LocalDate today) {
        if (text.length() > YEAR) {
            String longer = text.substring(0, YEAR) + century(text) + text.substring(YEAR);
            Optional<Finding> birth = BirthDates.fault(longer, YEAR, today);
            if (birth.isPresent()) {
                int position = Math.max(YEAR, birth.get().position() - 2);
                return Optional.of(Findings.of(birth.get().code(), position));
            }
        }
        boolean province = text.charAt(0) < '8' && places.provinceCanBe(text, 0);
        return province ? Optional.empty() : Optional.of(Findings.unknownProvince(text, 0));
    }

    /** The sequences 996 to 999 were kept for people who were a hundred years old when the numbers were first given out. */
    private static String century(String text) {
        return text.length() == LENGTH && text.substring(SEQUENCE).compareTo("996") >= 0 ? "18" : "19";
    }

    private static Attempt refused(String text, int likeness, Finding finding) {
        return new Attempt(likeness, new NumberCheck.Invalid(text, finding));
    }
}
