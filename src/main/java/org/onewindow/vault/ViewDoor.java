package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.onewindow.vault.view.DurableDisk;
import org.onewindow.vault.view.VaultView;
import org.onewindow.vault.view.ViewKeys;
import org.onewindow.vault.view.ViewPlace;
import org.onewindow.vault.view.ViewProgress;

/** Lets the view beside the segments be opened and closed with the key. Safe for use by several threads. */
final class ViewDoor implements Keyring.Listener, AutoCloseable {
    private final ViewPlace place;
    private final Sealing sealing;
    private final Keyring keyring;
    private final SegmentStore store;
    private volatile Optional<VaultView> view = Optional.empty();

    ViewDoor(
            Path directory,
            VaultIdentity vault,
            VaultLimits limits,
            Sealing sealing,
            Keyring keyring,
            SegmentStore store) {
        this.place = new ViewPlace(directory, limits.viewFileSystem(), vault.toString());
        this.sealing = sealing;
        this.keyring = keyring;
        this.store = store;
    }

    /** The view, from now on opened whenever the key is; the same one every time. */
    synchronized VaultView view(Clock clock, ViewProgress progress) {
        if (view.isEmpty()) {
            view = Optional.of(new VaultView(
                    place, new SegmentTail(store), sealing, new Disk(), clock, System::nanoTime, progress));
            keyring.listen(this);
        }
        return view.get();
    }

    @Override
    public void opened(OpenKey key) {
        view.ifPresent(present -> present.opened(new ViewKeys(
                key.subKey(SubKeys.VIEW_DATABASE), key.subKey(SubKeys.VIEW_ROWS), key.subKey(SubKeys.SAVED_RECORDS))));
    }

    @Override
    public void closed() {
        view.ifPresent(VaultView::closed);
    }

    @Override
    public synchronized void close() {
        view.ifPresent(VaultView::close);
    }

    /** The vault's own way of writing small files. */
    private static final class Disk implements DurableDisk {
        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            DurableFiles.write(file, bytes);
        }

        @Override
        public void syncDirectory(Path directory) throws IOException {
            DurableFiles.syncDirectory(directory);
        }
    }
}
