package org.onewindow.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number without a check character, known by its pattern alone: travel permits and the older foreign card. It always warns of that. */
final class PermitForm implements NumberForm {
    private final Pattern pattern;
    private final Function<String, SubjectNumber> number;

    private PermitForm(String pattern, Function<String, SubjectNumber> number) {
        this.pattern = Pattern.compile(pattern);
        this.number = number;
    }

    /** H or M and eight digits; older ones have ten. */
    static PermitForm hongKongMacao() {
        return new PermitForm("[HM](\\d{8}|\\d{10})", HongKongMacaoPermit::new);
    }

    /** Eight digits. */
    static PermitForm taiwan() {
        return new PermitForm("\\d{8}", TaiwanPermit::new);
    }

    /** Three letters and twelve digits. */
    static PermitForm foreignPermanentResident2017() {
        return new PermitForm("[A-Z]{3}\\d{12}", ForeignPermanentResidentId2017::new);
    }

    @Override
    public Optional<Attempt> attempt(String text, LocalDate today) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.matches()) {
            List<Finding> warning = List.of(Findings.of(FindingCode.NO_CHECK_CHARACTER, -1));
            return Optional.of(new Attempt(0, new NumberCheck.Valid(text, number.apply(text), warning)));
        }
        return matcher.hitEnd()
                ? Optional.of(new Attempt(0, new NumberCheck.Invalid(text, Findings.tooShort(text))))
                : Optional.empty();
    }
}
