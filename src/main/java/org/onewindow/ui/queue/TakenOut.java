package org.onewindow.ui.queue;

import org.onewindow.offline.GivenUpLookup;

/** A look-up that was taken out of the queue, as a line of the screen. */
record TakenOut(WaitingLookup lookup, GivenUpLookup givenUp) {}
