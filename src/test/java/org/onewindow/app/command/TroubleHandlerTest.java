package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleHandlerTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"zh, 程序遇到意外问题, Something went wrong", "en, Something went wrong, 程序遇到意外问题"})
    void whatNobodyExpectedIsSaidInTheLanguageThatWasAskedFor(String language, String said, String notSaid)
            throws IOException {
        Reader closed = Reader.nullReader();
        closed.close();

        Shell.Result result = new Shell(home).reading(closed).run("check", "-", "--set", "language=" + language);

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.err()).contains(said).doesNotContain(notSaid).doesNotContain("IOException");
    }
}
