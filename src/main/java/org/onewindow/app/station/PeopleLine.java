package org.onewindow.app.station;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.journal.pace.DayPace;
import org.onewindow.review.risk.KnownOperator;
import org.onewindow.review.risk.KnownPerson;
import org.onewindow.review.risk.Shift;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.NumberReader;

/** One line of a {@link PeopleFile}. */
sealed interface PeopleLine {
    /** Somebody, by their whole number. */
    record Person(String number, KnownPerson known) implements PeopleLine {
        /** Nothing of them. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** Somebody who works here. */
    record AnOperator(KnownOperator known) implements PeopleLine {}

    /** A line that is none; says what is wrong by its key, never what stands there. */
    final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    /** Reads a line. */
    static PeopleLine of(String line, NumberReader numbers, LocalDate today) throws Fault {
        JsonNode object;
        try {
            object = Reading.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Fault("no JSON object");
        }
        if (!object.isObject()) {
            throw new Fault("no JSON object");
        }
        Reading reading = new Reading(object, numbers, today);
        return switch (reading.text("type", false)) {
            case "person" -> reading.person();
            case "operator" -> reading.operator();
            default -> throw new Fault("type is person or operator");
        };
    }

    /** The keys of an object, each of its kind and none besides. */
    final class Reading {
        private static final int LONGEST = 400;
        private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(6)
                                .maxStringLength(4096)
                                .build())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private final JsonNode object;

        private final NumberReader numbers;
        private final LocalDate today;

        private Reading(JsonNode object, NumberReader numbers, LocalDate today) {
            this.object = object;
            this.numbers = numbers;
            this.today = today;
        }

        private Person person() throws Fault {
            only(Set.of("type", "number", "surname", "address", "building", "household", "protected"));
            JsonNode isProtected = object.path("protected");
            if (!isProtected.isMissingNode() && !isProtected.isBoolean()) {
                throw new Fault("protected is true or false");
            }
            return new Person(
                    number(text("number", false)),
                    new KnownPerson(
                            text("surname", true),
                            text("address", true),
                            text("building", true),
                            text("household", true),
                            isProtected.asBoolean()));
        }

        private AnOperator operator() throws Fault {
            only(Set.of("type", "name", "number", "conflicts", "roster", "pace"));
            String own = text("number", true);
            Set<String> conflicts = texts("conflicts");
            for (String conflict : conflicts) {
                number(conflict);
            }
            return new AnOperator(new KnownOperator(
                    text("name", false),
                    own.isEmpty() ? Optional.empty() : Optional.of(number(own)),
                    conflicts,
                    object.has("roster") ? Optional.of(roster()) : Optional.empty(),
                    pace()));
        }

        private List<Shift> roster() throws Fault {
            List<Shift> roster = new ArrayList<>();
            for (JsonNode each : list("roster")) {
                Reading shift = new Reading(each, numbers, today);
                shift.only(Set.of("from", "until", "seat", "counters"));
                try {
                    Instant from = Instant.parse(shift.text("from", false));
                    Instant until = Instant.parse(shift.text("until", false));
                    if (!until.isAfter(from)) {
                        throw new Fault("a shift ends before it begins");
                    }
                    roster.add(new Shift(from, until, shift.text("seat", false), shift.texts("counters")));
                } catch (DateTimeException e) {
                    throw new Fault("from and until of a roster are times like 2026-11-23T01:00:00Z");
                }
            }
            return roster;
        }

        private List<DayPace> pace() throws Fault {
            List<DayPace> pace = new ArrayList<>();
            for (JsonNode day : list("pace")) {
                if (day.size() != 2
                        || !day.path(0).isInt()
                        || !day.path(1).isInt()
                        || day.path(0).asInt() < 0
                        || day.path(1).asInt() < 0) {
                    throw new Fault("a day of pace is two whole numbers from 0 on");
                }
                pace.add(new DayPace(day.path(0).asInt(), day.path(1).asInt()));
            }
            return pace;
        }

        /** A whole number as the rest of the program writes it: another would never be found, and a rule be silent for it. */
        private String number(String text) throws Fault {
            NumberCheck check = numbers.read(text, today);
            List<NumberCheck.Valid> kinds = List.of();
            if (check instanceof NumberCheck.Valid valid) {
                kinds = List.of(valid);
            } else if (check instanceof NumberCheck.Ambiguous several) {
                kinds = several.candidates();
            }
            if (kinds.stream().anyMatch(kind -> kind.number().value().equals(text))) {
                return text;
            }
            throw new Fault("a number that is not valid, or not written in full without spaces");
        }

        private void only(Set<String> keys) throws Fault {
            if (!object.isObject()) {
                throw new Fault("a shift is an object");
            }
            for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
                if (!keys.contains(names.next())) {
                    throw new Fault(
                            "a key that is none of " + keys.stream().sorted().toList());
                }
            }
        }

        private String text(String key, boolean mayLack) throws Fault {
            JsonNode value = object.path(key);
            if (value.isMissingNode() && mayLack) {
                return "";
            }
            if (!value.isTextual()
                    || value.asText().length() > LONGEST
                    || (!mayLack && value.asText().isBlank())) {
                throw new Fault(key + " is a text");
            }
            return value.asText();
        }

        private Set<String> texts(String key) throws Fault {
            Set<String> texts = new HashSet<>();
            for (JsonNode each : list(key)) {
                if (!each.isTextual() || each.asText().length() > LONGEST) {
                    throw new Fault(key + " is a list of texts");
                }
                texts.add(each.asText());
            }
            return texts;
        }

        private JsonNode list(String key) throws Fault {
            JsonNode list = object.path(key);
            if (!list.isMissingNode() && !list.isArray()) {
                throw new Fault(key + " is a list");
            }
            return list;
        }
    }
}
