package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.subject.FindingCode;

class CheckCommandTest {
    @TempDir
    private Path home;

    @Test
    void aRightNumberIsToldWithItsKind() {
        Shell.Result result = new Shell(home).run("check", "1101 0819 8501 0199 72", "--json");

        assertThat(result.code()).isZero();
        JsonNode line = result.json().get(0);
        assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("onewindow check"));
        assertThat(line.get("normalised").asText()).isEqualTo(Shell.CITIZEN);
        assertThat(line.get("kind").asText()).isEqualTo("RESIDENT_ID");
        assertThat(line.get("valid").asBoolean()).isTrue();
        assertThat(line.get("reason").isNull()).isTrue();
    }

    @Test
    void oneWrongNumberMakesTheAnswerNo() {
        Shell.Result result = new Shell(home).run("check", Shell.CITIZEN, "110108198501019973", "--json");

        assertThat(result.code()).isEqualTo(ExitCode.NO);
        assertThat(result.err()).isEmpty();
        assertThat(result.json())
                .extracting(line -> line.get("valid").asBoolean())
                .containsExactly(true, false);
        JsonNode wrong = result.json().get(1);
        assertThat(Shell.names(wrong)).isEqualTo(CommandLineDocument.fields("onewindow check"));
        assertThat(Shell.names(wrong.get("reason"))).containsExactly("code", "position", "arguments");
        assertThat(wrong.get("kind").isNull()).isTrue();
    }

    @Test
    void aNumberRightAsTwoKindsNamesBothAndWarns() {
        Shell.Result result = new Shell(home).run("check", "931156198002239908", "--json");

        assertThat(result.code()).isZero();
        JsonNode line = result.json().get(0);
        assertThat(Shell.names(line)).isEqualTo(CommandLineDocument.fields("onewindow check"));
        assertThat(line.get("kind"))
                .extracting(JsonNode::asText)
                .containsExactly("FOREIGN_PERMANENT_RESIDENT", "UNIFIED_SOCIAL_CREDIT_CODE");
        assertThat(line.get("valid").asBoolean()).isTrue();
        assertThat(line.get("reason").isNull()).isTrue();
        assertThat(line.get("warnings"))
                .singleElement()
                .satisfies(
                        warning -> assertThat(Shell.names(warning)).containsExactly("code", "position", "arguments"),
                        warning -> assertThat(warning.get("code").asText()).isEqualTo(FindingCode.AMBIGUOUS.name()));
    }

    @Test
    void everyCodeOfAFindingIsDocumented() {
        assertThat(CommandLineDocument.codes("onewindow check"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(FindingCode.values()).map(FindingCode::name).toList());
    }

    @Test
    void aHyphenReadsNumbersLineByLine() {
        Shell.Result result = new Shell(home)
                .reading(Shell.CITIZEN + "\n91440305359876543T\n\n")
                .run("check", "-", "--json");

        assertThat(result.json())
                .extracting(line -> line.get("input").asText())
                .containsExactly(Shell.CITIZEN, "91440305359876543T", "");
        assertThat(result.code()).isEqualTo(ExitCode.NO);
    }

    /** What is longer than any number is wrong whatever its beginning says, and is never held whole. */
    @Test
    void ofAnEndlessLineOnlyTheBeginningIsKeptAndTheNextOneIsStillChecked() {
        Shell.Result result = new Shell(home)
                .reading(Shell.CITIZEN + " ".repeat(5_000_000) + "\r\n" + Shell.CITIZEN)
                .run("check", "-", "--json");

        assertThat(result.json())
                .extracting(line -> line.get("valid").asBoolean())
                .containsExactly(false, true);
        assertThat(result.json().get(0).get("input").asText()).hasSizeLessThan(1_000);
    }

    @Test
    void aPersonReadsASentenceInTheLanguageOfTheSettings() {
        for (String language : List.of("zh", "en")) {
            Shell.Result result = new Shell(home).run("check", "110108198501019973", "--set", "language=" + language);

            assertThat(result.lines()).hasSize(1);
            assertThat(result.out()).contains(language.equals("zh") ? "无效" : "wrong");
        }
    }

    @Test
    void nothingIsWrittenAnywhere() {
        new Shell(home).run("check", Shell.CITIZEN);

        assertThat(home).isEmptyDirectory();
    }
}
