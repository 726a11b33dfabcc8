package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.logging.RememberedLog;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.PlannedRequest;

/** Looks into the view's file with the key, as nobody outside can, and changes it there. */
class ViewFileTest {
    private static final InventedNumber ONE = new InventedNumber("110101199003078888");
    private static final InventedNumber OTHER = new InventedNumber("110101199003079999");
    private static final PlannedRequest REQUEST = SavedSamples.request("S01.query");
    private static final String CANARY = "canary-7f3a91c2";

    @TempDir
    Path directory;

    private byte[] databaseKey = new byte[0];
    private byte[] savedKey = new byte[0];
    private String number = "";

    @BeforeEach
    void twoSubjects() throws Exception {
        try (ViewFixture fixture = ViewFixture.create(directory).current()) {
            Keyring keyring = fixture.vault.vault.keyring();
            databaseKey = keyring.subKey(SubKeys.VIEW_DATABASE).orElseThrow();
            savedKey = keyring.subKey(SubKeys.SAVED_RECORDS).orElseThrow();
            fixture.saved.keep(ONE, SavedSamples.CASE, REQUEST, SavedSamples.found(REQUEST, CANARY), fixture.now());
            fixture.saved.keep(OTHER, SavedSamples.CASE, REQUEST, SavedSamples.found(REQUEST, "other"), fixture.now());
            fixture.settled();
        }
        try (var segments = Files.list(directory.resolve("journal"))) {
            Path first = segments.sorted().findFirst().orElseThrow();
            number = SegmentHeader.decode(SegmentCheck.read(first)).vault().toString();
        }
    }

