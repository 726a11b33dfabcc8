package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskCommandTest {
    @TempDir
    private Path home;

    @Test
    void aDayThatWasWrittenIsRunAndScoredAndItsFlagsNameNobodysNumber() throws IOException {
        String log = home.resolve("day/log.jsonl").toString();
        String labels = home.resolve("day/labels.jsonl").toString();

        shell("risk", "generate", "--seed", "104", "--out", home.resolve("day").toString());
        Shell.Result run = shell("risk", "run", "--log", log, "--json");
        JsonNode score = shell("risk", "score", "--log", log, "--labels", labels, "--json")
                .json()
                .get(0);

        assertThat(run.code()).isEqualTo(ExitCode.NO);
        assertThat(run.json())
                .hasSize(score.get("flags").asInt())
                .allSatisfy(flag -> assertThat(flag.get("evidence")).isNotEmpty());
        assertThat(score.get("recall").get("plain").asDouble()).isGreaterThanOrEqualTo(0.9);
        List<JsonNode> facts = RiskLogFile.lines(home.resolve("day/facts.jsonl"));
        assertThat(facts.stream().filter(fact -> fact.get("type").asText().equals("person")))
                .hasSizeGreaterThan(5000)
                .noneMatch(fact -> run.out().contains(fact.get("number").asText()));
    }

    @Test
    void aLogThatIsNoneIsTroubleAndFaultyRulesAreToldLineByLine() throws IOException {
        Path log = Files.writeString(home.resolve("log.jsonl"), "");
        Path rules = Files.writeString(home.resolve("rules.csv"), "rule,setting,value,note_zh,note_en\nbulk,x,1,,\n");

        Shell.Result faulty = shell("risk", "run", "--log", log.toString(), "--rules", rules.toString());

        assertThat(faulty.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(faulty.err()).contains("rules.csv, line 2, setting");
        assertThat(shell("risk", "run", "--log", log.toString()).code()).isZero();
    }

    @Test
    void aLineLongerThanAnyEntryIsRefusedHoweverLongItIs() throws IOException {
        Path log = home.resolve("log.jsonl");
        try (Writer out = Files.newBufferedWriter(log)) {
            for (int i = 0; i < 20; i++) {
                out.write("x".repeat(RiskLogFile.LONGEST_LINE));
            }
        }

        Shell.Result result = shell("risk", "run", "--log", log.toString());

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err()).contains("line 1: longer than an entry can be");
    }

    @Test
    void aFileThatCanNotBeUsedIsNamedWithTheLineAndNothingOfIt() throws IOException {
        Path log = Files.writeString(home.resolve("log.jsonl"), "");
        Path facts = Files.writeString(home.resolve("people.jsonl"), "{\"type\":\"person\",\"number\":\"4711\"}\n");

        Shell.Result faulty = shell("risk", "run", "--log", log.toString(), "--facts", facts.toString());
        Shell.Result missing =
                shell("risk", "run", "--log", home.resolve("none.jsonl").toString());

        assertThat(faulty.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(faulty.err()).contains("people.jsonl", "line 1").doesNotContain("4711");
        assertThat(missing.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(missing.err()).contains("none.jsonl can't be used: there is no such file");
    }

    private Shell.Result shell(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--set";
        all[arguments.length + 1] = "language=en";
        return new Shell(home).run(all);
    }
}
