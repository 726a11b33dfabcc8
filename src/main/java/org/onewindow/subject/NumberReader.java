package org.onewindow.subject;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onewindow.subject.NumberForm.Attempt;

/**
 * Reads what was typed, pasted or scanned as the number of a citizen or an enterprise, of every kind in {@link NumberKind}: GB 11643-1999, the
 * foreign permanent resident cards, travel permits, GB 32100-2015. Immutable and safe for use by several threads.
 */
public final class NumberReader {
    /** Longer input is refused unread. */
    public static final int LONGEST_INPUT = 64;

    private static final int LONGEST_NUMBER = 18;

    /** A failed resident ID with a real day of birth in a known county: too much for a coincidence. */
    private static final int SURELY_A_PERSON = 5;

    private final List<NumberForm> forms;

    /** A reader that knows the places in {@code divisions}. */
    public NumberReader(Divisions divisions) {
        Places places = new Places(divisions);
        PersonForm person = new PersonForm(places);
        this.forms = List.of(
                person,
                new CreditCodeForm(places, person),
                new FifteenDigitForm(places, person),
                PermitForm.hongKongMacao(),
                PermitForm.taiwan(),
                PermitForm.foreignPermanentResident2017());
    }

    /**
     * Reads {@code input} as a number of any kind. Spaces, dashes, full-width and lower-case letters do not matter. While a number is being typed
     * the answer is {@code TOO_SHORT} as long as some kind can still come of it.
     *
     * @param today the day on which somebody cannot have been born later
     */
    public NumberCheck read(String input, LocalDate today) {
        if (input.length() > LONGEST_INPUT) {
            return tooLong(NormalisedInput.of(input.substring(0, LONGEST_INPUT)));
        }
        String text = NormalisedInput.of(input);
        if (text.isEmpty()) {
            return new NumberCheck.Invalid(text, Findings.of(FindingCode.EMPTY, -1));
        }
        return text.length() > LONGEST_NUMBER ? tooLong(text) : choose(text, attempts(text, today));
    }

    /**
     * Reads {@code input} as a number of {@code kind} only, for a clerk who said which of two it is or a department that names the subject.
     *
     * @return empty if it is not a right number of that kind
     */
    public Optional<NumberCheck.Valid> readAs(NumberKind kind, String input, LocalDate today) {
        if (input.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String text = NormalisedInput.of(input);
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        return valid(attempts(text, today)).stream()
                .filter(valid -> valid.number().kind() == kind)
                .findFirst();
    }

    private List<Attempt> attempts(String text, LocalDate today) {
        return forms.stream()
                .flatMap(form -> form.attempt(text, today).stream())
                .toList();
    }

    private static NumberCheck choose(String text, List<Attempt> attempts) {
        List<Attempt> failed = attempts.stream()
                .filter(attempt -> attempt.outcome() instanceof NumberCheck.Invalid)
                .sorted(Comparator.comparingInt(Attempt::likeness).reversed())
                .toList();
        List<NumberCheck.Valid> valid = likely(valid(attempts), failed);
        if (valid.size() > 1) {
            return new NumberCheck.Ambiguous(text, valid);
        }
        if (!valid.isEmpty()) {
            return valid.get(0);
        }
        return failed.stream()
                .map(Attempt::outcome)
                .filter(NumberReader::unfinished)
                .findFirst()
                .or(() -> failed.stream().map(Attempt::outcome).findFirst())
                .orElseGet(() -> new NumberCheck.Invalid(text, Findings.of(FindingCode.UNKNOWN_FORM, -1)));
    }

    /**
     * Leaves out a credit code that is doubtful in itself when the same characters are a person's right number, or one with a single wrong character:
     * one such number in 31 passes the credit code's check by chance, and a clerk asked every time would stop reading the question. That the code looks
     * like a person's number is no doubt of its own when it is one: then the clerk is asked.
     */
    private static List<NumberCheck.Valid> likely(List<NumberCheck.Valid> valid, List<Attempt> failed) {
        boolean right = valid.size() > 1;
        boolean nearly = failed.stream().anyMatch(attempt -> attempt.likeness() >= SURELY_A_PERSON);
        return valid.stream()
                .filter(each -> !(each.number() instanceof CreditCode
                        && each.warnings().stream()
                                .anyMatch(warning ->
                                        nearly || (right && warning.code() != FindingCode.LIKE_A_PERSONS_NUMBER))))
                .toList();
    }

    private static List<NumberCheck.Valid> valid(List<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::outcome)
                .filter(NumberCheck.Valid.class::isInstance)
                .map(NumberCheck.Valid.class::cast)
                .toList();
    }

    private static boolean unfinished(NumberCheck outcome) {
        return outcome instanceof NumberCheck.Invalid invalid
                && invalid.reason().code() == FindingCode.TOO_SHORT;
    }

    private static NumberCheck tooLong(String text) {
        return new NumberCheck.Invalid(text, Findings.of(FindingCode.TOO_LONG, LONGEST_NUMBER));
    }
}
