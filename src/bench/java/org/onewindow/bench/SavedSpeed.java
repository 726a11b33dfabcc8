package org.onewindow.bench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Department;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.MaskRule;
import org.onewindow.catalogue.SensitivityLevel;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.catalogue.UpdateCycle;
import org.onewindow.catalogue.VerticalSystem;
import org.onewindow.journal.CaseNumber;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldValue;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.lookup.RecordCache;
import org.onewindow.review.LogNames;
import org.onewindow.review.LogView;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.vault.TrainingOperator;
import org.onewindow.vault.TrainingVault;
import org.onewindow.vault.Vault;
import org.onewindow.vault.view.ViewProgress;

/**
 * What looking up 15 items among the saved records takes, among few and among many, and beside it SQLite with values sealed in the same way, and
 * SQLite's encrypted build where its program is on the path. {@code -Dbench.saved} for another "many".
 */
final class SavedSpeed implements Benchmark {
    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("bench.saved", 1_000_000);
    private static final int SERVICES = 15;
    private static final int LOOK_UPS = 1000;
    private static final int WARMING_UP = 4000;
    private static final CaseNumber CASE = new CaseNumber("110108-20261123-03-0017");
    private static final LocalizedText WORDS = new LocalizedText("甲", "A");
    private static final String VALUE = "x".repeat(900);

    private final Clock clock = Clock.systemDefaultZone();
    private final List<PlannedRequest> requests = IntStream.range(0, SERVICES)
            .mapToObj(i -> request("S%02d.query".formatted(i)))
            .toList();

    private record Subject(String value) implements SubjectNumber {
        static Subject of(int number) {
            return new Subject("11010119900307%04d".formatted(number));
        }

        @Override
        public NumberKind kind() {
            return NumberKind.RESIDENT_ID;
        }

        @Override
        public String grouped() {
            return value;
        }

