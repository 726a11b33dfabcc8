package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.logging.RememberedLog;
import org.onewindow.lookup.Trouble;
import org.onewindow.sandbox.Fault;

/** Law 7: whoever a look-up was about, and what was found, stands in no log and nowhere on the disk in the clear. */
class NoPersonalDataTest {
    private static final String ENTERPRISE = "91440305359876543T";
    private static final String MISTYPED = "110108198501019973";

    /** Those that don't end by themselves end at the deadline, which is short here. */
    private static final List<Fault> FAULTS = List.of(
            Fault.ACCESS_DENIED,
            Fault.MALFORMED_JSON,
            Fault.WRONG_SUBJECT,
            Fault.WRONG_TYPE,
            Fault.UNASKED_ITEM,
            Fault.UNKNOWN_KEY,
            Fault.TRUNCATED_JSON,
            Fault.CUT_OFF,
            Fault.HTML_PAGE,
            Fault.DEEP_NESTING,
            Fault.FORGED_ERROR,
            Fault.PROVIDER_ERROR,
            Fault.PROVIDER_NOT_FOUND,
            Fault.WRONG_REQUEST_ID,
            Fault.REDIRECT,
            Fault.SLOW,
            Fault.DRIP,
            Fault.HANGS,
            Fault.HUGE_BODY,
            Fault.GZIP_BOMB,
            Fault.DOWN,
            Fault.MAINTENANCE,
            Fault.OUTDATED_CONFIGURATION);

    private static final Pattern SHORT_FIGURE = Pattern.compile("[\\d.,: -]{1,10}");

    @TempDir
    private Path home;

    private final List<JsonNode> troubled = new ArrayList<>();
    private final Set<String> canaries = new HashSet<>(Set.of(Shell.CITIZEN, ENTERPRISE, MISTYPED));

    @Test
    void nothingAboutASubjectIsLoggedOrKeptInTheClear() throws IOException {
        String logged;
        try (ConfiguredStation station = new ConfiguredStation(home);
                RememberedLog log = new RememberedLog(home)) {
            assertThat(station.makeVault().code()).isZero();
            assertThat(station.addClerk().code()).isZero();

            Shell.Result found = lookUp(station, Shell.CITIZEN, "M04");
            assertThat(found.code()).as(found.err()).isZero();
            remember(found);
            assertThat(canaries).hasSizeGreaterThan(20);
            Shell.Result enterprise = lookUp(station, ENTERPRISE, "M02");
            assertThat(enterprise.code()).as(enterprise.err()).isZero();
            remember(enterprise);
            assertThat(lookUp(station, MISTYPED, "M04").code()).isEqualTo(ExitCode.TROUBLE);
            withEveryFault(station, found);
            withTheNetworkDown(station);
            logged = log.text();
        }
        everyTroubleIsFoundInTheLogOnce();

        assertThat(logged).contains("DENIED", "MALFORMED");
        assertThat(canaries).allSatisfy(canary -> assertThat(logged).doesNotContain(canary));
        Map<Path, String> kept = kept();
        assertThat(kept.keySet()).anyMatch(file -> file.toString().endsWith("onewindow.log"));
        assertThat(kept.keySet()).anyMatch(file -> file.toString().contains("journal"));
        kept.forEach((file, bytes) -> assertThat(canaries)
                .as("%s", home.relativize(file))
                .allSatisfy(canary -> assertThat(bytes)
                        .doesNotContain(
                                new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))));
    }

    /** The reference a clerk can read out leads to one line, whatever was shown in the answer's place. */
    private void everyTroubleIsFoundInTheLogOnce() throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("logs/onewindow.log"));
        assertThat(troubled)
                .filteredOn(answer -> !Set.of("not-found", "mismatch")
                        .contains(answer.get("outcome").asText()))
                .hasSizeGreaterThan(FAULTS.size())
                .extracting(answer -> answer.get("requestId").asText())
                .allSatisfy(reference -> assertThat(lines)
                        .filteredOn(line -> line.contains(reference))
                        .hasSize(1));
        assertThat(troubled)
                .extracting(answer -> answer.get("outcome").asText())
                .contains("saved-copy", "answer-refused", "not-permitted");
        assertThat(lines).anyMatch(line -> line.endsWith(Trouble.TIMED_OUT.name()));
    }

    private static Shell.Result lookUp(ConfiguredStation station, String number, String matter) {
        return station.clerkShell()
                .run(
                        "lookup",
                        number,
                        "--matter",
                        matter,
                        "--operator",
                        ConfiguredStation.CLERK,
                        "--consent",
                        "PRESENT_CARD_SEEN",
                        "--set",
                        "exchange.deadlineSeconds=1",
                        "--reveal",
                        "--json");
    }

    private void withEveryFault(ConfiguredStation station, Shell.Result found) {
        List<String> services = new ArrayList<>();
        found.json().get(0).get("services").forEach(service -> services.add(service.asText()));
        for (int first = 0; first < FAULTS.size(); first += services.size()) {
            for (int i = 0; i < services.size(); i++) {
                station.faults().switchOn(services.get(i), FAULTS.get((first + i) % FAULTS.size()));
            }
            Shell.Result result = lookUp(station, Shell.CITIZEN, "M04");
            troubled.addAll(result.ofType("answer"));
            assertThat(result.ofType("answer"))
                    .extracting(answer -> answer.get("outcome").asText())
                    .isNotEmpty()
                    .doesNotContain("found");
        }
        station.faults().clear();
    }

    private void withTheNetworkDown(ConfiguredStation station) {
        station.faults().setNetworkDown(true);

        Shell.Result result = lookUp(station, Shell.CITIZEN, "M04");

        assertThat(result.code()).as("saved copies are shown").isZero();
        troubled.addAll(result.ofType("answer"));
        assertThat(result.ofType("answer"))
                .extracting(answer -> answer.get("outcome").asText())
                .contains("saved-copy")
                .isSubsetOf("saved-copy", "queued", "unavailable");
    }

    /** Names and whatever else is long enough not to stand somewhere by chance. */
    private void remember(Shell.Result found) {
        for (JsonNode answer : found.ofType("answer")) {
            answer.get("fields")
                    .forEach(record -> record.forEach(value -> {
                        String text = value.asText();
                        if (text.getBytes(StandardCharsets.UTF_8).length >= 6
                                && !SHORT_FIGURE.matcher(text).matches()) {
                            canaries.add(text);
                        }
                    }));
        }
    }

    private Map<Path, String> kept() throws IOException {
        Map<Path, String> kept = new HashMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toSet())) {
                kept.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return kept;
    }
}
