package org.onewindow.journal.audit;

import org.onewindow.journal.proof.MerkleFrontier;

/**
 * The head of an export.
 *
 * @param key the public key it says it is signed with, in text
 * @param start the tree before its first entry
 * @param note its newest checkpoint as text; it may be no note
 */
record ExportHead(String key, MerkleFrontier start, String note) {}