        @Override
        public String masked() {
            return "***";
        }
    }

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        List<Figure> figures = new ArrayList<>();
        Samples few = ours(folder.resolve("few"), FEW, figures);
        Samples many = ours(folder.resolve("many"), MANY, figures);
        Samples sqlite = sqlite(folder.resolve("records.sqlite"), MANY);
        figures.add(Figure.told("saved records, many", MANY, ""));
        figures.add(Figure.atMost("15 items among 10 thousand, p99", few.quantile(0.99), "ms", 5));
        figures.add(Figure.atMost("15 items among many, p99", many.quantile(0.99), "ms", 5));
        figures.add(Figure.ratio("many ÷ few, p99", many.quantile(0.99) / few.quantile(0.99), 1.5));
        figures.add(Figure.ratio("many ÷ few, median", many.median() / few.median(), 1.5));
        figures.add(Figure.told("15 items among many, median", many.median(), "ms"));
        figures.add(Figure.told("SQLite: 15 items among many, median", sqlite.median(), "ms"));
        figures.add(Figure.told("SQLite: 15 items among many, p99", sqlite.quantile(0.99), "ms"));
        encryptedSqlite(folder.resolve("encrypted.sqlite"), MANY).ifPresent(samples -> {
            figures.add(Figure.told("SQLite, encrypted build: 15 items among many, median", samples.median(), "ms"));
            figures.add(Figure.told("SQLite, encrypted build: 15 items among many, p99", samples.quantile(0.99), "ms"));
        });
        return figures;
    }

    private Samples ours(Path directory, int records, List<Figure> figures) throws Exception {
        long start = System.nanoTime();
        save(directory, records);
        figures.add(Figure.told("saving " + records + " records", (System.nanoTime() - start) / 1e9, "s"));
        Samples samples = new Samples();
        double opening = opened(directory, cache -> lookUp(cache, records, samples));
        figures.add(Figure.atMost("opening with " + records + " saved records", opening, "ms", 1000));
        return samples;
    }

    /** Saves records in the view of a training vault. */
    void save(Path directory, int records) throws Exception {
        opened(directory, cache -> {
            for (int i = 0; i < records; i++) {
                PlannedRequest request = requests.get(i % SERVICES);
                cache.keep(Subject.of(i / SERVICES), CASE, request, found(request), clock.instant());
                if (i % 1500 == 1499) {
                    cache.purge(clock.instant());
                }
            }
            cache.purge(clock.instant());
        });
    }

    private void lookUp(RecordCache cache, int records, Samples samples) {
        Random chance = new Random(7);
        for (int i = 0; i < WARMING_UP + LOOK_UPS; i++) {
            Subject subject = Subject.of(chance.nextInt(records / SERVICES));
            long start = System.nanoTime();
            for (PlannedRequest request : requests) {
                if (cache.find(subject, CASE, request, clock.instant()).isEmpty()) {
                    throw new IllegalStateException("a saved record is missing");
                }
            }
            if (i >= WARMING_UP) {
                samples.add((System.nanoTime() - start) / 1e6);
            }
        }
    }

    private interface Work {
        void with(RecordCache cache) throws Exception;
    }

    private double opened(Path directory, Work work) throws Exception {
        TrainingVault.Opening.Ready ready = (TrainingVault.Opening.Ready) TrainingVault.openOrCreate(directory);
        TrainingOperator operator = ready.operators().get(0);
        try (Vault vault = ready.vault()) {
            var view = vault.view(clock, ViewProgress.NONE);
            LogView log = view.logView(LogNames.NONE);
            vault.credentials().open(operator.operator().name(), operator.password());
            long start = System.nanoTime();
            while (log.standing().state() != LogView.State.CURRENT) {
                Thread.sleep(1);
            }
            double millis = (System.nanoTime() - start) / 1e6;
            work.with(view.savedRecords());
            return millis;
        }
    }

    private static PlannedRequest request(String code) {
        Department department = new Department("MPS", WORDS, WORDS, "GOV", "MPS");
        VerticalSystem system = new VerticalSystem("S01", WORDS, department, "s01", true);
        DataItem item = new DataItem(
                code + "-01",
                system,
                WORDS,
                new ItemType(ItemType.Kind.TEXT, 1000, 0, ""),
                SubjectScope.BOTH,
                SharingType.CONDITIONAL,
                SensitivityLevel.L2,
                UpdateCycle.DAILY,
                CacheRule.DAYS_30,
                MaskRule.NONE,
                WORDS);
        Service service = new Service(
                code, system, WORDS, Service.Mode.QUERY, code, SubjectScope.BOTH, Optional.empty(), List.of(item));
        return new PlannedRequest(service, List.of(item));
    }

    private Answer.Found found(PlannedRequest request) {
        DataItem item = request.items().get(0);
        return new Answer.Found(
                List.of(new DepartmentRecord(List.of(new DepartmentRecord.Field(item, new FieldValue.Text(VALUE))))),
                clock.instant());
    }

    private static Samples sqlite(Path file, int records) throws Exception {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("CREATE TABLE saved (tag BLOB PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO saved VALUES (?, ?)")) {
                for (int i = 0; i < records; i++) {
                    byte[] tag = tag(key, i);
                    insert.setBytes(1, tag);
                    insert.setBytes(2, sealed(key, tag));
                    insert.executeUpdate();
                }
            }
            connection.commit();
            Samples samples = new Samples();
            Random chance = new Random(7);
            try (PreparedStatement select = connection.prepareStatement("SELECT sealed FROM saved WHERE tag = ?")) {
                for (int i = 0; i < WARMING_UP + LOOK_UPS; i++) {
                    int subject = chance.nextInt(records / SERVICES);
                    long start = System.nanoTime();
                    for (int service = 0; service < SERVICES; service++) {
                        byte[] tag = tag(key, subject * SERVICES + service);
                        select.setBytes(1, tag);
                        try (ResultSet row = select.executeQuery()) {
                            row.next();
                            open(key, tag, row.getBytes(1));
                        }
                    }
                    if (i >= WARMING_UP) {
                        samples.add((System.nanoTime() - start) / 1e6);
                    }
                }
            }
            return samples;
        }
    }

    private static Optional<Samples> encryptedSqlite(Path file, int records) throws Exception {
        Optional<EncryptedSqlite> there = EncryptedSqlite.withRecords(file, records, VALUE.length());
        if (there.isEmpty()) {
            System.out.println("LEFT OUT: SQLite's encrypted build, for want of sqlcipher on the path");
            return Optional.empty();
        }
        try (EncryptedSqlite database = there.get()) {
            Samples samples = new Samples();
            Random chance = new Random(7);
            for (int i = 0; i < WARMING_UP + LOOK_UPS; i++) {
                int subject = chance.nextInt(records / SERVICES);
                long start = System.nanoTime();
                database.read(subject * SERVICES, SERVICES);
                if (i >= WARMING_UP) {
                    samples.add((System.nanoTime() - start) / 1e6);
                }
            }
            return Optional.of(samples);
        }
    }

    private static byte[] tag(byte[] key, int number) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Arrays.copyOf(mac.doFinal(ByteBuffer.allocate(4).putInt(number).array()), 16);
    }

    private static byte[] sealed(byte[] key, byte[] tag) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = Arrays.copyOf(tag, 12);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(tag);
        return cipher.doFinal(VALUE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void open(byte[] key, byte[] tag, byte[] sealed) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, Arrays.copyOf(tag, 12)));
        cipher.updateAAD(tag);
        cipher.doFinal(sealed);
    }
}
