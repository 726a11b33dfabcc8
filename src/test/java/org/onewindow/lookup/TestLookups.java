package org.onewindow.lookup;

import java.time.Clock;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.journal.Journal;

/** Makes look-ups that happen on the test's own thread. */
public final class TestLookups {
    private TestLookups() {}

    public static Lookups onThisThread(DepartmentSource source, Journal journal, Clock clock, ManualTiming timing) {
        return onThisThread(source, OutageMeans.NONE, journal, SampleCatalogue.catalogue(), clock, timing);
    }

    public static Lookups onThisThread(
            DepartmentSource source,
            OutageMeans outage,
            Journal journal,
            Catalogue catalogue,
            Clock clock,
            ManualTiming timing) {
        return new Lookups(source, outage, journal, catalogue, clock, LookupSettings.DEFAULT, Runnable::run, timing);
    }

    /** On a timing that something else shares. */
    public static Lookups onThisThread(
            DepartmentSource source,
            OutageMeans outage,
            Journal journal,
            Catalogue catalogue,
            Clock clock,
            Timing timing) {
        return new Lookups(source, outage, journal, catalogue, clock, LookupSettings.DEFAULT, Runnable::run, timing);
    }
}
