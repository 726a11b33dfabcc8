package org.onewindow.sandbox.server;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;

/** Reads the number a department is asked about: of the kind it says, right, and in its canonical form. Safe for use by several threads. */
record SubjectReader(NumberReader numbers, Clock clock) {

    Optional<SubjectNumber> read(String kind, String number) {
        return Arrays.stream(NumberKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .flatMap(known -> numbers.readAs(known, number, LocalDate.now(clock)))
                .map(NumberCheck.Valid::number)
                .filter(read -> read.value().equals(number));
    }
}
