package org.onewindow.app.station;

import java.util.Optional;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a vault is the one of the counter in the settings. With another counter's vault, case numbers would begin with one number and entries say
 * another, and the hub would take one counter's log for the other's.
 */
final class CounterCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CounterCheck.class);

    private CounterCheck() {}

    /** Why {@code vault} can't be used with these settings; empty if it can. */
    static Optional<StationOpening.Refused> refusal(Settings settings, Vault vault) {
        String counter = settings.text(SettingKey.COUNTER).orElse("");
        String kept = vault.journalStore().counter();
        if (kept.equals(counter)) {
            return Optional.empty();
        }
        LOG.error("the settings are of counter {}, the vault is of counter {}", counter, kept);
        return Optional.of(StationOpening.Refused.because("app.station.other-counter", counter, kept));
    }
}
