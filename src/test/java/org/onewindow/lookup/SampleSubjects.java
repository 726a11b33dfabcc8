package org.onewindow.lookup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.SubjectNumber;

/** Invented people for tests of the look-up and of casework. */
public final class SampleSubjects {
    public static final Operator CLERK = new Operator("lin", "林（虚构）", Role.CLERK);
    public static final SubjectNumber PERSON = person("110108198501019972");
    public static final SubjectNumber OTHER_PERSON = person("310115199212319990");

    /** Eleven years old at the time of the tests. */
    public static final SubjectNumber CHILD = person("460106201506019965");

    public static final SubjectNumber ENTERPRISE =
            new Number("91440305359876543T", NumberKind.UNIFIED_SOCIAL_CREDIT_CODE);

    private SampleSubjects() {}

    public static SubjectNumber person(String number) {
        return new Number(number, NumberKind.RESIDENT_ID);
    }

    private record Number(String value, NumberKind kind) implements SubjectNumber {
        @Override
        public Optional<LocalDate> dayOfBirth() {
            return kind == NumberKind.RESIDENT_ID
                    ? Optional.of(LocalDate.parse(value.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        }

        @Override
        public String grouped() {
            return value;
        }

        @Override
        public String masked() {
            return "***";
        }

        @Override
        public String toString() {
            return masked();
        }
    }
}
