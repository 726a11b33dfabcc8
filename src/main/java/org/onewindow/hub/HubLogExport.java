package org.onewindow.hub;

import java.io.IOException;
import java.nio.file.Path;

/** The hub's own log in a file that anybody can check with the hub's public key, as a counter's ({@code src/docs/audit.md}). */
public interface HubLogExport {

    /**
     * Writes the whole log, as far as it goes at this moment.
     *
     * @param file a new file
     * @throws java.nio.file.FileAlreadyExistsException if there is one already, which stays as it is
     * @throws IOException if it can't be written; nothing is left of it then
     * @throws HubUnavailableException if the store can't be read
     */
    Written write(Path file) throws IOException, HubUnavailableException;

    /**
     * What was written.
     *
     * @param origin the log's name
     * @param entries how many
     * @param root of the tree over them, base64
     * @param key the hub's public key, as text of a signed note's verifier
     */
    record Written(String origin, long entries, String root, String key) {}
}
