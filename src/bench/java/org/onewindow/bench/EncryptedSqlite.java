package org.onewindow.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SQLite's encrypted build, SQLCipher, with records of the same number and size, asked through its own program: no Java binding of it under an open
 * licence is to be had. The pipe between the two is in what it measures. Not safe for several threads.
 */
final class EncryptedSqlite implements AutoCloseable {
    private static final String PROGRAM = "sqlcipher";
    private static final String DONE = "done";
    /** Scatters the records over the index, as their keyed hashes do. */
    private static final long SCATTER = 2_654_435_761L;

    private static final long WORD = 1L << 32;

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private EncryptedSqlite(Process process) {
        this.process = process;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII));
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** A new database of {@code records} of {@code size} characters; nothing if the program is not on the path. */
    static Optional<EncryptedSqlite> withRecords(Path file, int records, int size) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(PROGRAM, file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        EncryptedSqlite database = new EncryptedSqlite(process);
        database.tell("PRAGMA key = 'invented for the benchmark';");
        database.tell("PRAGMA cipher_page_size = 4096;");
        database.tell("PRAGMA cache_size = -65536;");
        database.tell("CREATE TABLE saved (tag BLOB PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;");
        database.tell("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < " + (records - 1)
                + ") INSERT INTO saved SELECT printf('%016x', (i * " + SCATTER + ") % " + WORD + "), printf('%." + size
                + "c', 'x') FROM n;");
        database.tell("SELECT '" + DONE + "';");
        String line = database.out.readLine();
        // Newer versions answer "ok" to the key.
        while (!DONE.equals(line)) {
            if (line == null) {
                throw new IOException(PROGRAM + " made no database");
            }
            line = database.out.readLine();
        }
        return Optional.of(database);
    }

    private void tell(String line) throws IOException {
        in.write(line);
        in.newLine();
        in.flush();
    }

    /** Reads {@code count} records from {@code first}, one after another. */
    void read(int first, int count) throws IOException {
        tell(IntStream.range(first, first + count)
                .mapToObj(i -> "SELECT record FROM saved WHERE tag = '%016x';".formatted(i * SCATTER % WORD))
                .collect(Collectors.joining()));
        for (int i = 0; i < count; i++) {
            String record = out.readLine();
            if (record == null || !record.startsWith("x")) {
                throw new IOException(PROGRAM + " found no record");
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroy();
        out.close();
    }
}
