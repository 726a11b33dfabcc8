package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.onewindow.access.Credentials.Check;
import org.onewindow.access.KeyRevision;
import org.onewindow.access.LockoutWitness;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorDirectory.Addition;
import org.onewindow.access.OperatorKeys.Change;
import org.onewindow.access.Role;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;

/** A vault to which everything is done that writes small files, and what was said to be done by then, which may be asked by any thread. */
final class WorkedVault implements AutoCloseable {
    static final int ACTS = 8;
    private static final String CLERK = TestVault.CLERK.name();

    private final Path directory;
    private final VaultLimits limits;
    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final Set<String> operators = new ConcurrentSkipListSet<>(Set.of(CLERK));
    private final Set<LocalDate> doomed = new ConcurrentSkipListSet<>();
    private final Set<LocalDate> destroyed = new ConcurrentSkipListSet<>();
    private volatile List<String> passwords = List.of(new String(TestVault.password()));
    private volatile long witnessed;
    private final AtomicInteger days = new AtomicInteger();
    private int number;
    private volatile String doing = "create";
    private volatile boolean created;
    private Optional<Vault> vault = Optional.empty();
    private Optional<StationJournal> journal = Optional.empty();

    WorkedVault(Path directory, VaultLimits limits) {
        this.directory = directory;
        this.limits = limits;
    }

    /**
     * What was said to be done at a moment.
     *
     * @param passwords that the clerk may have to type; while one is being changed, two
     * @param doomed days whose personal data were to be destroyed, done or not
     * @param witnessed how many entries the witness had been given
     */
    record Told(
            boolean created,
            List<String> entries,
            List<String> passwords,
            Set<String> operators,
            Set<LocalDate> doomed,
            Set<LocalDate> destroyed,
            long witnessed,
            Clock clock) {

        /** A vault that was never said to be there may be missing. */
        void expectIn(Path lost, String trial) throws Exception {
            VaultOpening opening = new VaultDirectory(lost, PasswordStrength.TRAINING, VaultLimits.standard()).open();
            if (!created && opening instanceof VaultOpening.Refused refused) {
                assertThat(refused.reason()).as(trial).isEqualTo(VaultRefusal.NO_VAULT);
                return;
            }
            assertThat(opening).as(trial).isInstanceOf(VaultOpening.Opened.class);
            try (Vault vault = ((VaultOpening.Opened) opening).vault();
                    StationJournal journal = new StationJournal(vault.journalStore(), vault.subjectHash(), clock)) {
                vault.logProofs("110108");
                assertThat(passwords.stream().filter(word -> opens(vault, word)))
                        .as(trial)
                        .hasSize(1);
                assertThat(vault.operators().operators())
                        .as(trial)
                        .extracting(Operator::name)
                        .containsAll(operators);
                journal.record(EntryDraft.of(Action.ASKED, CLERK, "CLERK").withOutcome("after"));
                expectEntries(vault, trial);
                assertThat(vault.lockoutWitness()
                                .seen()
                                .map(LockoutWitness.Seen::entries)
                                .orElse(0L))
                        .as(trial)
                        .isGreaterThanOrEqualTo(witnessed);
            }
        }

        private static boolean opens(Vault vault, String password) {
            return vault.credentials().open(CLERK, password.toCharArray()) instanceof Check.Right;
        }

        private void expectEntries(Vault vault, String trial) throws Exception {
            StoredJournalReader reader = new StoredJournalReader(vault.journalStore(), clock);
            try (var all = reader.from(0)) {
                List<String> outcomes =
                        all.flatMap(entry -> entry.outcome().stream()).toList();
                assertThat(outcomes).as(trial).hasSizeGreaterThan(entries.size());
                assertThat(outcomes.subList(0, entries.size())).as(trial).isEqualTo(entries);
            }
            for (int i = 0; i < entries.size(); i++) {
                boolean readable = vault.journalStore().privatePart(i).isPresent();
                String entry = entries.get(i);
                if (entry.startsWith("about ")) {
                    LocalDate day = LocalDate.parse(entry.substring(6, 16));
                    if (destroyed.contains(day) || !doomed.contains(day)) {
                        assertThat(readable).as(trial + ": " + entry).isNotEqualTo(destroyed.contains(day));
                    }
                }
            }
        }
    }

