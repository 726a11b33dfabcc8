package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {
    /** Else a store would be changed in its place and not in a copy, since it would not be known to be behind. */
    @Test
    void theNewestVersionIsTheOneOfTheNewestScript() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(Schema.class.getResource("V1__hub.sql"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            int newest = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d+__.*\\.sql"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertThat(Schema.NEWEST).isEqualTo(Integer.toString(newest));
        }
    }
}
