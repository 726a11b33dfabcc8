package org.onewindow.hub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleFrontier;

/**
 * Where the hub's log stands.
 *
 * @param frontier the edge of its tree
 * @param note the signed checkpoint
 */
record HubHead(MerkleFrontier frontier, String note) {

    /** Its number of entries. */
    long size() {
        return frontier.size();
    }

    static HubHead read(ResultSet row) throws SQLException {
        try {
            HubHead head = new HubHead(MerkleFrontier.decode(row.getBytes("frontier")), row.getString("note"));
            if (head.size() != row.getLong("size")) {
                throw new SQLException("the edge of the hub's tree is not of its size");
            }
            return head;
        } catch (MalformedProofException e) {
            throw new SQLException("the edge of the hub's tree is damaged", e);
        }
    }
}
