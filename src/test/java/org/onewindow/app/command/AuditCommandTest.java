package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A training station's log, looked at from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditCommandTest {
    private Path home;
    private Path elsewhere;
    private Path export;
    private JsonNode exported;

    @BeforeAll
    void exportALogWithALookUpInIt(@TempDir Path station, @TempDir Path anotherMachine) {
        home = station;
        elsewhere = anotherMachine;
        new Shell(home).run("lookup", Shell.CITIZEN, "--matter", "M04", "--json");
        export = home.resolve("log.export");
        Shell.Result result = new Shell(home).run("audit", "export", export.toString(), "--json");
        assertThat(result.code()).as(result.err()).isZero();
        exported = result.json().get(0);
        assertThat(Shell.names(exported)).isEqualTo(CommandLineDocument.fields("onewindow audit export"));
    }

    private String key() {
        return exported.get("key").asText();
    }

    private Shell.Result verify(Path file) {
        return new Shell(elsewhere).run("audit", "verify", file.toString(), "--key", key(), "--json");
    }

    @Test
    void anExportIsValidOnAMachineWithoutAStation() {
        Shell.Result result = verify(export);

        assertThat(result.code()).as(result.err()).isZero();
        JsonNode verdict = result.json().get(0);
        assertThat(Shell.names(verdict)).isEqualTo(CommandLineDocument.fields("onewindow audit verify"));
        assertThat(verdict.get("valid").asBoolean()).isTrue();
        assertThat(verdict.get("entries")).isEqualTo(exported.get("entries"));
        assertThat(verdict.get("root")).isEqualTo(exported.get("root"));
        assertThat(elsewhere.resolve("training")).doesNotExist();
    }

    @Test
    void aDeletedEntryIsNamed() throws IOException {
        List<String> lines = Files.readAllLines(export);
        lines.removeIf(line -> line.startsWith("{") && line.contains("\"sequence\":3,"));
        Path damaged = Files.write(elsewhere.resolve("damaged.export"), lines);

        Shell.Result result = verify(damaged);

        assertThat(result.code()).isEqualTo(ExitCode.NO);
        assertThat(result.json().get(0).get("kind").asText()).isEqualTo("deleted");
        assertThat(result.json().get(0).get("firstBad").asLong()).isEqualTo(3);
    }

    @Test
    void withoutAKeyTheExportsOwnIsBelievedAndThatIsSaid() {
        Shell.Result result = new Shell(elsewhere).run("audit", "verify", export.toString());

        assertThat(result.code()).isZero();
        assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text("app.audit.own-key"));
    }

    @Test
    void whatCantBeCheckedIsTrouble() throws IOException {
        Path nothing = Files.writeString(elsewhere.resolve("nothing.export"), "nothing\n");
        assertThat(verify(nothing).code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(verify(elsewhere.resolve("missing")).code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(new Shell(elsewhere)
                        .run("audit", "verify", export.toString(), "--key", "no+key")
                        .code())
                .isEqualTo(ExitCode.TROUBLE);
    }

    @Test
    void aReceiptOutOfTheExportProvesItsEntryAndAChangedOneNothing() throws IOException {
        Shell.Result proved = new Shell(elsewhere).run("audit", "prove", "2", "--log", export.toString(), "--json");
        assertThat(proved.code()).as(proved.err()).isZero();
        JsonNode object = proved.json().get(0);
        assertThat(Shell.names(object)).isEqualTo(CommandLineDocument.fields("onewindow audit prove"));
        Path receipt = Files.writeString(
                elsewhere.resolve("entry.tlog-proof"), object.get("receipt").asText());

        Shell.Result checked = verifyProof(receipt);
        assertThat(checked.code()).isZero();
        JsonNode proof = checked.json().get(0);
        assertThat(Shell.names(proof)).isEqualTo(CommandLineDocument.fields("onewindow audit verify-proof"));
        assertThat(proof.get("entry").asText()).contains("\"sequence\":2,");

        Files.writeString(receipt, object.get("receipt").asText().replace("index 2", "index 1"));
        assertThat(verifyProof(receipt).code()).isEqualTo(ExitCode.NO);
        assertThat(verifyProof(elsewhere.resolve("missing")).code()).isEqualTo(ExitCode.TROUBLE);
    }

    private Shell.Result verifyProof(Path receipt) {
        return new Shell(elsewhere).run("audit", "verify-proof", receipt.toString(), "--key", key(), "--json");
    }

    @Test
    void theStationsOwnLogHasACheckpointReceiptsAndProofsOfGrowth() {
        Shell.Result checkpoint = new Shell(home).run("audit", "checkpoint", "--json");
        assertThat(checkpoint.code()).as(checkpoint.err()).isZero();
        JsonNode object = checkpoint.json().get(0);
        assertThat(Shell.names(object)).isEqualTo(CommandLineDocument.fields("onewindow audit checkpoint"));
        assertThat(object.get("key").asText()).isEqualTo(key());
        assertThat(new Shell(home).run("audit", "prove", "0").out()).startsWith("c2sp.org/tlog-proof@v1\n");
        assertThat(new Shell(home).run("audit", "prove", "99999").code()).isEqualTo(ExitCode.NO);
        Shell.Result grown = new Shell(home).run("audit", "prove-consistency", "3", "--json");
        assertThat(grown.code()).isZero();
        assertThat(Shell.names(grown.json().get(0)))
                .isEqualTo(CommandLineDocument.fields("onewindow audit prove-consistency"));
        assertThat(new Shell(home).run("audit", "prove-consistency", "0").code())
                .isEqualTo(ExitCode.NO);
    }

    @Test
    void whoLookedAtSomebodysRecordsIsListedWithTheIndexToProve() {
        Shell.Result result =
                new Shell(home).run("audit", "who-saw", Shell.CITIZEN, "--identity", "CARD_SEEN", "--json");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.json()).isNotEmpty().allSatisfy(line -> {
            assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("onewindow audit who-saw"));
            assertThat(line.get("operator").asText()).isEqualTo("clerk");
        });
        assertThat(result.out()).doesNotContain(Shell.CITIZEN).contains("\"action\":\"ASKED\"");
    }

    @Test
    void aStationThatHasSignedNothingYetHasNoCheckpoint(@TempDir Path fresh) {
        Shell.Result result = new Shell(fresh).run("audit", "checkpoint", "--json");

        assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.NO);
        assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text("app.audit.no-checkpoint"));
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aLogThatCantBeReadIsTroubleToWhateverIsMadeOfIt() throws IOException {
        String nothing =
                Files.writeString(elsewhere.resolve("no.export"), "nothing\n").toString();
        String missing = elsewhere.resolve("missing").toString();
        for (String log : List.of(nothing, missing)) {
            isTrouble(new Shell(elsewhere).run("audit", "checkpoint", "--log", log));
            isTrouble(new Shell(elsewhere).run("audit", "prove", "1", "--log", log));
            isTrouble(new Shell(elsewhere).run("audit", "prove-consistency", "1", "--log", log));
        }
    }

    private static void isTrouble(Shell.Result result) {
        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isNotBlank();
    }

    @Test
    void indicesAreUnsignedAndOneBeyondTheLogIsRefusedPlainly() {
        String most = "18446744073709551615";
        String log = export.toString();

        Shell.Result none = new Shell(elsewhere).run("audit", "prove", most, "--log", log);
        assertThat(none.code()).isEqualTo(ExitCode.NO);
        assertThat(none.err().strip()).isEqualTo(Shell.WORDS.text("app.audit.no-entry", most));
        assertThat(new Shell(home).run("audit", "prove", most).code()).isEqualTo(ExitCode.NO);
        for (String[] sizes : new String[][] {{most}, {"1", most}, {"3", "2"}, {most, "1"}}) {
            Shell.Result refused = new Shell(elsewhere)
                    .run(Stream.concat(Stream.of("audit", "prove-consistency", "--log", log), Stream.of(sizes))
                            .toArray(String[]::new));
            assertThat(refused.code()).as(refused.err()).isEqualTo(ExitCode.NO);
            assertThat(refused.err().strip())
                    .isEqualTo(Shell.WORDS.text(
                            "app.audit.sizes", exported.get("entries").asText()));
        }
        for (String wrong : List.of("18446744073709551616", "one", "01", "+1", "-1", "1.0")) {
            isTrouble(new Shell(elsewhere).run("audit", "prove", "--log", log, wrong));
            isTrouble(new Shell(elsewhere).run("audit", "prove-consistency", "--log", log, wrong));
        }
    }

    @Test
    void nothingIsExportedOverAFileOrFromWhereThereIsNothing() throws IOException {
        Path there = Files.writeString(elsewhere.resolve("there"), "mine");
        isTrouble(new Shell(home).run("audit", "export", there.toString(), "--json"));
        assertThat(there).hasContent("mine");

        Path none = elsewhere.resolve("none");
        for (String from : List.of("99999", "18446744073709551615", "18446744073709551616", "x", "-1")) {
            isTrouble(new Shell(home).run("audit", "export", none.toString(), "--from=" + from, "--json"));
        }
        assertThat(none).doesNotExist();
    }

    @Test
    void whoAsksWhoSawIsJournalledEvenWhereNobodyHas() throws IOException {
        Shell.Result nobody =
                new Shell(home).run("audit", "who-saw", "11010519491231002X", "--identity=CARD_SEEN", "--json");
        assertThat(nobody.code()).as(nobody.err()).isEqualTo(ExitCode.NO);
        assertThat(nobody.out()).isEmpty();
        isTrouble(new Shell(home).run("audit", "who-saw", "110108198501019971", "--identity=CARD_SEEN", "--json"));

        Path after = home.resolve("after.export");
        new Shell(home).run("audit", "export", after.toString());
        assertThat(Files.readAllLines(after))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"action\":\"USAGE_SLIP_GIVEN\"", "\"outcome\":\"listed\"")
                        .doesNotContain("11010519491231002X"));
    }

    @Test
    void aClerkExportsNothing() throws IOException {
        Properties passwords = new Properties();
        try (Stream<Path> files = Files.walk(home.resolve("training"));
                Reader reader =
                        Files.newBufferedReader(files.filter(file -> file.endsWith("training-passwords.properties"))
                                .findFirst()
                                .orElseThrow())) {
            passwords.load(reader);
        }
        Path none = elsewhere.resolve("clerks.export");

        Shell.Result result = new Shell(home)
                .with("ONEWINDOW_PASSWORD", passwords.getProperty("clerk"))
                .run("audit", "export", none.toString(), "--operator", "clerk", "--json");

        isTrouble(result);
        assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text("app.audit.not-allowed"));
        assertThat(none).doesNotExist();
    }
}
