package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.lookup.Trouble;
import org.onewindow.lookup.Trouble.Mender;

/** What {@code src/docs/exchange.md} says of each trouble is what the program does. */
class TroubleTableTest {
    private static final Pattern ROW = Pattern.compile("\\| (.+) \\| `([A-Z_]+)` \\| (yes|no) \\| (.+) \\|");
    private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");

    private static final Map<String, Mender> MENDERS = Map.of(
            "the exchange's operator", Mender.EXCHANGE_OPERATOR,
            "the department", Mender.DEPARTMENT,
            "the station's administrator", Mender.STATION_ADMINISTRATOR);

    private record Row(String came, Trouble trouble, boolean askedOnceMore, Mender mender) {}

    @ParameterizedTest
    @MethodSource("rows")
    void eachRowIsWhatTheProgramDoes(Row row) {
        assertThat(row.trouble().worthOneRetry()).isEqualTo(row.askedOnceMore());
        assertThat(row.trouble().mender()).isEqualTo(row.mender());
        CODE.matcher(row.came())
                .results()
                .map(code -> code.group(1))
                .forEach(code -> assertThat(ExchangeErrorCode.of("server.serverproxy." + code)
                                .trouble()
                                .orElse(Trouble.EXCHANGE_FAILED))
                        .as(code)
                        .isEqualTo(row.trouble()));
    }

    private static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/docs/exchange.md")).stream()
                .map(ROW::matcher)
                .filter(match -> match.matches())
                .map(match -> new Row(
                        match.group(1),
                        Trouble.valueOf(match.group(2)),
                        match.group(3).equals("yes"),
                        Objects.requireNonNull(MENDERS.get(match.group(4)))));
    }
}
