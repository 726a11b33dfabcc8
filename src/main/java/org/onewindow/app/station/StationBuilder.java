package org.onewindow.app.station;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onewindow.access.HubContacts;
import org.onewindow.access.Lockouts;
import org.onewindow.access.OfflineAccess;
import org.onewindow.access.OperatorAdministration;
import org.onewindow.access.PasswordPolicy;
import org.onewindow.access.RolePolicy;
import org.onewindow.access.SignIn;
import org.onewindow.app.settings.DisplayLanguage;
import org.onewindow.app.settings.ExchangeFiles;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.casework.Cases;
import org.onewindow.casework.CounterDesk;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.exchange.ClientId;
import org.onewindow.exchange.ExchangeDepartments;
import org.onewindow.exchange.ExchangeSettings;
import org.onewindow.exchange.TlsSettings;
import org.onewindow.exchange.TlsSettingsException;
import org.onewindow.hubclient.HubOtherCounters;
import org.onewindow.hubclient.HubStationLog;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.LogReceipts;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.journal.WatchedJournal;
import org.onewindow.journal.proof.TlogProof;
import org.onewindow.language.Texts;
import org.onewindow.lookup.DepartmentSource;
import org.onewindow.lookup.ExchangeProbe;
import org.onewindow.lookup.LookupSettings;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.OutageMeans;
import org.onewindow.lookup.RecordCache;
import org.onewindow.lookup.RoleRule;
import org.onewindow.offline.OfflineDesk;
import org.onewindow.offline.QueuedLookups;
import org.onewindow.offline.WakingJournal;
import org.onewindow.review.CatalogueLogNames;
import org.onewindow.review.LogView;
import org.onewindow.review.StationLog;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.RuleBook;
import org.onewindow.review.usage.OtherCounters;
import org.onewindow.review.usage.UsageList;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.TrainingVault;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;
import org.onewindow.vault.VaultRefusal;
import org.onewindow.vault.view.VaultView;
import org.onewindow.vault.view.ViewProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the object graph of a station by hand, the one place where adapters meet use cases. A builder builds one station. */
public final class StationBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(StationBuilder.class);
    private static final String VAULT = "vault";

    /** How often a full disk is looked at. */
    private static final Duration LOOK_FOR_ROOM = Duration.ofSeconds(2);

    /** How long a review waits for a day of all counters before it goes on with this one alone. */
    private static final Duration FOR_A_DAY = Duration.ofSeconds(20);

    private static final Duration FOR_WHO_LOOKED = Duration.ofSeconds(5);

    /** Where a training station's number of the division and of the counter come from: it has none of its own. */
    static final String TRAINING_DIVISION = "110108";

    private static final String TRAINING_COUNTER = "99";

    private final Settings settings;
    private final Clock clock;
    private final String trainingFolder;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private StationBuilder(Settings settings, Clock clock, String trainingFolder) {
        this.settings = settings;
        this.clock = clock;
        this.trainingFolder = trainingFolder;
    }

    /**
     * Opens the station of the settings; takes a moment and reads the disk.
     *
     * @param trainingFolder the folder under {@code training} that keeps a training station's journal: the window and a command have one each, so
     *     that both may run
     */
    public static StationOpening open(Settings settings, Clock clock, String trainingFolder) {
        StationBuilder builder = new StationBuilder(settings, clock, trainingFolder);
        boolean done = false;
        try {
            StationOpening opening = builder.open();
            done = opening instanceof StationOpening.Opened;
            return opening;
        } finally {
            if (!done) {
                builder.opened.forEach(StationBuilder::closeQuietly);
            }
        }
    }

    /** Where the vault of a configured station is. */
    public static Path vaultOf(Settings settings) {
        return settings.home().resolve(VAULT);
    }

    private StationOpening open() {
        CatalogueLoad load = StationCatalogue.load(settings);
        if (load instanceof CatalogueLoad.Faulty faulty) {
            return new StationOpening.CatalogueFaulty(faulty.faults());
        }
        Catalogue catalogue = ((CatalogueLoad.Loaded) load).catalogue();
        Divisions divisions = Divisions.load();
        NumberReader numbers = new NumberReader(divisions);
        return settings.training()
                ? openTraining(catalogue, divisions, numbers)
                : openConfigured(catalogue, divisions, numbers);
    }

    private StationOpening openTraining(Catalogue catalogue, Divisions divisions, NumberReader numbers) {
        TrainingExchange exchange = keep(TrainingExchange.start(settings, catalogue, divisions, numbers, clock));
        Path folder = settings.home().resolve("training").resolve(trainingFolder);
        TrainingVault.Opening opening = TrainingVault.openOrCreate(folder);
        if (opening instanceof TrainingVault.Opening.Refused refused) {
            return vaultRefused(refused.reason(), refused.detail());
        }
        TrainingVault.Opening.Ready ready = (TrainingVault.Opening.Ready) opening;
        Station.Identity identity = new Station.Identity(
                settings.text(SettingKey.STATION_NAME).orElse(""), TRAINING_COUNTER, TrainingExchange.CLIENT);
        Training training = new Training(ready.operators(), exchange);
        return station(
                identity,
                keep(ready.vault()),
                new Asking(exchange, exchange::probe, times -> {}),
                new Values(catalogue, divisions, numbers),
                TRAINING_DIVISION,
                Optional.of(training),
                proofs -> Optional.of(StationHub.ofTraining(
                        folder, TRAINING_COUNTER, training, catalogue, clock, proofs, this::keep)));
    }

    private StationOpening openConfigured(Catalogue catalogue, Divisions divisions, NumberReader numbers) {
        ExchangeDepartments exchange;
        try {
            exchange = keep(ExchangeDepartments.open(exchangeSettings()));
        } catch (TlsSettingsException e) {
            LOG.error("the exchange's settings can't be used", e);
            return new StationOpening.SettingsFaulty(List.of(ExchangeFiles.fault(settings, e.fault())));
        } catch (IOException e) {
            LOG.error(
                    "the password of the key store can't be read: {}",
                    e.getClass().getName());
            return new StationOpening.SettingsFaulty(List.of(ExchangeFiles.unreadablePassword(settings)));
        }
        VaultOpening opening = Vault.open(vaultOf(settings), PasswordStrength.STANDARD);
        if (opening instanceof VaultOpening.Refused refused) {
            return vaultRefused(refused.reason(), refused.detail());
        }
        Vault vault = keep(((VaultOpening.Opened) opening).vault());
        Optional<StationOpening.Refused> otherCounter = CounterCheck.refusal(settings, vault);
        if (otherCounter.isPresent()) {
            return otherCounter.get();
        }
        Station.Identity identity = new Station.Identity(
                settings.text(SettingKey.STATION_NAME).orElseThrow(),
                settings.text(SettingKey.COUNTER).orElseThrow(),
                settings.text(SettingKey.EXCHANGE_CLIENT).orElseThrow());
        return station(
                identity,
                vault,
                new Asking(exchange, exchange.probe(), exchange::whenDated),
                new Values(catalogue, divisions, numbers),
                settings.text(SettingKey.STATION_DIVISION).orElseThrow(),
                Optional.empty(),
                proofs -> StationHub.joined(settings, identity.counter(), clock, this::keep));
    }

    /** How departments are asked. {@code times} takes whoever wants to hear what time it is there; in training it is this machine's. */
    private record Asking(DepartmentSource source, ExchangeProbe probe, Consumer<Consumer<Instant>> times) {}

    private record Values(Catalogue catalogue, Divisions divisions, NumberReader numbers) {}

    private StationOpening station(
            Station.Identity identity,
            Vault vault,
            Asking asking,
            Values values,
            String division,
            Optional<Training> training,
            Function<LogProofs, Optional<HubAccess>> hubOf) {
        RuleBook.Load rules = StationReview.rules(settings.home());
        if (rules instanceof RuleBook.Load.Faulty faulty) {
            return StationOpening.Refused.because(
                    "app.station.rules", faulty.faults().get(0).sentence(Texts.load(DisplayLanguage.of(settings))));
        }
        StationJournal stored =
                keep(new StationJournal(vault.journalStore(), vault.subjectHash(), clock, System::nanoTime));
        WatchedJournal watched =
                keep(new WatchedJournal(stored, vault.journalRoom(), vault.journalDamage(), clock, LOOK_FOR_ROOM));
        WakingJournal journal = new WakingJournal(watched);
        StoredJournalReader reader = new StoredJournalReader(vault.journalStore(), clock);
        try {
            watched.recordOrOwe(EntryDraft.of(Action.STATION_STARTED, "", ""));
        } catch (JournalUnavailableException e) {
            LOG.error("the start could not be journalled", e);
            return StationOpening.Refused.because("access.not-ready.journal-unavailable");
        }
        Lockouts lockouts = lockouts(vault, reader, journal, clock);
        LogProofs proofs = vault.logProofs(division);
        Optional<HubAccess> hub = hubOf.apply(proofs);
        StationLinks links = new StationLinks(
                asking.probe(), hub.map(access -> access.linked(vault.journalStore(), proofs)), journal, clock);
        OfflineAccess offline = OfflineAccess.of(
                reader, links.presence(), Math.toIntExact(settings.number(SettingKey.ACCESS_OFFLINE_DAYS)));
        SignIn signIn = new SignIn(vault.credentials(), journal, lockouts, clock, offline);
        HubContacts contacts = new HubContacts(signIn, journal);
        links.whenHubContacted(contacts::reached);
        OperatorAdministration operators =
                new OperatorAdministration(vault.operators(), journal, new RolePolicy(), new PasswordPolicy());
        VaultView view = vault.view(clock, ViewProgress.NONE);
        asking.times().accept(view::heard);
        RecordCache cache = view.savedRecords();
        DepartmentSource departments = links.watched(asking.source());
        Lookups lookups = keep(lookups(departments, journal, values, links.outageMeans(cache)));
        Lookups queued = keep(lookups(departments, journal, values, QueuedLookups.outageMeans(cache)));
        // Closed before what it asks and writes to.
        keep(links);
        Cases cases;
        RecentEntries recent = new RecentEntries(reader);
        try (Stream<Entry> past =
                recent.ofCases(links.acknowledged(), links.decisions().known())) {
            cases = new Cases(
                    division, identity.counter(), clock, vault.subjectHash(), past, reader::on, links::concerns);
        }
        PersonFacts people = OfficePeople.of(settings.home(), training, values.numbers(), LocalDate.now(clock));
        CounterDesk desk = new CounterDesk(
                lookups, cases, journal, links.delivery(), links.decisions(), OfficePeople.protectedIn(people));
        keep(new DayEnd(desk::closeEarlierDays, clock, DayEnd.PERIOD));
        OfflineDesk offlineDesk;
        try (Stream<Entry> past = recent.ofQueue(cases.open())) {
            offlineDesk = links.begin(
                    lookups,
                    new QueuedLookups.Parts(
                            queued,
                            journal,
                            reader,
                            values.catalogue(),
                            values.numbers(),
                            number -> cases.find(number).isPresent(),
                            vault.operators()::operators,
                            links.reachability(),
                            clock),
                    past);
        }
        offlineDesk.whenAnswered(answers -> desk.deliver(answers.caseNumber(), answers.answers()));
        LogView log = view.logView(new CatalogueLogNames(values.catalogue()));
        StationReview review = StationReview.of(
                new StationReview.Ground(
                        identity.counter(),
                        journal,
                        reader,
                        hub.<StationLog>map(
                                        access -> new HubStationLog(access.people(), links::hubReachable, FOR_A_DAY))
                                .orElse(StationLog.NONE),
                        log,
                        proofs,
                        signIn,
                        values.catalogue(),
                        clock),
                ((RuleBook.Load.Loaded) rules).book(),
                people);
        LogReceipts receipts = new LogReceipts(proofs, reader);
        UsageList usages = new UsageList(
                log,
                reader,
                journal,
                vault.subjectHash(),
                sequence -> receipts.of(sequence).map(TlogProof::text),
                proofs::key,
                hub.<OtherCounters>map(
                                access -> new HubOtherCounters(access.people(), links::hubReachable, FOR_WHO_LOOKED))
                        .orElse(OtherCounters.NONE),
                clock);
        Station.Parts parts = new Station.Parts(
                settings,
                clock,
                values.divisions(),
                values.numbers(),
                values.catalogue(),
                watched,
                reader,
                log,
                proofs,
                vault.subjectHash(),
                review,
                usages,
                signIn,
                operators,
                desk,
                offlineDesk);
        return new StationOpening.Opened(new Station(identity, parts, training, opened));
    }

    /** Whoever failed before; an older vault that was put back is journalled, so that whoever reviews the day sees it. */
    static Lockouts lockouts(Vault vault, JournalReader reader, Journal journal, Clock clock) {
        Lockouts lockouts = Lockouts.from(reader, clock.instant(), System::nanoTime, vault.lockoutWitness());
        if (lockouts.journalIsOlderThanSeen()) {
            LOG.warn("this vault has fewer entries than it had: an older copy was put back");
            try {
                journal.record(EntryDraft.failedCheck("older-vault-put-back"));
            } catch (JournalUnavailableException e) {
                LOG.error("an older vault could not be journalled", e);
            }
        }
        return lockouts;
    }

    private Lookups lookups(DepartmentSource departments, Journal journal, Values values, OutageMeans outage) {
        return new Lookups(
                departments,
                journal,
                values.catalogue(),
                RoleRule.ofAStation(),
                clock,
                LookupSettings.DEFAULT.withDeadline(
                        Duration.ofSeconds(settings.number(SettingKey.EXCHANGE_DEADLINE_SECONDS))),
                outage);
    }

    private ExchangeSettings exchangeSettings() throws IOException {
        TlsSettings tls = ExchangeFiles.tls(settings);
        return new ExchangeSettings(
                URI.create(settings.text(SettingKey.EXCHANGE_URL).orElseThrow()),
                ClientId.parse(settings.text(SettingKey.EXCHANGE_CLIENT).orElseThrow()),
                tls,
                Math.toIntExact(settings.number(SettingKey.EXCHANGE_MAX_ANSWER_KIB) * 1024),
                ExchangeSettings.STANDARD_CONNECT_TIMEOUT,
                false);
    }

    /** Why the vault can't be used, in words. */
    static StationOpening.Refused vaultRefused(VaultRefusal reason, String detail) {
        LOG.error("the vault can't be opened: {} {}", reason, detail);
        return StationOpening.Refused.because(
                "access.vault." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.error("{} did not close", part.getClass().getSimpleName(), e);
        }
    }
}
