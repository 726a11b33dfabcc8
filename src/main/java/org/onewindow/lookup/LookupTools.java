package org.onewindow.lookup;

import java.time.Clock;
import java.util.concurrent.Executor;

/** What every look-up of a counter works with. */
record LookupTools(
        DepartmentSource source,
        OutageMeans outage,
        AnswerCheck check,
        Breakers breakers,
        JournalQueue journal,
        Executor executor,
        Timing timing,
        Clock clock,
        LookupSettings settings) {}
