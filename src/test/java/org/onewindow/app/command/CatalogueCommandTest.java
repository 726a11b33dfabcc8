package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCommandTest {
    @TempDir
    private Path home;

    @Test
    void everyLineHasTheFieldsOfItsType() {
        Shell.Result result = new Shell(home).run("catalogue", "--json");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        for (String type : List.of("department", "system", "service", "item", "matter")) {
            List<String> fields = new ArrayList<>(List.of("type", "code", "zh", "en"));
            fields.addAll(CommandLineDocument.row("onewindow catalogue", type));
            assertThat(result.ofType(type))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(Shell.names(line)).isEqualTo(fields));
        }
        assertThat(result.ofType("system")).hasSize(44);
        assertThat(result.ofType("matter")).hasSize(12);
        assertThat(result.ofType("item")).hasSizeGreaterThan(500);
    }

    @Test
    void whatAClerkMustKnowAboutASystemIsTold() {
        List<JsonNode> systems = new Shell(home).run("catalogue", "--json").ofType("system");

        assertThat(systems)
                .filteredOn(system -> !system.get("noticeZh").asText().isEmpty())
                .isNotEmpty()
                .allSatisfy(
                        system -> assertThat(system.get("noticeEn").asText()).isNotBlank());
    }

    @Test
    void forAPersonItBeginsBySayingThatItIsASample() {
        Shell.Result result = new Shell(home).run("catalogue", "--set", "language=zh");

        assertThat(result.lines().get(0)).contains("示例目录");
        assertThat(result.out()).contains("M04", "S01.query", "事项");
    }
}
