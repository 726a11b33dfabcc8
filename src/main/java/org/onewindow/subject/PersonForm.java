package org.onewindow.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The 18 characters of a person: resident ID (GB 11643-1999), residence permit (81, 82, 83) and, with a 9 in front, the foreign permanent resident
 * card of 2023. Checked in the order characters, day of birth, check character, province; the county only warns.
 */
final class PersonForm implements NumberForm {
    private static final int LENGTH = 18;
    private static final int BIRTH = 6;
    private static final String TAIWAN_RESIDENTS = "83";

    private final Places places;

    PersonForm(Places places) {
        this.places = places;
    }

    @Override
    public Optional<Attempt> attempt(String text, LocalDate today) {
        if (text.length() < LENGTH && !isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        Optional<Finding> fault = fault(text, today);
        NumberCheck outcome = fault.isPresent()
                ? new NumberCheck.Invalid(text, fault.get())
                : valid(text, number(text), List.of(), today);
        return Optional.of(new Attempt(likeness(text, today), outcome));
    }

    /** A number that is right, with the warnings found and those of its day and place. */
    NumberCheck.Valid valid(String normalised, SubjectNumber number, List<Finding> found, LocalDate today) {
        List<Finding> warnings = new ArrayList<>(found);
        LocalDate birth = BirthDates.at(number.value(), BIRTH);
        BirthDates.ageWarning(birth, BIRTH, today).ifPresent(warnings::add);
        if (number instanceof ResidentId resident) {
            places.countyWarning(resident.divisionCode(), birth).ifPresent(warnings::add);
        } else if (number instanceof ResidencePermit permit
                && !permit.divisionCode().endsWith("0000")) {
            warnings.add(Findings.of(FindingCode.UNKNOWN_COUNTY, 0, permit.divisionCode()));
        }
        return new NumberCheck.Valid(normalised, number, warnings);
    }

    private Optional<Finding> fault(String text, LocalDate today) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) && !(i == LENGTH - 1 && text.charAt(i) == 'X')) {
                return Optional.of(Findings.badCharacter(text, i));
            }
        }
        Optional<Finding> birth = BirthDates.fault(text, BIRTH, today);
        if (birth.isPresent()) {
            return birth;
        }
        if (text.length() == LENGTH && CheckCharacters.resident(text) != text.charAt(LENGTH - 1)) {
            char expected = CheckCharacters.resident(text);
            return Optional.of(Findings.checkCharacter(FindingCode.CHECK_CHARACTER, expected, LENGTH - 1));
        }
        if (!provinceCanBe(text)) {
            return Optional.of(Findings.unknownProvince(text, provinceStart(text)));
        }
        return text.length() < LENGTH ? Optional.of(Findings.tooShort(text)) : Optional.empty();
    }

    /** Whether the 18 characters are a resident ID, whatever its county. */
    boolean isResidentId(String text, LocalDate today) {
        return text.charAt(0) < '8' && fault(text, today).isEmpty();
    }

    private static SubjectNumber number(String text) {
        return switch (text.charAt(0)) {
            case '9' -> new ForeignPermanentResidentId(text);
            case '8' -> new ResidencePermit(text);
            default -> new ResidentId(text);
        };
    }

    private boolean provinceCanBe(String text) {
        return text.charAt(0) == '9' ? places.provinceCanBe(text, 1) : places.provinceCanBe(text, 0, TAIWAN_RESIDENTS);
    }

    private static int provinceStart(String text) {
        return text.charAt(0) == '9' ? 1 : 0;
    }

    private int likeness(String text, LocalDate today) {
        int likeness = text.length() >= 2 && provinceCanBe(text) ? 1 : 0;
        if (text.length() >= BIRTH && places.isCounty(text.substring(0, BIRTH))) {
            likeness++;
        }
        String typed = text.substring(Math.min(BIRTH, text.length()), Math.min(BIRTH + 8, text.length()));
        if (typed.startsWith("19") || typed.startsWith("20") || typed.startsWith("18")) {
            likeness++;
        }
        boolean whole = typed.length() == 8 && typed.chars().allMatch(c -> isDigit((char) c));
        return whole && BirthDates.fault(text, BIRTH, today).isEmpty() ? likeness + 2 : likeness;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
