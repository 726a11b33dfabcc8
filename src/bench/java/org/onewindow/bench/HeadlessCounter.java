package org.onewindow.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onewindow.access.Operator;
import org.onewindow.casework.Cases;
import org.onewindow.casework.CounterDesk;
import org.onewindow.casework.DeskLookup;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Matter;
import org.onewindow.exchange.ClientId;
import org.onewindow.exchange.ExchangeDepartments;
import org.onewindow.exchange.ExchangeSettings;
import org.onewindow.exchange.TlsSettings;
import org.onewindow.journal.StationJournal;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.LookupSettings;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.OutageMeans;
import org.onewindow.lookup.RoleRule;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.vault.TrainingOperator;
import org.onewindow.vault.TrainingVault;
import org.onewindow.vault.Vault;

/** A counter without its window: everything from the clerk's Enter to the departments and back, a journal on disk and real HTTP included. */
final class HeadlessCounter implements AutoCloseable {
    private final Vault vault;
    private final StationJournal journal;
    private final ExchangeDepartments departments;
    private final Lookups lookups;
    private final CounterDesk desk;
    private final Operator clerk;

    /** A counter that neither watches its connection nor keeps copies. */
    HeadlessCounter(Path folder, URI exchange, Catalogue catalogue, Clock clock, LookupSettings settings)
            throws Exception {
        this(folder, exchange, catalogue, clock, settings, vault -> OutageMeans.NONE);
    }

    /** A counter with means for an outage, out of its vault while somebody is signed in. */
    HeadlessCounter(
            Path folder,
            URI exchange,
            Catalogue catalogue,
            Clock clock,
            LookupSettings settings,
            Function<Vault, OutageMeans> outage)
            throws Exception {
        TrainingVault.Opening.Ready ready = (TrainingVault.Opening.Ready) TrainingVault.openOrCreate(folder);
        TrainingOperator operator = ready.operators().get(0);
        vault = ready.vault();
        vault.credentials().open(operator.operator().name(), operator.password());
        clerk = operator.operator();
        journal = new StationJournal(vault.journalStore(), vault.subjectHash(), clock);
        departments = ExchangeDepartments.open(
                ExchangeSettings.of(exchange, ClientId.parse(SandboxOptions.TRAINING_CLIENT), TlsSettings.PLATFORM));
        lookups = new Lookups(
                departments, journal, catalogue, RoleRule.ofAStation(), clock, settings, outage.apply(vault));
        desk = new CounterDesk(lookups, new Cases("110108", "99", clock, vault.subjectHash(), Stream.empty()), journal);
    }

    CounterDesk desk() {
        return desk;
    }

    Operator clerk() {
        return clerk;
    }

    /** Looks up and waits for the end. */
    Stopwatch lookUp(SubjectNumber subject, Matter matter) throws InterruptedException {
        Stopwatch stopwatch = new Stopwatch();
        desk.lookUp(subject, matter, Consent.PRESENT_CARD_SEEN, clerk, stopwatch);
        stopwatch.awaitEnd();
        return stopwatch;
    }

    /** Looks up, waits for so many answers, and cancels what is left. */
    Stopwatch lookUp(SubjectNumber subject, Matter matter, int answers) throws InterruptedException {
        Stopwatch stopwatch = new Stopwatch();
        DeskLookup lookup = desk.lookUp(subject, matter, Consent.PRESENT_CARD_SEEN, clerk, stopwatch);
        stopwatch.awaitAnswers(answers);
        lookup.cancel();
        stopwatch.awaitEnd();
        return stopwatch;
    }

    @Override
    public void close() throws IOException {
        lookups.close();
        departments.close();
        journal.close();
        vault.close();
    }
}
