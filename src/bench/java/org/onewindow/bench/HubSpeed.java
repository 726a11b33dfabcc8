package org.onewindow.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How fast a hub of 512 MiB on PostgreSQL takes the batches of 50 counters, against the same rows put in by plain batched inserts. */
final class HubSpeed implements Benchmark {
    private static final int ROUNDS = 3;
    private static final double SLOWER_AT_MOST = 5;
    private static final double MILLIS_FOR_10_000 = 1000;
    private static final double P99_MILLIS = 250;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        Samples hub = new Samples();
        Samples plain = new Samples();
        Samples p99 = new Samples();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start()) {
            for (int round = 0; round < ROUNDS; round++) {
                String name = "hub" + round;
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + name);
                }
                List<String> told = run(postgres.getJdbcUrl("postgres", name), folder.resolve(name));
                hub.add(Double.parseDouble(told.get(0)));
                plain.add(Double.parseDouble(told.get(1)));
                p99.add(Double.parseDouble(told.get(2)));
            }
        }
        double perSecond = hub.median();
        return List.of(
                Figure.ratio(
                        "plain batched insert ÷ hub, entries a second", plain.median() / perSecond, SLOWER_AT_MOST),
                Figure.atMost("hub: time for 10,000 entries", 10_000_000 / perSecond, "ms", MILLIS_FOR_10_000),
                Figure.atMost("hub: a batch of 200, 99th percentile", p99.median(), "ms", P99_MILLIS),
                Figure.told("hub: acknowledged entries", perSecond, "/s"),
                Figure.told("plain batched insert: rows", plain.median(), "/s"));
    }

    private static List<String> run(String url, Path result) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                HubFlood.class.getName(),
                url,
                result.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the hub's process failed");
        }
        return Files.readAllLines(result);
    }
}
