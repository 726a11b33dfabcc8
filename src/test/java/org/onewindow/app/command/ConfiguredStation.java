package org.onewindow.app.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.journal.Entry;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.sandbox.AccessRights;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.Registers;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.sandbox.country.Country;
import org.onewindow.sandbox.server.Sandbox;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;

/** A station that is no training station: settings in a file, a vault made by the commands, and an exchange of its own to ask. */
final class ConfiguredStation implements AutoCloseable {
    static final String CLIENT = "OW-TEST/GOV/11010500/ONEWINDOW";
    static final String ADMINISTRATOR = "he.min";
    static final String ADMINISTRATOR_PASSWORD = "Keeps-7-keys";
    static final String CLERK = "li.wen";
    static final String CLERK_PASSWORD = "Counter-3-opens";

    private final Path home;
    private final AtomicInteger questions = new AtomicInteger();
    private final Sandbox sandbox;

    ConfiguredStation(Path home) throws IOException {
        this(home, registers -> registers);
    }

    /** With departments that have something else on file. */
    ConfiguredStation(Path home, UnaryOperator<Registers> changed) throws IOException {
        this.home = home;
        Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
        Divisions divisions = Divisions.load();
        Clock clock = Clock.systemDefaultZone();
        Country country = new Country(1, 10_000, 1_000, catalogue, clock, clock.getZone(), divisions);
        Registers registers = changed.apply(country::ask);
        sandbox = Sandbox.start(SandboxOptions.of(
                        catalogue,
                        (service, subject, items) -> {
                            questions.incrementAndGet();
                            return registers.ask(service, subject, items);
                        },
                        new NumberReader(divisions),
                        clock)
                .named("OW-TEST", AccessRights.everythingFor(CLIENT))
                .withLatency(Latency.none()));
        Map<String, Object> settings = Map.of(
                "exchange", Map.of("url", sandbox.url().toString(), "client", CLIENT),
                "station", Map.of("name", "朝阳区政务服务驿站", "division", "110105"),
                "counter", "07");
        Files.write(home.resolve("station.json"), JsonMapper.builder().build().writeValueAsBytes(settings));
    }

    Shell shell() {
        return new Shell(home);
    }

    /** A shell in which the clerk's password stands. */
    Shell clerkShell() {
        return shell().with("ONEWINDOW_PASSWORD", CLERK_PASSWORD);
    }

    Shell.Result makeVault() {
        return shell().with("ONEWINDOW_PASSWORD", ADMINISTRATOR_PASSWORD)
                .run("vault", "init", "--operator", ADMINISTRATOR, "--name", "何敏", "--json");
    }

    Shell.Result addClerk() {
        return shell().with("ONEWINDOW_PASSWORD", ADMINISTRATOR_PASSWORD)
                .with("ONEWINDOW_NEW_PASSWORD", CLERK_PASSWORD)
                .run(
                        "vault",
                        "add-operator",
                        "--as",
                        ADMINISTRATOR,
                        CLERK,
                        "--role",
                        "clerk",
                        "--name",
                        "李雯",
                        "--json");
    }

    /** How many questions the departments have been asked. */
    int questions() {
        return questions.get();
    }

    /** Where its exchange is. */
    URI url() {
        return sandbox.url();
    }

    FaultSwitchboard faults() {
        return sandbox.faults();
    }

    /** What the journal says now. */
    List<Entry> journal() throws IOException {
        VaultOpening opening = Vault.open(home.resolve("vault"), PasswordStrength.STANDARD);
        try (Vault vault = ((VaultOpening.Opened) opening).vault();
                Stream<Entry> entries =
                        new StoredJournalReader(vault.journalStore(), Clock.systemDefaultZone()).from(0)) {
            return entries.toList();
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
