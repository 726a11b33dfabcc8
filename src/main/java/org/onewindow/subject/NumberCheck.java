package org.onewindow.subject;

import java.util.List;
import java.util.stream.Collectors;

/** What came of reading a number. {@code toString()} never shows the input, so that it does not reach a log by accident. */
public sealed interface NumberCheck {

    /** The input without spaces and hyphens, half-width, upper case: what the positions in findings count in. */
    String normalised();

    /** The number stands; warnings are for the clerk to weigh. */
    record Valid(String normalised, SubjectNumber number, List<Finding> warnings) implements NumberCheck {
        public Valid {
            warnings = List.copyOf(warnings);
        }

        @Override
        public String toString() {
            return "Valid[" + number + ", " + warnings + "]";
        }
    }

    /** The number is right as more than one kind; the clerk has to say which. */
    record Ambiguous(String normalised, List<Valid> candidates) implements NumberCheck {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        /** That the clerk has to say which it is, as a finding; its argument is the kinds' names. */
        public Finding warning() {
            return Findings.of(
                    FindingCode.AMBIGUOUS,
                    -1,
                    candidates.stream().map(each -> each.number().kind().name()).collect(Collectors.joining(", ")));
        }

        @Override
        public String toString() {
            return "Ambiguous" + candidates;
        }
    }

    /** The number is wrong, and why; while it is being typed, {@code TOO_SHORT} only means not finished. */
    record Invalid(String normalised, Finding reason) implements NumberCheck {

        @Override
        public String toString() {
            return "Invalid[" + reason + "]";
        }
    }
}
