package org.onewindow.vault.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That our encrypted files are H2's encrypted files, by having H2 itself write and read them. */
class EncryptedFilesTest {
    private static final String PASSWORD = "6f3a-\u7a97\u53e3-91";
    private static final String CANARY = "canary-51c09e";

    @TempDir
    Path directory;

    private EncryptedFiles files = EncryptedFiles.register(PASSWORD.toCharArray());

    @BeforeEach
    void nothingThere() {
        assertThat(file()).doesNotExist();
    }

    @AfterEach
    void forgetTheKey() {
        files.close();
    }

    private Path file() {
        return directory.resolve("rows.mv.db");
    }

    private Connection stock() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + directory.resolve("rows") + ";CIPHER=AES", "VIEW", PASSWORD + " view");
    }

    /** As the view opens it: the thread that changes something writes it, and no other thread writes at all. */
    private Connection ours(EncryptedFiles through) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:" + through.prefix() + "file:" + directory.resolve("rows") + ";WRITE_DELAY=0", "VIEW", "view");
    }

    private static void fill(Connection connection, int from) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (id INT PRIMARY KEY, words VARCHAR)");
            statement.execute("INSERT INTO kept SELECT x, '" + CANARY + "' || REPEAT('y', 500) || x FROM SYSTEM_RANGE("
                    + from + ", " + (from + 1999) + ")");
        }
    }

    private static long sound(Connection connection) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM kept WHERE words = '" + CANARY + "' || REPEAT('y', 500) || id")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void whatH2EncryptedIsReadHereAndWrittenOn() throws Exception {
        fill(stock(), 1);
        assertThat(sound(ours(files))).isEqualTo(2000);
        fill(ours(files), 2001);
        assertThat(sound(stock())).isEqualTo(4000);
    }

    @Test
    void whatWasEncryptedHereIsReadByH2AndWrittenOn() throws Exception {
        fill(ours(files), 1);
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1))
                .startsWith("H2encrypt\n")
                .doesNotContain(CANARY)
                .doesNotContain("yyyyyyyy");
        assertThat(sound(stock())).isEqualTo(2000);
        fill(stock(), 2001);
        assertThat(sound(ours(files))).isEqualTo(4000);
    }

    @Test
    void theFileStaysEncryptedWhenItIsWrittenAnewWithoutWhatWasDeleted() throws Exception {
        fill(ours(files), 1);
        try (Connection connection = ours(files);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM kept WHERE id > 100");
            statement.execute("SHUTDOWN COMPACT");
        }
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1))
                .startsWith("H2encrypt\n")
                .doesNotContain(CANARY);
        assertThat(sound(stock())).isEqualTo(100);
    }

    @Test
    void anotherPasswordOpensNothing() throws Exception {
        fill(ours(files), 1);
        try (EncryptedFiles others = EncryptedFiles.register("another".toCharArray())) {
            assertThatThrownBy(() -> ours(others)).isInstanceOf(SQLException.class);
        }
        assertThat(sound(ours(files))).isEqualTo(2000);
    }

    @Test
    void aClosedKeyLeavesNoNameBehind() {
        String prefix = files.prefix();
        files.close();
        assertThat(FilePath.get(prefix + "file:" + file())).isNotInstanceOf(EncryptedPath.class);
    }

    @Test
    void aCopyOfAnOpenFileIsAsEncryptedAsTheFile() throws Exception {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        String below = "file:" + file();
        assertThatThrownBy(() -> files.copy(below, copy)).isInstanceOf(IOException.class);
        try (Connection connection = ours(files);
                Statement statement = connection.createStatement()) {
            fill(ours(files), 1);
            statement.execute("CHECKPOINT SYNC");
            files.copy(below, copy);
        }
        assertThat(copy.toString(StandardCharsets.ISO_8859_1))
                .startsWith("H2encrypt\n")
                .doesNotContain(CANARY);
        Files.write(file(), copy.toByteArray());
        assertThat(sound(stock())).isEqualTo(2000);
    }

    @Test
    void anyPartOfTheContentCanBeReadAndOnlyWholeBlocksWritten() throws Exception {
        byte[] content = new byte[100 * 4096];
        new Random(5).nextBytes(content);
        try (FileChannel channel =
                FilePath.get(files.prefix() + "file:" + file()).open("rw")) {
            assertThat(channel.write(ByteBuffer.wrap(content), 0)).isEqualTo(content.length);
            assertThat(channel.size()).isEqualTo(content.length);
            Random chance = new Random(6);
            for (int i = 0; i < 200; i++) {
                int from = chance.nextInt(content.length);
                ByteBuffer part = ByteBuffer.allocate(chance.nextInt(3 * 4096));
                int read = channel.read(part, from);
                assertThat(read).isEqualTo(Math.min(part.capacity(), content.length - from));
                assertThat(Arrays.copyOf(part.array(), read)).isEqualTo(Arrays.copyOfRange(content, from, from + read));
            }
            assertThat(channel.read(ByteBuffer.allocate(1), content.length)).isEqualTo(-1);
            assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(100), 0)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(4096), 5))
                    .isInstanceOf(IOException.class);
            channel.truncate(4096);
            assertThat(channel.size()).isEqualTo(4096);
        }
        assertThat(file()).hasSize(2 * 4096);
    }

    @Test
    void aBlockCutShortDoesNotCount() throws Exception {
        String name = files.prefix() + "file:" + file();
        try (FileChannel channel = FilePath.get(name).open("rw")) {
            channel.write(ByteBuffer.allocate(3 * 4096), 0);
        }
        try (FileChannel raw = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            raw.truncate(4 * 4096 - 7);
        }
        assertThat(FilePath.get(name).size()).isEqualTo(2 * 4096);
        try (FileChannel channel = FilePath.get(name).open("rw")) {
            ByteBuffer all = ByteBuffer.allocate(3 * 4096);
            assertThat(channel.read(all, 0)).isEqualTo(2 * 4096);
            assertThat(all.array()).containsOnly(0);
        }
    }
}
