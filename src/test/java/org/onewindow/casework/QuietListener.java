package org.onewindow.casework;

import java.util.List;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;

/** Hears a look-up and does nothing. */
final class QuietListener implements DeskListener {
    @Override
    public void planned(LookupPlan plan) {}

    @Override
    public void answered(ServiceAnswer answer) {}

    @Override
    public void finished(LookupSummary summary) {}

    @Override
    public void materials(List<MaterialState> materials, VisitsSaved saved) {}
}