    String doing() {
        return doing;
    }

    Told told() {
        return new Told(
                created,
                List.copyOf(entries),
                passwords,
                Set.copyOf(operators),
                Set.copyOf(doomed),
                Set.copyOf(destroyed),
                witnessed,
                clock());
    }

    void create() throws Exception {
        VaultDirectory made = new VaultDirectory(directory, PasswordStrength.TRAINING, limits);
        opened(made.create("03", TestVault.CLERK, TestVault.password()));
        created = true;
        signIn();
    }

    private void opened(VaultOpening opening) {
        assertThat(opening).isInstanceOf(VaultOpening.Opened.class);
        Vault opened = ((VaultOpening.Opened) opening).vault();
        opened.logProofs("110108");
        vault = Optional.of(opened);
        journal = Optional.of(new StationJournal(opened.journalStore(), opened.subjectHash(), clock()));
    }

    private Vault vault() {
        return vault.orElseThrow();
    }

    private StationJournal journal() {
        return journal.orElseThrow();
    }

    private Clock clock() {
        return Clock.offset(TestVault.CLOCK, Duration.ofDays(days.get()));
    }

    private void signIn() throws Exception {
        assertThat(vault().credentials().open(CLERK, passwords.get(0).toCharArray()))
                .isInstanceOf(Check.Right.class);
        logRevision();
    }

    /** As signing in and changing keys do, so that an older slots file is found to be one. */
    private void logRevision() throws Exception {
        record(
                EntryDraft.of(Action.SIGN_IN, CLERK, "CLERK")
                        .withDetails(new KeyRevision(vault().credentials().revision()).among(Map.of())),
                "revision");
    }

    private void record(EntryDraft draft, String kind) throws Exception {
        String outcome = kind + " " + LocalDate.now(clock()) + " " + number++;
        journal().record(draft.withOutcome(outcome));
        entries.add(outcome);
    }

    void act(int which, Random chance) throws Exception {
        number++;
        switch (which) {
            case 0 -> changePassword();
            case 1 -> add();
            case 2 -> rotate();
            case 3 -> reopen(chance.nextInt(3));
            case 4 -> witness();
            case 5 -> destroy();
            default -> work(chance.nextInt(8));
        }
    }

    private void changePassword() throws Exception {
        doing = "a changed password";
        String before = passwords.get(0);
        String fresh = "Turns-8-locks" + number;
        passwords = List.of(before, fresh);
        assertThat(vault().operatorKeys().changePassword(CLERK, before.toCharArray(), fresh.toCharArray()))
                .isEqualTo(Change.DONE);
        passwords = List.of(fresh);
        logRevision();
    }

    private void add() throws Exception {
        doing = "a new operator";
        Operator fresh = new Operator("operator" + number, "何敏", Role.ADMINISTRATOR);
        assertThat(vault().operators().add(fresh, "Keeps-7-keys".toCharArray())).isEqualTo(Addition.ADDED);
        operators.add(fresh.name());
        logRevision();
    }

    private void rotate() throws Exception {
        doing = "another key";
        assertThat(vault().operatorKeys().rotate()).isEqualTo(Change.DONE);
        logRevision();
    }

    /** Signs what is new, and opens again, on a later day perhaps. */
    private void reopen(int later) throws Exception {
        doing = "closing and opening";
        close();
        days.addAndGet(later);
        opened(new VaultDirectory(directory, PasswordStrength.TRAINING, limits).open());
        signIn();
    }

    private void witness() {
        doing = "a witness";
        long seen = vault().journalStore().nextSequence();
        vault().lockoutWitness().keep(new LockoutWitness.Seen(seen, new HashMap<>()));
        witnessed = seen;
    }

    private void destroy() throws Exception {
        doing = "a day destroyed";
        for (LocalDate day : vault().personalDays().destructible()) {
            doomed.add(day);
            vault().personalDays().destroy(day);
            destroyed.add(day);
        }
    }

    private void work(int times) throws Exception {
        doing = "entries";
        for (int i = 0; i <= times; i++) {
            record(
                    EntryDraft.of(Action.ASKED, CLERK, "CLERK").about(new InventedNumber("110105199003079870")),
                    "about");
        }
    }

    @Override
    public void close() throws IOException {
        journal().close();
        vault().close();
    }
}
