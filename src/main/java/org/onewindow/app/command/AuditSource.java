package org.onewindow.app.command;

import java.io.IOException;
import java.util.Optional;
import org.onewindow.app.station.Station;
import org.onewindow.journal.LogReceipts;
import org.onewindow.journal.audit.ExportedLog;
import org.onewindow.journal.proof.ConsistencyProof;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TlogProof;
import org.onewindow.journal.proof.TreeHash;

/** A log that proofs are made of: this station's, or an export's. */
interface AuditSource {

    /** The newest checkpoint; empty while none has been signed. */
    Optional<SignedNote> newest();

    /** The public key; empty likewise. */
    Optional<NoteVerifier> key();

    /** An entry's receipt; empty if there is no such entry under the newest checkpoint. */
    Optional<TlogProof> receipt(long sequence) throws IOException, MalformedProofException;

    /** The root over the first entries. */
    TreeHash root(long size);

    /** That the first {@code second} entries begin with the first {@code first}. */
    ConsistencyProof consistency(long first, long second);

    /** How many entries there are. */
    long size();

    /** The station's own log. */
    static AuditSource of(Station station) {
        LogReceipts receipts = new LogReceipts(station.logProofs(), station.journalReader());
        return new AuditSource() {
            @Override
            public Optional<SignedNote> newest() {
                return station.logProofs().newestCheckpoint();
            }

            @Override
            public Optional<NoteVerifier> key() {
                return station.logProofs().key();
            }

            @Override
            public Optional<TlogProof> receipt(long sequence) {
                return receipts.of(sequence);
            }

            @Override
            public TreeHash root(long size) {
                return station.logProofs().root(size);
            }

            @Override
            public ConsistencyProof consistency(long first, long second) {
                return station.logProofs().consistency(first, second);
            }

            @Override
            public long size() {
                return station.logProofs().size();
            }
        };
    }

    /** An export. */
    static AuditSource of(ExportedLog log) {
        return new AuditSource() {
            @Override
            public Optional<SignedNote> newest() {
                return Optional.of(log.newest());
            }

            @Override
            public Optional<NoteVerifier> key() {
                return Optional.of(log.key());
            }

            @Override
            public Optional<TlogProof> receipt(long sequence) throws IOException, MalformedProofException {
                return log.receipt(sequence);
            }

            @Override
            public TreeHash root(long size) {
                return log.proofs().root(size);
            }

            @Override
            public ConsistencyProof consistency(long first, long second) {
                return log.proofs().consistency(first, second);
            }

            @Override
            public long size() {
                return log.size();
            }
        };
    }
}