    private Connection open() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("view/view").toAbsolutePath() + ";CIPHER=AES;IFEXISTS=TRUE";
        return DriverManager.getConnection(url, "VIEW", HexFormat.of().formatHex(databaseKey) + " view");
    }

    private void change(String... statements) throws Exception {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                int rows = statement.executeUpdate(sql);
                assertThat(sql.startsWith("CREATE") || rows > 0).as(sql).isTrue();
            }
        }
    }

    private Optional<Answer.SavedCopy> copyOf(InventedNumber subject) throws Exception {
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            return fixture.saved.find(subject, SavedSamples.CASE, REQUEST, fixture.now());
        }
    }

    @Test
    void rowsThatChangedPlacesAreNotShown() throws Exception {
        change(
                "CREATE TABLE held AS SELECT tag, rule, case_number, sealed FROM saved_record",
                "UPDATE saved_record s SET sealed = (SELECT h.sealed FROM held h WHERE h.rule = s.rule AND h.tag <> s.tag)");
        assertThat(copyOf(ONE)).isEmpty();
        assertThat(copyOf(OTHER)).isEmpty();
    }

    @Test
    void aRowUnderAnotherSubjectsTagIsNotShown() throws Exception {
        change(
                "DELETE FROM saved_record WHERE tag = (SELECT MAX(tag) FROM saved_record)",
                "UPDATE saved_record SET tag = X'00112233445566778899AABBCCDDEEFF'");
        assertThat(copyOf(ONE)).isEmpty();
        assertThat(copyOf(OTHER)).isEmpty();
    }

    @Test
    void aTermThatWasMadeLongerOrARuleThatWasMadeMilderIsNoticed() throws Exception {
        change(
                "UPDATE saved_record SET due = due + 3600000 WHERE rule = 'HOURS_24'",
                "UPDATE saved_record SET rule = 'DAYS_9' WHERE rule = 'DAYS_7'",
                "UPDATE saved_record SET case_number = '' WHERE rule = 'CASE_8_HOURS'");
        assertThat(SavedSamples.rules(copyOf(ONE), CANARY)).containsExactly(CacheRule.DAYS_30);
    }

    @Test
    void aFlippedByteInASealedValueIsNoticed() throws Exception {
        change("UPDATE saved_record SET sealed = INSERT(sealed, 20, 1, X'5A')");
        assertThat(copyOf(ONE)).isEmpty();
    }

    @Test
    void blocksOfTheLogThatWereChangedAreBuiltAnew() throws Exception {
        try (ViewFixture fixture = ViewFixture.open(directory)) {
            fixture.vault.recordStep("first");
            fixture.current();
        }
        change("UPDATE log_block SET sealed = INSERT(sealed, 40, 1, X'5A')");
        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(fixture.log.count(org.onewindow.review.LogFilter.ALL)).isEqualTo(fixture.vault.reader.size());
        }
    }

    /** The tables as the first version of the program made them, in which nothing would be found by today's tags. */
    @Test
    void aFileOfTheFirstVersionIsBroughtToThisOneAndUsed() throws Exception {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE saved_record");
            statement.execute("CREATE TABLE saved_record (tag BINARY(16) NOT NULL, rule VARCHAR(16) NOT NULL,"
                    + " case_number VARCHAR(32) NOT NULL, due BIGINT NOT NULL, shelf VARCHAR(40) NOT NULL,"
                    + " sealed VARBINARY(1048576) NOT NULL, PRIMARY KEY (tag, rule, case_number))");
            statement.execute("CREATE INDEX saved_record_due ON saved_record (due)");
            statement.execute("CREATE INDEX saved_record_case ON saved_record (case_number)");
            statement.execute("DELETE FROM schema_step WHERE step = 2");
        }
        Files.writeString(directory.resolve("view/view.version"), "1 1\n");

        try (ViewFixture fixture = ViewFixture.open(directory).current()) {
            assertThat(fixture.log.count(org.onewindow.review.LogFilter.ALL)).isEqualTo(fixture.vault.reader.size());
            fixture.saved.keep(ONE, SavedSamples.CASE, REQUEST, SavedSamples.found(REQUEST, CANARY), fixture.now());
            fixture.settled();
            assertThat(fixture.saved.find(ONE, SavedSamples.CASE, REQUEST, fixture.now()))
                    .isPresent();
        }
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet steps = statement.executeQuery("SELECT MAX(step) FROM schema_step")) {
            steps.next();
            assertThat(steps.getInt(1)).isEqualTo(2);
        }
    }

    /** A database that fails tends to write down the statement it failed at, with its values. */
    @Test
    void anErrorOfTheDatabaseLeavesNoTraceFileAndNothingOfTheValuesInTheLog() throws Exception {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE saved_record ADD CONSTRAINT impossible CHECK (due < 0) NOCHECK");
        }
        InventedNumber third = new InventedNumber("110101199003077777");
        String logged;
        try (RememberedLog log = new RememberedLog(directory.resolve("home"));
                ViewFixture fixture = ViewFixture.open(directory).current()) {
            fixture.saved.keep(third, SavedSamples.CASE, REQUEST, SavedSamples.found(REQUEST, CANARY), fixture.now());
            fixture.settled();
            logged = log.text();
        }

        assertThat(logged).contains("SQL error 23513").doesNotContain(CANARY, third.value());
        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> {
                assertThat(file.toString()).doesNotContain(".trace");
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY, third.value());
            });
        }
    }

    @Test
    void noValueAndNoNumberIsOnTheDiskInPlainAndWhatMayNeverBeKeptIsNotEvenSealed() throws Exception {
        StringBuilder plain = new StringBuilder();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                plain.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                assertThat(file.toString()).doesNotContain(".trace").doesNotContain(".temp");
            }
        }
        int opened = 0;
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            try (ResultSet script = statement.executeQuery("SCRIPT")) {
                while (script.next()) {
                    plain.append(script.getString(1));
                }
            }
            assertThat(plain.toString().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(CANARY)
                    .doesNotContain(HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_8)))
                    .doesNotContain(ONE.value());
            try (ResultSet rows = statement.executeQuery(
                    "SELECT RAWTOHEX(tag), rule, case_number, due, shelf, sealed FROM saved_record")) {
                while (rows.next()) {
                    String content = new String(
                            OpenedVault.opened(directory, savedKey, number, rows), StandardCharsets.ISO_8859_1);
                    assertThat(content).doesNotContain("NEVER").contains("-" + rows.getString(2));
                    opened++;
                }
            }
        }
        assertThat(opened).isEqualTo(8);
    }
}
