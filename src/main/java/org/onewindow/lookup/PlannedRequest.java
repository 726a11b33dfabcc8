package org.onewindow.lookup;

import java.util.List;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;

/** A service that will be asked, and just the items it will be asked for. */
public record PlannedRequest(Service service, List<DataItem> items) {
    public PlannedRequest {
        items = List.copyOf(items);
    }
}
