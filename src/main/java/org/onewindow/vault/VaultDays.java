package org.onewindow.vault;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.PersonalDays;

/** The days by their keys. Safe for use by several threads. */
final class VaultDays implements PersonalDays {
    private final DayKeys keys;

    VaultDays(DayKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<LocalDate> destructible() throws JournalUnavailableException {
        try {
            List<LocalDate> days = keys.days().stream().sorted().toList();
            return days.isEmpty() ? days : days.subList(0, days.size() - 1);
        } catch (IOException e) {
            throw new JournalUnavailableException("the days' keys can't be listed", e);
        }
    }

    @Override
    public void destroy(LocalDate day) throws JournalUnavailableException {
        try {
            keys.destroy(day);
        } catch (IOException e) {
            throw new JournalUnavailableException("a day's key could not be destroyed", e);
        }
    }
}
