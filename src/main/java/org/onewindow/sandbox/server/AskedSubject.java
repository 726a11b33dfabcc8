package org.onewindow.sandbox.server;

import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.SubjectNumber;

/**
 * A number as a client sent it. The registers look it up as it stands, so its form is checked here and no more: a number that nobody has is not
 * found. {@link #toString()} never shows it.
 */
record AskedSubject(NumberKind kind, String value) implements SubjectNumber {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{8,18}");

    static Optional<AskedSubject> of(NumberKind kind, String value) {
        return FORM.matcher(value).matches() ? Optional.of(new AskedSubject(kind, value)) : Optional.empty();
    }

    @Override
    public String grouped() {
        return value;
    }

    @Override
    public String masked() {
        return value.substring(0, 3) + "*".repeat(value.length() - 7) + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
