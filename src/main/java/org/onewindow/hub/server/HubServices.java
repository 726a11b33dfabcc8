package org.onewindow.hub.server;

import java.util.Optional;
import org.onewindow.hub.CasesAtHub;
import org.onewindow.hub.CounterRegister;
import org.onewindow.hub.DayEntries;
import org.onewindow.hub.DecisionFeed;
import org.onewindow.hub.HubCheckpoints;
import org.onewindow.hub.HubChecks;
import org.onewindow.hub.HubJournal;
import org.onewindow.hub.HubLogExport;
import org.onewindow.hub.IdempotencyKeys;
import org.onewindow.hub.JournalIntake;
import org.onewindow.hub.OperatorRegister;
import org.onewindow.hub.PaceHistory;
import org.onewindow.hub.ReceiptSearch;
import org.onewindow.hub.Retention;
import org.onewindow.hub.UsageSearch;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.HubSecrets;

/** What stands behind the server. Only {@link HubServer} takes it apart; each endpoint gets the one or two parts it needs. */
public record HubServices(
        Authority authority,
        HubSecrets secrets,
        JournalIntake intake,
        DecisionFeed feed,
        HubCheckpoints checkpoints,
        CasesAtHub cases,
        DayEntries days,
        PaceHistory paces,
        UsageSearch usage,
        ReceiptSearch receipts,
        CounterRegister counters,
        OperatorRegister operators,
        IdempotencyKeys keys,
        HubJournal journal,
        HubChecks checks,
        Retention retention,
        HubLogExport export,
        Optional<ExchangeAccess> exchange) {}
