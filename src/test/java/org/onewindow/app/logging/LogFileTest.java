package org.onewindow.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.JournalUnavailableException;
import org.slf4j.LoggerFactory;

/** Whatever is thrown and whoever logs it, the file has what and where, and nothing that a person typed or a department answered. */
class LogFileTest {
    private static final String CANARY = "110105199003072354";

    @TempDir
    private Path home;

    private RememberedLog log;

    @BeforeEach
    void start() {
        log = new RememberedLog(home);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void kindsAndPlacesOfTheWholeChainStandInItAndNoMessage() throws IOException {
        LoggerFactory.getLogger("org.onewindow.lookup.Any")
                .error(
                        "it failed",
                        new IllegalStateException(
                                CANARY, new SQLException("values ('" + CANARY + "')", "22001", 4711)));

        assertThat(written())
                .contains(
                        "it failed",
                        "java.lang.IllegalStateException",
                        "LogFileTest.kindsAndPlaces",
                        "SQL state 22001, error 4711")
                .doesNotContain(CANARY);
    }

    @Test
    void whatOurOwnTroubleSaysStandsInItUnlessItRepeatsItsCause() throws IOException {
        var logger = LoggerFactory.getLogger("org.onewindow.vault.Any");
        logger.warn("first", new JournalUnavailableException("the disk is full", new IOException(CANARY)));
        logger.warn("second", new JournalUnavailableException("no: " + CANARY, new IOException(CANARY)));

        assertThat(written()).contains("the disk is full", "second").doesNotContain(CANARY);
    }

    @Test
    void aLibrarysValuesDoNotStandInIt() throws IOException {
        LoggerFactory.getLogger("org.example.Library").warn("can't handle {}", CANARY);

        assertThat(written()).contains("org.example.Library can't handle {}").doesNotContain(CANARY);
    }

    /** The layout can't take words out of a sentence: whoever logs hands over what was thrown, not what it says. */
    @Test
    void nobodyPutsTheWordsOfWhatIsThrownIntoASentence() throws IOException {
        Pattern words = Pattern.compile("\\bLOG\\.\\w+\\([^;]*?\\b(getMessage|getLocalizedMessage|e\\.toString)\\(");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(
                                    words.matcher(Files.readString(source)).find())
                            .as("%s", source)
                            .isFalse());
        }
    }

    private String written() throws IOException {
        return Files.readString(home.resolve("logs/onewindow.log"));
    }
}
