/**
 * The view beside the journal: an encrypted database that anyone may lose, because it is built again from the journal's segments, and the records saved
 * for the time of an outage. It knows the vault only by the ports it is given.
 */
@NullMarked
package org.onewindow.vault.view;

import org.jspecify.annotations.NullMarked;
