package org.onewindow.hub.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of a store on H2, which is made, or brought to a newer version, in a file beside it that takes its place when it is whole. H2 keeps each change
 * of a table at once, so a program that ends halfway would leave a store of no version, which nothing could open again. For one thread.
 */
final class StoreFile {
    private static final String ENDING = ".mv.db";
    private static final String UNFINISHED = ".unfinished";
    private static final String LOCK = ".lock";
    private static final int TRIES = 100;
    private static final long BETWEEN_TRIES_MILLIS = 50;
    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

    private final StoreSettings settings;
    private final String place;

    private StoreFile(StoreSettings settings, String place) {
        this.settings = settings;
        this.place = place;
    }

    /**
     * A store's file, while no other program makes, changes or opens it; empty where the store is no file of this program's. H2 itself keeps others away
     * only while it has the file open, which it has not while a copy takes its place.
     */
    static final class Held implements AutoCloseable {
        private final Optional<StoreFile> file;
        private final Optional<FileChannel> lock;

        private Held(Optional<StoreFile> file, Optional<FileChannel> lock) {
            this.file = file;
            this.lock = lock;
        }

        Optional<StoreFile> file() {
            return file;
        }

        @Override
        public void close() {
            try {
                if (lock.isPresent()) {
                    lock.get().close();
                }
            } catch (IOException e) {
                LOG.warn("the lock of a store could not be given up; it goes with the program", e);
            }
        }
    }

    /** Empty where the store is no file of this program's. */
    static Optional<StoreFile> of(StoreSettings settings) {
        OrderedPath.register();
        return Dialect.of(settings.url()).file(settings.url()).map(place -> new StoreFile(settings, place));
    }

    /**
     * Waits for a moment until nobody else has it; what is no file is for everybody.
     *
     * @throws HubStoreException if another program goes on with it
     */
    static Held hold(Optional<StoreFile> file) throws HubStoreException {
        return new Held(file, file.isPresent() ? Optional.of(locked(file.get().place)) : Optional.empty());
    }

    private static FileChannel locked(String place) throws HubStoreException {
        FilePath name = FilePath.get(place + LOCK);
        try {
            FilePath folder = name.getParent();
            if (folder != null) {
                FileUtils.createDirectories(folder.toString());
            }
            FileChannel channel = name.open("rw");
            try {
                for (int tries = 0; tries < TRIES; tries++) {
                    if (isLocked(channel)) {
                        return channel;
                    }
                    Thread.sleep(BETWEEN_TRIES_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            channel.close();
            throw new HubStoreException(
                    "another program is making this store, or brings it to a newer version; try again later");
        } catch (IOException | DbException e) {
            throw new HubStoreException("the store's file can't be written", e);
        }
    }

    /** Held until the channel is closed. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this program.
            return false;
        }
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
            giveBack(unfinished);
            throw new HubStoreException("the store's file can't be written", e);
        } catch (HubStoreException e) {
            giveBack(unfinished);
            throw e;
        }
    }

    /** The room that it took: it may have been the disk's last. */
    private static void giveBack(FilePath unfinished) {
        try {
            unfinished.delete();
        } catch (DbException e) {
            LOG.warn("what was not finished of a store stays beside it until the next try", e);
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
