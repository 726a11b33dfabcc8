package org.onewindow.hub.home;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.onewindow.hub.authority.HeldKey;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.hub.server.HubServer;
import org.onewindow.hub.server.Limits;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.Enrolling;
import org.onewindow.hubclient.HubIdentity;
import org.onewindow.hubclient.HubTimes;

/** A whole hub for one test: its own home, a file of H2 in it unless another store is named, HTTPS on this machine. */
public final class TestHub implements AutoCloseable {
    public static final String DIVISION = "110108";
    private static final String VAULT_NUMBER = "a".repeat(32);

    private final HubHome home;
    private final OpenHub open;
    private final HubServer server;
    private volatile Duration shift = Duration.ZERO;

    private TestHub(Path folder, Limits limits, String store, Predicate<String> matters, Duration from)
            throws Exception {
        shift = from;
        home = new HubHome(folder, new ShiftedClock(), matters);
        HubProfile profile = new HubProfile(DIVISION, "测试驿站", "127.0.0.1", 0, List.of("127.0.0.1", "localhost"), store);
        if (!home.exists()) {
            home.create(profile);
        }
        open = home.open(profile);
        server = open.listen(limits);
    }

    public static TestHub start(Path folder) throws Exception {
        return start(folder, "");
    }

    /**
     * The same on a store.
     *
     * @param store a JDBC URL; empty for a file of H2 in the folder
     */
    public static TestHub start(Path folder, String store) throws Exception {
        return new TestHub(folder, Limits.STANDARD.withRate(10_000, 10_000), store, matter -> true, Duration.ZERO);
    }

    /** A hub that takes in cases of some matters only. */
    public static TestHub start(Path folder, Predicate<String> matters) throws Exception {
        return new TestHub(folder, Limits.STANDARD.withRate(10_000, 10_000), "", matters, Duration.ZERO);
    }

    /** A hub whose clock is not this machine's. */
    public static TestHub start(Path folder, Duration shift) throws Exception {
        return new TestHub(folder, Limits.STANDARD.withRate(10_000, 10_000), "", matter -> true, shift);
    }

    public static TestHub start(Path folder, Limits limits) throws Exception {
        return new TestHub(folder, limits, "", matter -> true, Duration.ZERO);
    }

    public HubHome home() {
        return home;
    }

    public HubServer server() {
        return server;
    }

    public OpenHub open() {
        return open;
    }

    public URI url() {
        return server.url();
    }

    public HubAdministration administration() {
        return open.administration();
    }

    /** Time passes for the hub. */
    public void advance(Duration time) {
        shift = shift.plus(time);
    }

    /** Enrols a counter with a new code. */
    public HubIdentity enrol(TestCounter counter) throws Exception {
        HubAdministration.Offer offer = administration().enrol(counter.number());
        return ((Enrolling.Outcome.Joined) join(counter, offer.code(), offer.fingerprint())).identity();
    }

    public Enrolling.Outcome join(TestCounter counter, String code, String fingerprint) {
        return Enrolling.at(url(), fingerprint, HubTimes.STANDARD)
                .join(code, counter.number(), VAULT_NUMBER, counter.checkpointKey());
    }

    /** TLS as this hub, for a gateway that stands before it. */
    public SSLContext asHub() throws Exception {
        HeldKey held = home.authority().server(List.of("127.0.0.1", "localhost"));
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setKeyEntry("hub", held.privateKey(), new char[0], new Certificate[] {
            held.certificate(), home.authority().root()
        });
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** How many entries the hub has of a counter. */
    public long acknowledged(TestCounter counter) throws Exception {
        return open.services().counters().find(counter.number()).orElseThrow().acknowledged();
    }

    /** The words of every refusal in the hub's log that concerns a counter. */
    public List<String> refusals(String counter) throws Exception {
        return open.services().feed().page(counter, 0, 1000).entries().stream()
                .map(entry -> entry.entry())
                .filter(entry -> entry.contains("REQUEST_REFUSED"))
                .map(entry -> entry.replaceAll(".*\"outcome\":\"([a-z-]+)\".*", "$1"))
                .toList();
    }

    /** How many entries the hub's own log has. */
    public long hubEntries() throws Exception {
        return administration().status().hubEntries();
    }

    /** The newest entry of the hub's own log, whomever it concerns; read beside the hub, as a file of H2 may be within one process. */
    public String lastHubEntry() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:ordered:file:"
                                + home.folder().resolve("store/hub").toAbsolutePath()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT entry FROM hub_entry ORDER BY sequence DESC LIMIT 1")) {
            rows.next();
            return new String(rows.getBytes("entry"), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws Exception {
        open.close();
    }

    private final class ShiftedClock extends Clock {
        private final Clock real = Clock.system(ZoneId.of("Asia/Shanghai"));

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return real.withZone(zone);
        }

        @Override
        public Instant instant() {
            return real.instant().plus(shift);
        }
    }
}
