package org.onewindow.hub.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The name of a file that H2 writes in order: see {@link OrderedFile}. Its scheme stands before any other name of H2's. Immutable. Public and with a
 * constructor of its own only because H2 makes it by reflection.
 */
public final class OrderedPath extends FilePathWrapper {
    private static final String SCHEME = "ordered";

    /** What names of such files begin with. */
    static final String PREFIX = SCHEME + ":";

    /** Makes H2 know the scheme; the same again changes nothing. */
    static void register() {
        FilePath.register(new OrderedPath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new OrderedFile(getBase().open(mode));
    }
}
