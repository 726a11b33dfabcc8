package org.onewindow.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.onewindow.access.HubPresence;
import org.onewindow.access.Lockouts;
import org.onewindow.access.OfflineAccess;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.access.SignIn;
import org.onewindow.journal.StationJournal;
import org.onewindow.journal.StoredJournalReader;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;

/** A real vault with one clerk, and a clock that stands still until it is moved. */
public final class TestStation extends Clock implements AutoCloseable {
    public static final Operator CLERK = new Operator("li.wen", "李雯", Role.CLERK);
    public static final String PASSWORD = "Counter-3-opens";

    public final SignIn signIn;

    /** How the station stands to its hub. */
    public volatile HubPresence.State hub = HubPresence.State.NO_HUB;

    private final Vault vault;
    private final StationJournal journal;
    private volatile Instant now = Instant.parse("2026-11-23T06:30:00Z");

    public TestStation(Path directory) {
        VaultOpening opening = Vault.create(directory, "07", PasswordStrength.TRAINING, CLERK, PASSWORD.toCharArray());
        vault = ((VaultOpening.Opened) opening).vault();
        journal = new StationJournal(vault.journalStore(), vault.subjectHash(), this);
        StoredJournalReader reader = new StoredJournalReader(vault.journalStore(), this);
        signIn = new SignIn(
                vault.credentials(),
                journal,
                Lockouts.from(reader, now),
                this,
                OfflineAccess.of(reader, () -> hub, 14));
    }

    /** Lets this much time go by. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.ofHours(8);
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        journal.close();
        try {
            vault.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
