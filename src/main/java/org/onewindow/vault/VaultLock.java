package org.onewindow.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while a vault is open, so that two programs never write one journal. The system lets go of it when the process ends, however it ends. */
final class VaultLock implements AutoCloseable {
    private final FileChannel channel;

    private VaultLock(FileChannel channel) {
        this.channel = channel;
    }

    static VaultLock take(Path directory) throws IOException, VaultRefusedException {
        FileChannel channel =
                FileChannel.open(directory.resolve("vault.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new VaultLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // this very program has it open: the same answer as for another one
        }
        channel.close();
        throw new VaultRefusedException(VaultRefusal.IN_USE, "another program holds " + directory);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
