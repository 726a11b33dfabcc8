package org.onewindow.offline;

import org.onewindow.journal.LogProofs;

/**
 * What a counter has of its hub.
 *
 * @param link the way there
 * @param proofs what the counter's own log and the hub have signed
 * @param signature what the hub has signed
 * @param memory what is remembered from one run to the next
 * @param decisions what the hub decided
 */
public record HubSide(
        HubLink link, LogProofs proofs, HubSignature signature, SyncMemory memory, HubDecisions decisions) {}
