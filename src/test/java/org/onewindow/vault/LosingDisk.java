package org.onewindow.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that loses its power: of every file written in place it remembers what was there at the last force, and what has been written since. After a
 * power loss each 4 KiB piece written since is there or not, as chance has it, and so is a new length. Mounted with names that can be lost, it remembers
 * of every directory what stood in it when it was last synced: a new name, a move or a deletion since is there or not, the first so many of them or
 * each by itself. What a small file held that was written under another name and then moved counts as synced.
 */
public final class LosingDisk implements WatchedFiles.Watcher {
    private static final int PIECE = 4096;
    /** By directory, since the database finds a file system by its name only. */
    private static final Map<Path, LosingDisk> MOUNTED = new ConcurrentHashMap<>();

    private final Path directory;
    private final boolean losesNames;
    private final LosingNames names;
    private Runnable moments = () -> {};

    private LosingDisk(Path directory, boolean losesNames) throws IOException {
        this.directory = directory;
        this.losesNames = losesNames;
        names = new LosingNames(directory);
    }

    /** A disk for the files below a directory, which is there. */
    public static LosingDisk mount(Path directory) throws IOException {
        return mount(directory, false);
    }

    /** The same, losing names too. */
    public static LosingDisk mountWithNames(Path directory) throws IOException {
        return mount(directory, true);
    }

    private static LosingDisk mount(Path directory, boolean losesNames) throws IOException {
        LosingDisk disk = new LosingDisk(directory.toAbsolutePath(), losesNames);
        MOUNTED.put(directory.toAbsolutePath(), disk);
        FilePath.register(new LosingPath());
        return disk;
    }

    /** The directory, under a path by which changes of names are seen. */
    public Path path() {
        return WatchedFiles.watched(directory, this);
    }

    /** Called before each change of a name, each sync of a directory and each force of a file: moments at which the power may go. */
    public synchronized void atEachMoment(Runnable moment) {
        moments = moment;
    }

    VaultLimits limits() {
        return limits(1 << 20);
    }

    VaultLimits limits(long segmentBytes) {
        return new VaultLimits(segmentBytes, this::open, step -> {}, "losing:", Duration.ofSeconds(20));
    }

    private JournalFile open(Path path) throws IOException {
        JournalFile file = JournalFile.open(path);
        Path real = WatchedFiles.real(path).toAbsolutePath();
        inPlace(real);
        return new JournalFile() {
            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                file.write(bytes, position);
            }

            @Override
            public void force() throws IOException {
                forced(real, file::force);
            }

            @Override
            public void truncate(long length) throws IOException {
                file.truncate(length);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /** A file that is written where it stands from now on. */
    private synchronized void inPlace(Path file) throws IOException {
        names.file(file).written(Files.readAllBytes(file));
    }

    private synchronized void forced(Path file, Doing force) throws IOException {
        moments.run();
        force.done();
        names.file(file).forced(Files.readAllBytes(file));
    }

    @Override
    public synchronized void make(Path made, Doing doing) throws IOException {
        moments.run();
        doing.done();
        names.see(made.resolveSibling(""));
    }

    @Override
    public synchronized void move(Path from, Path to, Doing doing) throws IOException {
        moments.run();
        names.see(from.resolveSibling(""));
        names.goes(to);
        doing.done();
        names.moved(from, to);
    }

    @Override
    public synchronized void delete(Path deleted, Doing doing) throws IOException {
        moments.run();
        names.goes(deleted);
        doing.done();
        names.see(deleted.resolveSibling(""));
    }

    @Override
    public FileChannel write(Path file, FileChannel opened) throws IOException {
        inPlace(file);
        return new LosingFile(opened, force -> forced(file, force));
    }

    @Override
    public FileChannel directory(Path synced, FileChannel opened) {
        return new LosingFile(opened, force -> {
            synchronized (this) {
                moments.run();
                force.done();
                names.synced(synced);
            }
        });
    }

    /** Copies the directory as it may look after a power loss at this moment, also while others write. */
    public synchronized void losePower(Path to, Random chance) throws IOException {
        Map<LosingNames.Node, Path> places = names.places();
        for (Map.Entry<Path, LosingNames.Node> each :
                names.survivors(chance, losesNames).entrySet()) {
            LosingNames.Node node = each.getValue();
            Path target = to.resolve(each.getKey().toString());
            Files.createDirectories(to);
            if (names.isDirectory(node)) {
                Files.createDirectories(target);
            } else {
                Path place = places.get(node);
                byte[] now = place == null ? names.last(node) : Files.readAllBytes(place);
                Files.write(
                        target,
                        names.forced(node)
                                .map(forced -> survivor(forced, now, chance))
                                .orElse(now));
            }
        }
    }

    private static byte[] survivor(byte[] synced, byte[] now, Random chance) {
        int length = synced.length;
        if (now.length != length && chance.nextBoolean()) {
            length = now.length;
        }
        byte[] kept = Arrays.copyOf(synced, length);
        for (int at = 0; at < Math.min(length, now.length); at += PIECE) {
            if (chance.nextBoolean()) {
                System.arraycopy(now, at, kept, at, Math.min(PIECE, Math.min(length, now.length) - at));
            }
        }
        return kept;
    }

    /** The database's files below a mounted directory. Public and with a constructor of its own, because the database makes it by reflection. */
    public static final class LosingPath extends FilePathWrapper {
        @Override
        public String getScheme() {
            return "losing";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            Path real = real();
            Optional<LosingDisk> disk = disk();
            if (disk.isEmpty()) {
                return getBase().open(mode);
            } else if (Files.isDirectory(real)) {
                return disk.get().directory(real, getBase().open(mode));
            } else if (mode.equals("r")) {
                return getBase().open(mode);
            }
            FileChannel[] opened = new FileChannel[1];
            disk.get().make(real, () -> opened[0] = getBase().open(mode));
            return disk.get().write(real, opened[0]);
        }

        @Override
        public OutputStream newOutputStream(boolean append) throws IOException {
            return newFileChannelOutputStream(open("rw"), append);
        }

        @Override
        public boolean createFile() {
            boolean[] made = new boolean[1];
            watched(disk -> disk.make(real(), () -> made[0] = getBase().createFile()));
            return made[0];
        }

        @Override
        public void createDirectory() {
            watched(disk -> disk.make(real(), getBase()::createDirectory));
        }

        @Override
        public void moveTo(FilePath to, boolean atomicReplace) {
            LosingPath target = (LosingPath) to;
            watched(disk -> disk.move(real(), target.real(), () -> getBase().moveTo(target.getBase(), atomicReplace)));
        }

        @Override
        public void delete() {
            watched(disk -> disk.delete(real(), getBase()::delete));
        }

        private Path real() {
            return Path.of(getBase().toString()).toAbsolutePath();
        }

        private Optional<LosingDisk> disk() {
            Path real = real();
            return MOUNTED.entrySet().stream()
                    .filter(mounted -> real.startsWith(mounted.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        private interface Change {
            void on(LosingDisk disk) throws IOException;
        }

        private void watched(Change change) {
            try {
                change.on(disk().orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Forces and takes note. */
    private interface Forcing {
        void force(Doing force) throws IOException;
    }

    private static final class LosingFile extends FileBaseDefault {
        private final FileChannel file;
        private final Forcing forcing;

        LosingFile(FileChannel file, Forcing forcing) {
            this.file = file;
            this.forcing = forcing;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            return file.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            forcing.force(() -> file.force(metaData));
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }
    }
}
