package org.onewindow.hub;

import java.util.Optional;
import org.onewindow.journal.CaseNumber;
import org.onewindow.protocol.CaseAtHub;

/** The cases as the hub has them. Safe for use by several threads. */
public interface CasesAtHub {

    /** A case that at least one step was accepted of. */
    Optional<CaseAtHub> find(CaseNumber number) throws HubUnavailableException;
}
