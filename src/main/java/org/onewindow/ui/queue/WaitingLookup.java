package org.onewindow.ui.queue;

import java.util.Optional;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.offline.QueuedLookup;

/**
 * A queued look-up with what the catalogue says of its service and matter.
 *
 * @param own whether whoever looks at it asked for it
 */
public record WaitingLookup(QueuedLookup item, Optional<Service> service, Optional<Matter> matter, boolean own) {}
