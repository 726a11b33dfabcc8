package org.onewindow.catalogue;

import java.util.List;

/**
 * What a matter needs from one service: these items and no others.
 *
 * @param service the service to ask
 * @param items items of that service
 */
public record MatterNeed(Service service, List<DataItem> items) {
    public MatterNeed {
        items = List.copyOf(items);
    }
}
