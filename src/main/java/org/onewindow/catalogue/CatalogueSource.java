package org.onewindow.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where a catalogue's files come from. */
@FunctionalInterface
interface CatalogueSource {
    /** The file, to be closed by the caller; nothing if there is none. */
    Optional<InputStream> open(String fileName) throws IOException;
}
