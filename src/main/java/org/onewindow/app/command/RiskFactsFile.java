package org.onewindow.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.review.risk.KnownOperator;
import org.onewindow.review.risk.KnownPerson;
import org.onewindow.review.risk.ListedFacts;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.Shift;
import org.onewindow.sandbox.day.DayOperator;
import org.onewindow.sandbox.day.DayPerson;
import org.onewindow.sandbox.day.SyntheticDay;

/** What an office knows about people, beside a log: one JSON object a line, of {@code type} {@code person} or {@code operator}. */
final class RiskFactsFile {
    private RiskFactsFile() {}

    static void write(Path file, SyntheticDay day) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (DayPerson person : day.people()) {
                line(out, person(person));
            }
            for (DayOperator operator : day.operators()) {
                line(out, operator(operator));
            }
        }
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
     * @throws IOException if they can't be read or a time in them is none
     */
    static PersonFacts read(Path file) throws IOException {
        Map<String, KnownPerson> people = new HashMap<>();
        List<KnownOperator> operators = new ArrayList<>();
        try {
            for (JsonNode line : RiskLogFile.lines(file)) {
                if (line.path("type").asText().equals("person")) {
                    people.put(line.path("number").asText(), knownPerson(line));
                } else {
                    operators.add(knownOperator(line));
                }
            }
        } catch (DateTimeException e) {
            throw new IOException(file.getFileName() + ": a time in it is none", e);
        }
        return new ListedFacts(people, operators);
    }

    private static KnownPerson knownPerson(JsonNode line) {
        return new KnownPerson(
                line.path("surname").asText(),
                line.path("address").asText(),
                line.path("building").asText(),
                line.path("household").asText(),
                line.path("protected").asBoolean());
    }

    private static KnownOperator knownOperator(JsonNode line) {
        List<Shift> roster = new ArrayList<>();
        for (JsonNode duty : line.path("roster")) {
            roster.add(new Shift(
                    Instant.parse(duty.path("from").asText()),
                    Instant.parse(duty.path("until").asText()),
                    duty.path("seat").asText(),
                    new HashSet<>(RiskLogFile.texts(duty.path("counters")))));
        }
        List<KnownOperator.DayPace> pace = new ArrayList<>();
        for (JsonNode day : line.path("pace")) {
            pace.add(new KnownOperator.DayPace(day.path(0).asInt(), day.path(1).asInt()));
        }
        return new KnownOperator(
                line.path("name").asText(),
                Optional.of(line.path("number").asText()).filter(number -> !number.isEmpty()),
                new HashSet<>(RiskLogFile.texts(line.path("conflicts"))),
                line.has("roster") ? Optional.of(roster) : Optional.empty(),
                pace);
    }
}
