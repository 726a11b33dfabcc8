package org.onewindow.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.app.station.PeopleFile;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.sandbox.day.DayOperator;
import org.onewindow.sandbox.day.DayPerson;
import org.onewindow.sandbox.day.SyntheticDay;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;

/** What an office knows about people, beside a log: one JSON object a line, of {@code type} {@code person} or {@code operator}. */
final class RiskFactsFile {
    private RiskFactsFile() {}

    static void write(Path file, SyntheticDay day) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (DayPerson person : day.people()) {
                if (isSomebody(person)) {
                    line(out, person(person));
                }
            }
            for (DayOperator operator : day.operators()) {
                line(out, operator(operator));
            }
        }
    }

    /** Not a number mistyped at a counter, which belongs to nobody. */
    private static boolean isSomebody(DayPerson person) {
        return person.isProtected() || !person.surname().isEmpty();
    }

    private static void line(BufferedWriter out, Map<String, Object> object) throws IOException {
        out.write(RiskLogFile.JSON.writeValueAsString(object));
        out.newLine();
    }

    private static Map<String, Object> person(DayPerson person) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "person");
        object.put("number", person.number());
        object.put("surname", person.surname());
        object.put("address", person.address());
        object.put("building", person.building());
        object.put("household", person.household());
        object.put("protected", person.isProtected());
        return object;
    }

    private static Map<String, Object> operator(DayOperator operator) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "operator");
        object.put("name", operator.name());
        object.put("number", operator.number());
        object.put("conflicts", operator.conflicts().stream().sorted().toList());
        object.put(
                "roster",
                operator.roster().stream()
                        .map(duty -> Map.of(
                                "from",
                                duty.from().toString(),
                                "until",
                                duty.until().toString(),
                                "seat",
                                duty.seat(),
                                "counters",
                                duty.counters().stream().sorted().toList()))
                        .toList());
        object.put(
                "pace",
                operator.pace().stream()
                        .map(pace -> List.of(pace.tenMinutes(), pace.hour()))
                        .toList());
        return object;
    }

    /**
     * Reads facts.
     *
     * @throws UnusableFileException if there are none or one line of them is faulty
     */
    static PersonFacts read(Path file, LocalDate today) throws UnusableFileException {
        PeopleFile.Outcome outcome = PeopleFile.read(file, new NumberReader(Divisions.load()), today);
        if (outcome instanceof PeopleFile.Outcome.Known known) {
            return known.facts();
        }
        throw new UnusableFileException(
                file,
                outcome instanceof PeopleFile.Outcome.Faulty faulty
                        ? String.join("; ", faulty.faults())
                        : "there is no such file");
    }
}
