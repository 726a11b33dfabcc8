package org.onewindow.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The unified social credit code (GB 32100-2015): two characters of authority and class, six digits of division, nine of the organisation code, one
 * check character. The division must lie in a province or be the state level, because one mistyped resident ID in 31 passes the check character; an
 * unknown authority, a wrong check inside the organisation code, and digits that could be a mistyped person's number only warn.
 */
final class CreditCodeForm implements NumberForm {
    private static final int LENGTH = 18;
    private static final int DIVISION = 2;
    private static final int ORGANISATION = 8;

    /** Where a person's number has the day of birth. */
    private static final int BIRTH = 6;

    private static final String STATE_LEVEL = "100000";
    private static final String AUTHORITIES = "123456789ANY";

    private static final String PERSONS_CHARACTERS = "0123456789X";

    private final Places places;
    private final PersonForm person;

    CreditCodeForm(Places places, PersonForm person) {
        this.places = places;
        this.person = person;
    }

    @Override
    public Optional<Attempt> attempt(String text, LocalDate today) {
        if (text.length() < LENGTH && AUTHORITIES.indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        NumberCheck outcome = fault(text)
                .<NumberCheck>map(finding -> new NumberCheck.Invalid(text, finding))
                .orElseGet(() -> new NumberCheck.Valid(text, new CreditCode(text), warnings(text, today)));
        return Optional.of(new Attempt(likeness(text), outcome));
    }

    private Optional<Finding> fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean fits = inDivision(i)
                    ? PersonForm.isDigit(text.charAt(i))
                    : CheckCharacters.CREDIT_ALPHABET.indexOf(text.charAt(i)) >= 0;
            if (!fits) {
                return Optional.of(Findings.badCharacter(text, i));
            }
        }
        if (text.length() == LENGTH && CheckCharacters.credit(text) != text.charAt(LENGTH - 1)) {
            char expected = CheckCharacters.credit(text);
            return Optional.of(Findings.checkCharacter(FindingCode.CHECK_CHARACTER, expected, LENGTH - 1));
        }
        if (!divisionCanBe(text)) {
            return Optional.of(Findings.unknownProvince(text, DIVISION));
        }
        return text.length() < LENGTH ? Optional.of(Findings.tooShort(text)) : Optional.empty();
    }

    private List<Finding> warnings(String code, LocalDate today) {
        List<Finding> warnings = new ArrayList<>();
        if (RegistrationClass.ofPrefix(code).isEmpty()) {
            warnings.add(Findings.of(FindingCode.UNKNOWN_AUTHORITY, 0, code.substring(0, DIVISION)));
        }
        char expected = CheckCharacters.organisation(code.substring(ORGANISATION));
        if (expected != code.charAt(16)) {
            warnings.add(Findings.checkCharacter(FindingCode.ORGANISATION_CODE_CHECK, expected, 16));
        }
        if (couldBeAPersons(code, today)) {
            warnings.add(Findings.of(FindingCode.LIKE_A_PERSONS_NUMBER, -1));
        }
        return warnings;
    }

    /** Whether one other character makes a resident ID of it; few real codes are like that. */
    private boolean couldBeAPersons(String code, LocalDate today) {
        if (!code.chars().limit(LENGTH - 1L).allMatch(c -> PersonForm.isDigit((char) c))
                || !BirthDates.couldBe(code, BIRTH)) {
            return false;
        }
        StringBuilder other = new StringBuilder(code);
        for (int place = 0; place < LENGTH; place++) {
            for (int value = 0; value < PERSONS_CHARACTERS.length(); value++) {
                other.setCharAt(place, PERSONS_CHARACTERS.charAt(value));
                if (person.isResidentId(other.toString(), today)) {
                    return true;
                }
            }
            other.setCharAt(place, code.charAt(place));
        }
        return false;
    }

    private boolean divisionCanBe(String text) {
        String typed = text.substring(Math.min(DIVISION, text.length()), Math.min(ORGANISATION, text.length()));
        return STATE_LEVEL.startsWith(typed) || places.provinceCanBe(text, DIVISION);
    }

    private int likeness(String text) {
        int likeness =
                text.length() >= DIVISION && RegistrationClass.ofPrefix(text).isPresent() ? 1 : 0;
        if (text.length() >= DIVISION + 2 && divisionCanBe(text)) {
            likeness++;
        }
        return lettersFit(text) ? likeness + 3 : likeness;
    }

    /** Whether there are letters, and only where this code and no number of a person has them. */
    private static boolean lettersFit(String text) {
        boolean letters = false;
        for (int i = 0; i < Math.min(text.length(), LENGTH - 1); i++) {
            if (!PersonForm.isDigit(text.charAt(i))) {
                if (i == 0 ? AUTHORITIES.indexOf(text.charAt(0)) < 0 : i < ORGANISATION) {
                    return false;
                }
                letters = true;
            }
        }
        return letters;
    }

    private static boolean inDivision(int position) {
        return position >= DIVISION && position < ORGANISATION;
    }
}
