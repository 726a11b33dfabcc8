package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that loses its power: of every file written through it it remembers what was there at the last force, and what has been written since. After a
 * power loss each 4 KiB piece written since is there or not, as chance has it, and so is a new length. Small files that are written whole and synced
 * before they are named pass it by, because nothing of them is ever unsynced under its own name.
 */
public final class LosingDisk {
    private static final int PIECE = 4096;
    /** By directory, since the database finds a file system by its name only. */
    private static final Map<Path, LosingDisk> MOUNTED = new ConcurrentHashMap<>();

    private final Map<Path, Written> files = new ConcurrentHashMap<>();

    /** What a file held at the last force. */
    private static final class Written {
        private byte[] synced = new byte[0];
    }

    /** A disk for the files below a directory. */
    public static LosingDisk mount(Path directory) {
        LosingDisk disk = new LosingDisk();
        MOUNTED.put(directory.toAbsolutePath(), disk);
        FilePath.register(new LosingPath());
        return disk;
    }

    VaultLimits limits() {
        return new VaultLimits(1 << 20, this::open, step -> {}, "losing:", Duration.ofSeconds(20));
    }

    private JournalFile open(Path path) throws IOException {
        JournalFile file = JournalFile.open(path);
        known(path);
        return new JournalFile() {
            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                file.write(bytes, position);
            }

            @Override
            public void force() throws IOException {
                file.force();
                synced(path);
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

    private Written known(Path path) throws IOException {
        Written known = files.get(path.toAbsolutePath());
        if (known == null) {
            known = new Written();
            if (Files.exists(path)) {
                known.synced = Files.readAllBytes(path);
            }
            files.put(path.toAbsolutePath(), known);
        }
        return known;
    }

    private void synced(Path path) throws IOException {
        Written written = known(path);
        synchronized (written) {
            written.synced = Files.readAllBytes(path);
        }
    }

    /** Copies a directory as it may look after a power loss at this moment, also while others write. */
    public void losePower(Path from, Path to, Random chance) throws IOException {
        List<Path> all = new ArrayList<>();
        try (var walk = Files.walk(from)) {
            walk.forEach(all::add);
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else if (Files.exists(path)) {
                Written written = files.get(path.toAbsolutePath());
                Files.write(target, written == null ? Files.readAllBytes(path) : survivor(written, path, chance));
            }
        }
    }

    private static byte[] survivor(Written written, Path path, Random chance) throws IOException {
        // no force may come between: what it has synced must not be lost to older pieces
        synchronized (written) {
            byte[] now = Files.readAllBytes(path);
            byte[] synced = written.synced;
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
    }

    /** The database's files below a mounted directory. Public and with a constructor of its own, because the database makes it by reflection. */
    public static final class LosingPath extends FilePathWrapper {
        @Override
        public String getScheme() {
            return "losing";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            Path real = Path.of(getBase().toString()).toAbsolutePath();
            LosingDisk disk = MOUNTED.entrySet().stream()
                    .filter(mounted -> real.startsWith(mounted.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            FileChannel file = getBase().open(mode);
            disk.known(real);
            return new LosingFile(file, disk, real);
        }
    }

    private static final class LosingFile extends FileBaseDefault {
        private final FileChannel file;
        private final LosingDisk disk;
        private final Path path;

        LosingFile(FileChannel file, LosingDisk disk, Path path) {
            this.file = file;
            this.disk = disk;
            this.path = path;
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
            file.force(metaData);
            disk.synced(path);
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
