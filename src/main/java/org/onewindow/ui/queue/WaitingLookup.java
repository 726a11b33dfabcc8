package org.onewindow.ui.queue;

import java.util.Optional;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.offline.QueuedLookup;

/** A queued look-up with what the catalogue says of its service and matter. */
public record WaitingLookup(QueuedLookup item, Optional<Service> service, Optional<Matter> matter) {}
