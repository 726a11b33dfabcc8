package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office adds to its own catalogue needs no programmer. */
class OfficeCatalogueTest {
    @TempDir
    private Path home;

    @BeforeEach
    void copyTheSample() throws IOException {
        Path office = Files.createDirectory(home.resolve("office"));
        try (Stream<Path> files = Files.list(Path.of("assets/catalogue"))) {
            for (Path file : files.toList()) {
                Files.copy(file, office.resolve(file.getFileName().toString()));
            }
        }
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(home.resolve("office").resolve(file), line + "\n", StandardOpenOption.APPEND);
    }

    private Shell.Result run(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--json", "--set", "catalogue.directory=office", "--set", "training.people=10000"))
                .toArray(String[]::new);
        return new Shell(home).run(all);
    }

    @Test
    void aNewDepartmentsServiceAnswersWithItsNewItem() throws IOException {
        append("departments.csv", "OWD,示范管理局,Demonstration Administration,示范,Demonstration,GOV,OWD");
        append("systems.csv", "S45,OWD,示范管理系统,Demonstration system,demonstration,no,,");
        append(
                "items.csv",
                "S45-01,S45,示范等级,Demonstration grade,s(40),PERSON,CONDITIONAL,L2,DAILY,CASE_8_HOURS,NONE,,");
        append("services.csv", "S45.query,S45,示范等级查询,Demonstration grade,QUERY,query,PERSON,,S45-01");
        append("matters.csv", "M13,示范一件事,A demonstration,PERSON,OWD,birth,示例：示范办法,Sample: demonstration rules,3,10");
        append("matter-needs.csv", "M13,S45.query,S45-01");
        append("matter-materials.csv", "M13,M13-01,示范等级证明,Proof of the grade,COPY,S45.query,S45-01,,no,,");

        Shell.Result result = run("lookup", Shell.CITIZEN, "--matter", "M13", "--reveal");

        assertThat(result.code()).as(result.err() + result.out()).isZero();
        JsonNode answer = result.ofType("answer").get(0);
        assertThat(answer.get("service").asText()).isEqualTo("S45.query");
        assertThat(answer.get("department").asText()).isEqualTo("OWD");
        assertThat(answer.get("outcome").asText()).isEqualTo("found");
        assertThat(answer.get("fields").get(0).get("S45-01").asText()).isNotBlank();
        assertThat(result.ofType("summary").get(0).get("papersWaived").asInt()).isEqualTo(1);
    }

    @Test
    void everyFaultIsToldWithItsFileAndLineAndNothingStarts() throws IOException {
        int items = lines("items.csv");
        int services = lines("services.csv");
        append("items.csv", "S01-99,S01,新项,New item,text,PERSON,CONDITIONAL,L2,DAILY,CASE_8_HOURS,NONE,,");
        append("services.csv", "S99.query,S99,新服务,New service,QUERY,query,PERSON,,S99-01");

        for (Shell.Result result : List.of(
                run("catalogue"), run("lookup", Shell.CITIZEN, "--matter", "M04"), run("sandbox", "--port", "0"))) {
            assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .containsPattern("items\\.csv\\D+" + (items + 1) + "\\b")
                    .containsPattern("services\\.csv\\D+" + (services + 1) + "\\b");
        }
    }

    private int lines(String file) throws IOException {
        return Files.readAllLines(home.resolve("office").resolve(file)).size();
    }
}
