package org.onewindow.hub.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;

/**
 * The file of a store on H2, which is made, or brought to a newer version, in a file beside it that takes its place when it is whole. H2 keeps each change
 * of a table at once, so a program that ends halfway would leave a store of no version, which nothing could open again. For one thread.
 */
final class StoreFile {
    private static final String ENDING = ".mv.db";
    private static final String UNFINISHED = ".unfinished";

    private final StoreSettings settings;
    private final String place;

    private StoreFile(StoreSettings settings, String place) {
        this.settings = settings;
        this.place = place;
    }

    /** Empty where the store is no file of this program's. */
    static Optional<StoreFile> of(StoreSettings settings) {
        OrderedPath.register();
        return Dialect.of(settings.url()).file(settings.url()).map(place -> new StoreFile(settings, place));
    }

    boolean exists() {
        return file(place).exists();
    }

    /** Something that is done to a store. */
    interface Work {
        void on(StoreSettings store) throws HubStoreException;
    }

    /** Makes the store by {@code work}, which closes it. */
    void make(Work work) throws HubStoreException {
        replace(unfinished -> {}, work);
    }

    /** Changes a copy of the store by {@code work}, which closes it; nobody has the store open. */
    void change(Work work) throws HubStoreException {
        replace(this::copy, work);
    }

    private interface Beginning {
        void at(FilePath unfinished) throws IOException;
    }

    private void replace(Beginning beginning, Work work) throws HubStoreException {
        FilePath unfinished = file(place + UNFINISHED);
        try {
            // What an earlier try left, if there was one.
            unfinished.delete();
            beginning.at(unfinished);
            work.on(settings.withUrl(unfinishedUrl()));
            try (FileChannel all = unfinished.open("rw")) {
                all.force(true);
            }
            unfinished.moveTo(file(place), true);
        } catch (IOException | DbException e) {
            throw new HubStoreException("the store's file can't be written", e);
        }
    }

    private void copy(FilePath unfinished) throws IOException {
        try (InputStream in = file(place).newInputStream();
                OutputStream out = unfinished.newOutputStream(false)) {
            in.transferTo(out);
        }
    }

    /** The name ends where the settings begin, which may have the same word in them. */
    private String unfinishedUrl() {
        String url = settings.url();
        int end = url.indexOf(';') < 0 ? url.length() : url.indexOf(';');
        return url.substring(0, end) + UNFINISHED + url.substring(end);
    }

    private static FilePath file(String name) {
        return FilePath.get(name + ENDING);
    }
}
