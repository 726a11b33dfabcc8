package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.onewindow.lookup.RecordCache;
import org.onewindow.review.LogNames;
import org.onewindow.review.LogView;
import org.onewindow.vault.view.VaultView;
import org.onewindow.vault.view.ViewProgress;

/** A real vault with its view, signed in, under a clock that a test moves. */
final class ViewFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T01:02:03.456Z");

    final TestVault vault;
    final VaultView view;
    final LogView log;
    final RecordCache saved;
    private final MovedClock clock = new MovedClock();

    private static final class MovedClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(START);

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return java.util.Objects.requireNonNull(now.get());
        }
    }

    private ViewFixture(TestVault vault, ViewProgress progress, Duration later) {
        this.vault = vault;
        later(later);
        view = vault.vault.view(clock, progress);
        log = view.logView(LogNames.NONE);
        saved = view.savedRecords();
    }

    static ViewFixture create(Path directory) {
        return over(TestVault.create(directory), ViewProgress.NONE);
    }

    static ViewFixture open(Path directory) {
        return over(TestVault.open(directory), ViewProgress.NONE);
    }

    /** Opened by a machine whose clock says that it is so much later. */
    static ViewFixture openLater(Path directory, Duration later) {
        return over(TestVault.open(directory), ViewProgress.NONE, later);
    }

    static ViewFixture over(TestVault vault, ViewProgress progress) {
        return over(vault, progress, Duration.ZERO);
    }

    /** The same while nobody has signed in yet. */
    static ViewFixture signedOutLater(Path directory, Duration later) {
        return new ViewFixture(TestVault.open(directory), ViewProgress.NONE, later);
    }

    private static ViewFixture over(TestVault vault, ViewProgress progress, Duration later) {
        ViewFixture fixture = new ViewFixture(vault, progress, later);
        vault.signedIn();
        return fixture;
    }

    /** Waits until the view stands where the journal stands. */
    ViewFixture current() {
        view.catchUp();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    LogView.Standing standing = log.standing();
                    assertThat(standing.state()).isEqualTo(LogView.State.CURRENT);
                    assertThat(standing.entries()).isEqualTo(standing.of());
                });
        return this;
    }

    /** Waits until what was given to be saved is written. */
    ViewFixture settled() {
        saved.purge(now());
        return this;
    }

    Instant now() {
        return clock.instant();
    }

    void later(Duration duration) {
        clock.now.updateAndGet(now -> now.plus(duration));
    }

    @Override
    public void close() throws IOException {
        vault.close();
    }
}
