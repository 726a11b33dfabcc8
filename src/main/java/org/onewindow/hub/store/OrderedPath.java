package org.onewindow.hub.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The name of a file that H2 writes in order: see {@link OrderedFile}. Names are as durable as what they stand for: H2 syncs what a file holds and never the
 * folder it stands in, so that a new database with all that was acknowledged could be gone after a loss of power. Its scheme stands before any other name of H2's. Immutable. Public and with a
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

    /** Not only a file that is new: the run that made it may have been killed before its name was durable. */
    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel opened = getBase().open(mode);
        try {
            if (!mode.equals("r")) {
                syncNames();
            }
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        return new OrderedFile(opened);
    }

    @Override
    public boolean createFile() {
        boolean made = super.createFile();
        changedNames();
        return made;
    }

    @Override
    public void moveTo(FilePath to, boolean atomicReplace) {
        super.moveTo(to, atomicReplace);
        changedNames();
    }

    @Override
    public void delete() {
        super.delete();
        changedNames();
    }

    private void changedNames() {
        try {
            syncNames();
        } catch (IOException e) {
            throw DbException.convertIOException(e, name);
        }
    }

    /** Its own and those of the folders it stands in, which H2 may have made. */
    private void syncNames() throws IOException {
        for (FilePath folder = getBase().getParent(); folder != null; folder = folder.getParent()) {
            Optional<FileChannel> opened = opened(folder);
            if (opened.isEmpty()) {
                return;
            }
            try (FileChannel names = opened.get()) {
                names.force(true);
            }
        }
    }

    /** Empty where a folder can't be opened: on Windows, whose file system sees to names by itself, or when somebody else made it. */
    private static Optional<FileChannel> opened(FilePath folder) {
        try {
            return Optional.of(folder.open("r"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
