package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayKeysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path directory;

    private final Keyring keyring = new Keyring();

    @BeforeEach
    void openKey() {
        keyring.open(new OpenKey(new byte[32], VaultSecrets.of(new byte[32], new byte[32]), new byte[16]));
    }

    private DayKeys days() {
        VaultIdentity vault = new VaultIdentity(new byte[16], "03");
        return new DayKeys(directory, vault, new Sealing(new SecureRandom()), keyring);
    }

    @Test
    void eachDayHasAKeyOfItsOwnThatIsFoundAgain() throws Exception {
        days().forWriting(DAY);
        byte[] key = days().forReading(DAY).orElseThrow();
        assertThat(days().forReading(DAY)).hasValue(key);
        days().forWriting(DAY.plusDays(1));
        assertThat(days().forReading(DAY.plusDays(1)).orElseThrow()).isNotEqualTo(key);
    }

    @Test
    void aDestroyedDayIsGoneForThisAndForEveryLaterRun() throws Exception {
        DayKeys days = days();
        days.forWriting(DAY);
        days.destroy(DAY);
        assertThat(days.forReading(DAY)).isEmpty();
        assertThat(days().forReading(DAY)).isEmpty();
        assertThat(directory.resolve(DAY + ".key")).doesNotExist();
    }

    @Test
    void aDestroyedDayNeverGetsAKeyAgain() throws Exception {
        DayKeys days = days();
        days.forWriting(DAY);
        days.destroy(DAY);

        assertThat(days.forWriting(DAY)).isEmpty();
        assertThat(days().forWriting(DAY)).isEmpty();
        assertThat(days().isDestroyed(DAY)).isTrue();
        assertThat(directory.resolve(DAY + ".key")).doesNotExist();
    }

    @Test
    void aKeyThatAStopLeftBesideItsMarkIsNotUsedAndGoesWithTheNextTry() throws Exception {
        days().forWriting(DAY);
        Files.createFile(directory.resolve(DAY + ".destroyed"));

        assertThat(days().forReading(DAY)).isEmpty();
        assertThat(days().forWriting(DAY)).isEmpty();

        days().destroy(DAY);
        assertThat(directory.resolve(DAY + ".key")).doesNotExist();
    }

    @Test
    void withoutTheVaultsKeyThereIsNone() throws Exception {
        days().forWriting(DAY);
        keyring.close();
        assertThat(days().forReading(DAY)).isEmpty();
        assertThat(days().forWriting(DAY)).isEmpty();
    }

    @Test
    void aDaysFileUnderAnotherDaysNameIsRefused() throws Exception {
        days().forWriting(DAY);
        Files.copy(directory.resolve("2026-11-23.key"), directory.resolve("2026-11-24.key"));
        assertThatThrownBy(() -> days().forReading(DAY.plusDays(1))).isInstanceOf(IOException.class);
    }
}
