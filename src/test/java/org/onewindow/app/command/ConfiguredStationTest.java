package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.lookup.Consent;

class ConfiguredStationTest {
    /** The example of the standard GB 11643: right, and nobody in the invented country has it. */
    private static final String NOBODY = "11010519491231002X";

    @TempDir
    private static Path home;

    private static final String CONSENT = Consent.PRESENT_CARD_SEEN.name();

    private static ConfiguredStation station;
    private static Shell.Result made;
    private static Shell.Result added;

    @BeforeAll
    static void setUp() throws IOException {
        station = new ConfiguredStation(home);
        made = station.makeVault();
        added = station.addClerk();
    }

    @AfterAll
    static void close() {
        station.close();
    }

    private static Shell.Result lookUp(String number, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "lookup", number, "--matter", "M04", "--operator", ConfiguredStation.CLERK, "--consent", CONSENT));
        arguments.addAll(List.of(more));
        return station.clerkShell().run(arguments.toArray(String[]::new));
    }

    @Test
    void theCommandsMakeTheVaultAndItsOperators() {
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.json().get(0).get("counter").asText()).isEqualTo("07");
        assertThat(made.json().get(0).get("role").asText()).isEqualTo("ADMINISTRATOR");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.json().get(0).get("role").asText()).isEqualTo("CLERK");

        assertThat(Shell.names(made.json().get(0))).isEqualTo(CommandLineDocument.fields("onewindow vault init"));
        assertThat(Shell.names(added.json().get(0)))
                .isEqualTo(CommandLineDocument.fields("onewindow vault add-operator"));

        Shell.Result status = station.shell().run("vault", "status", "--json");

        assertThat(status.code()).isZero();
        assertThat(Shell.names(status.json().get(0))).isEqualTo(CommandLineDocument.fields("onewindow vault status"));
        assertThat(status.json().get(0).get("operators"))
                .extracting(JsonNode::asText)
                .containsExactly(ConfiguredStation.ADMINISTRATOR, ConfiguredStation.CLERK);
        assertThat(station.shell().run("vault", "status").out()).contains(home.toString(), "07");
    }

    @Test
    void anotherCountersVaultIsRefusedInPlainWordsAndNothingIsAsked() throws IOException {
        int before = station.questions();
        String sentence = Shell.WORDS.text("app.station.other-counter", "08", "07");
        Path settings = home.resolve("station.json");
        String right = Files.readString(settings);
        Files.writeString(settings, right.replace("\"07\"", "\"08\""));
        try {
            for (Shell.Result refused :
                    List.of(lookUp(NOBODY), station.shell().run("vault", "status"), station.addClerk())) {
                assertThat(refused.code()).isEqualTo(ExitCode.TROUBLE);
                assertThat(refused.out()).isEmpty();
                assertThat(refused.err().strip()).isEqualTo(sentence);
            }
        } finally {
            Files.writeString(settings, right);
        }
        assertThat(station.questions()).isEqualTo(before);
        assertThat(station.shell().run("vault", "status").code()).isZero();
    }

    @Test
    void aVaultIsNeverOverwritten() {
        Shell.Result again = station.makeVault();

        assertThat(again.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(again.out()).isEmpty();
        assertThat(again.err().strip()).isEqualTo(Shell.WORDS.text("access.vault.not-empty"));
    }

    @Test
    void aClerkAddsNobody() {
        Shell.Result result = station.clerkShell()
                .with("ONEWINDOW_NEW_PASSWORD", "Another-9-door")
                .run("vault", "add-operator", "--as", ConfiguredStation.CLERK, "wu.jun", "--role", "supervisor");

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text("access.not-permitted"));
    }

    @Test
    void anAdministratorSeesNoRecords() {
        int before = station.questions();

        Shell.Result result = station.shell()
                .with("ONEWINDOW_PASSWORD", ConfiguredStation.ADMINISTRATOR_PASSWORD)
                .run(
                        "lookup",
                        Shell.CITIZEN,
                        "--matter",
                        "M04",
                        "--operator",
                        ConfiguredStation.ADMINISTRATOR,
                        "--consent",
                        CONSENT);

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text("casework.obstacle.ROLE_MAY_NOT_LOOK_UP"));
        assertThat(station.questions()).isEqualTo(before);
    }

    @Test
    void answersArriveMaskedFromEveryDepartmentAsked() throws IOException {
        int before = station.questions();

        Shell.Result result = lookUp(Shell.CITIZEN, "--json");

        assertThat(result.code()).as(result.err()).isZero();
        JsonNode plan = result.json().get(0);
        assertThat(result.ofType("answer")).hasSize(plan.get("services").size());
        assertThat(station.questions() - before).isEqualTo(plan.get("services").size());
        JsonNode summary = result.json().get(result.json().size() - 1);
        assertThat(summary.get("type").asText()).isEqualTo("summary");
        assertThat(summary.get("found").asInt()).isPositive();
        assertThat(result.out()).doesNotContain(Shell.CITIZEN).contains("*");
        for (String type : List.of("plan", "answer", "summary")) {
            assertThat(result.ofType(type))
                    .allSatisfy(line ->
                            assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("type " + type)));
        }
        assertThat(plan.get("leftOut"))
                .isNotEmpty()
                .allSatisfy(left -> assertThat(Shell.names(left))
                        .isEqualTo(CommandLineDocument.fields("type plan, an object of leftOut")));
        assertThat(plan.get("case").asText()).startsWith("110105").contains("07");
        assertThat(revealed(plan.get("case").asText())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3+4, 110***********9972",
        "6+4, 110108********9972",
        "4+4, 1101**********9972",
        "1+1, 1****************2"
    })
    void numbersAreMaskedAsTheOfficeChose(String mask, String masked) {
        Shell.Result result = lookUp(Shell.CITIZEN, "--json", "--set", "mask.numbers=" + mask);

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains('"' + masked + '"').doesNotContain(Shell.CITIZEN);
    }

    @Test
    void aMaskThatNobodyUsesIsRefused() {
        Shell.Result result = lookUp(Shell.CITIZEN, "--json", "--set", "mask.numbers=9+9");

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("mask.numbers", "3+4, 6+4, 4+4, 1+1");
    }

    @Test
    void whatIsRevealedIsInTheJournal() throws IOException {
        Shell.Result result = lookUp(Shell.CITIZEN, "--json", "--reveal");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains(Shell.CITIZEN);
        List<String> services = result.ofType("answer").stream()
                .filter(answer -> answer.get("revealed").asBoolean())
                .map(answer -> answer.get("service").asText())
                .toList();
        assertThat(services).isNotEmpty();
        assertThat(revealed(result.json().get(0).get("case").asText()))
                .extracting(entry -> entry.service().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(services);
    }

    private static List<Entry> revealed(String caseNumber) throws IOException {
        return station.journal().stream()
                .filter(entry -> entry.action() == Action.REVEALED)
                .filter(entry -> entry.caseNumber().orElseThrow().value().equals(caseNumber))
                .toList();
    }

    @Test
    void nothingFoundIsTheAnswerNo() {
        Shell.Result result = lookUp(NOBODY, "--json");

        assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.NO);
        assertThat(result.ofType("answer"))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.get("outcome").asText()).isEqualTo("not-found"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    110108198501019973 | M04 | li.wen
                    110108198501019972 | M99 | li.wen
                    110108198501019972 | M04 |
                    91440305359876543T | M04 | li.wen
                    """)
    void wrongUseIsASentenceAndNothingIsSent(String number, String matter, String operator) {
        int before = station.questions();

        Shell.Result result = operator == null
                ? station.clerkShell().run("lookup", number, "--matter", matter, "--consent", CONSENT, "--json")
                : station.clerkShell()
                        .run(
                                "lookup",
                                number,
                                "--matter",
                                matter,
                                "--operator",
                                operator,
                                "--consent",
                                CONSENT,
                                "--json");

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines().toList()).hasSize(1);
        assertThat(result.err()).doesNotContain("Exception");
        assertThat(station.questions()).isEqualTo(before);
    }

    @Test
    void whereTwoKindsFitTheKindHasToBeSaidAndIsAskedFor() {
        String both = "931156198002239908";
        int before = station.questions();

        Shell.Result unsaid = lookUp(both, "--json");

        assertThat(unsaid.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(unsaid.out()).isEmpty();
        assertThat(unsaid.err()).contains("FOREIGN_PERMANENT_RESIDENT", "UNIFIED_SOCIAL_CREDIT_CODE");
        assertThat(station.questions()).isEqualTo(before);

        Shell.Result said = lookUp(both, "--json", "--kind", "FOREIGN_PERMANENT_RESIDENT");

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.NO);
        assertThat(station.questions()).isGreaterThan(before);
    }

    @Test
    void consentHasToBeSaid() {
        int before = station.questions();

        Shell.Result result = station.clerkShell()
                .run("lookup", Shell.CITIZEN, "--matter", "M04", "--operator", ConfiguredStation.CLERK);

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text("app.lookup.no-consent"));
        assertThat(station.questions()).isEqualTo(before);
    }

    @Test
    void aWrongPasswordIsASentenceAndNothingIsSent() {
        int before = station.questions();

        Shell.Result result = station.shell()
                .typing("Counter-3-closes")
                .run(
                        "lookup",
                        Shell.CITIZEN,
                        "--matter",
                        "M04",
                        "--operator",
                        ConfiguredStation.CLERK,
                        "--consent",
                        CONSENT);

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text("access.wrong-credentials"));
        assertThat(station.questions()).isEqualTo(before);
    }
}
