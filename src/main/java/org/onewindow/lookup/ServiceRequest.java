package org.onewindow.lookup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.CaseNumber;
import org.onewindow.subject.SubjectNumber;

/**
 * One request to one service, already journalled.
 *
 * @param requestId goes out as X-Road-Id
 * @param operator goes out as X-Road-UserId
 * @param caseNumber goes out as X-Road-Issue
 * @param representedParty the enterprise an agent acts for, if one does
 */
public record ServiceRequest(
        UUID requestId,
        Service service,
        List<DataItem> items,
        SubjectNumber subject,
        String matter,
        CaseNumber caseNumber,
        String operator,
        Optional<SubjectNumber> representedParty) {
    public ServiceRequest {
        items = List.copyOf(items);
    }
}
