package org.onewindow.app.station;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onewindow.review.risk.KnownOperator;
import org.onewindow.review.risk.KnownPerson;
import org.onewindow.review.risk.ListedFacts;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.subject.NumberReader;

/**
 * What an office knows about people, for the risk rules: one JSON object a line, of {@code type} {@code person} or {@code operator}, as {@code
 * src/docs/risk.md} describes them. Strict: an unknown key, a wrong kind, a number or a name given twice and an overlong file are faults, and a file with a
 * fault is not used at all. It holds the numbers of people: an office keeps it as it keeps its vault.
 */
public final class PeopleFile {
    /** Its name in the program's home. */
    public static final String NAME = "people.jsonl";

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_FAULTS = 20;

    private final Map<String, KnownPerson> people = new HashMap<>();
    private final Map<String, KnownOperator> operators = new LinkedHashMap<>();
    private final Set<String> ownNumbers = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final NumberReader numbers;
    private final LocalDate today;

    private PeopleFile(NumberReader numbers, LocalDate today) {
        this.numbers = numbers;
        this.today = today;
    }

    /** What came of reading it. */
    public sealed interface Outcome {
        /** It is whole. */
        record Known(PersonFacts facts) implements Outcome {}

        /** There is none. */
        record Missing() implements Outcome {}

        /**
         * It is not used.
         *
         * @param faults the first ones, each with its line, and nothing of what stands there
         */
        record Faulty(List<String> faults) implements Outcome {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads a file of at most 64 MiB, and names its first 20 faults. Blank lines are passed over. Blocks on the disk. */
    public static Outcome read(Path file, NumberReader numbers, LocalDate today) {
        if (Files.notExists(file)) {
            return new Outcome.Missing();
        }
        PeopleFile read = new PeopleFile(numbers, today);
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Outcome.Faulty(List.of("it is larger than " + (MOST_BYTES >> 20) + " MiB"));
            }
            read.take(file);
        } catch (IOException e) {
            read.faults.add("it can't be read: " + e.getClass().getSimpleName());
        }
        return read.faults.isEmpty()
                ? new Outcome.Known(new ListedFacts(read.people, read.operators.values()))
                : new Outcome.Faulty(read.faults);
    }

    private void take(Path file) throws IOException {
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (faults.size() == MOST_FAULTS) {
                    faults.add("there may be more after line " + (number - 1));
                    return;
                }
                take(number, line);
            }
        } catch (CharacterCodingException e) {
            faults.add("line " + (number + 1) + ", or one soon after it: not in UTF-8");
        }
    }

    private void take(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            take(PeopleLine.of(line, numbers, today));
        } catch (PeopleLine.Fault e) {
            faults.add("line " + number + ": " + e.getMessage());
        }
    }

    /** Whether others than the file's owner may read or change it; where the file system knows no such thing, nobody is said to. */
    static boolean isOpenToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream()
                    .anyMatch(permission -> !permission.name().startsWith("OWNER"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private void take(PeopleLine line) throws PeopleLine.Fault {
        if (line instanceof PeopleLine.Person person) {
            if (people.putIfAbsent(person.number(), person.known()) != null) {
                throw new PeopleLine.Fault("this person's number stands in a line before");
            }
        } else if (line instanceof PeopleLine.AnOperator operator) {
            KnownOperator known = operator.known();
            if (operators.putIfAbsent(known.name(), known) != null) {
                throw new PeopleLine.Fault("this operator's name stands in a line before");
            }
            if (known.number().filter(own -> !ownNumbers.add(own)).isPresent()) {
                throw new PeopleLine.Fault("this operator's number stands in a line before");
            }
        }
    }
}
