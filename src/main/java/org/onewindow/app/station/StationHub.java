package org.onewindow.app.station;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.onewindow.access.Operator;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.hubclient.CertificateRenewal;
import org.onewindow.hubclient.HubClient;
import org.onewindow.hubclient.HubIdentity;
import org.onewindow.hubclient.HubTimes;
import org.onewindow.hubclient.IdentityFolder;
import org.onewindow.hubclient.PeopleLink;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.offline.HubLink;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.CounterLogsPage;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubCheckpoint;
import org.onewindow.protocol.HubPresence;
import org.onewindow.protocol.PacesPage;
import org.onewindow.protocol.ReceiptsPage;
import org.onewindow.protocol.ReceiptsQuery;
import org.onewindow.protocol.SpanDays;
import org.onewindow.protocol.SpanQuery;
import org.onewindow.protocol.UsagePage;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDaysPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which hub a station has. */
final class StationHub {
    private static final Logger LOG = LoggerFactory.getLogger(StationHub.class);

    private StationHub() {}

    /**
     * A training station's own, in its folder.
     *
     * @param toClose given what the station has to close
     */
    static HubAccess ofTraining(
            Path folder,
            String counter,
            Training training,
            Catalogue catalogue,
            Clock clock,
            LogProofs proofs,
            Consumer<AutoCloseable> toClose) {
        TrainingHub hub = new TrainingHub(
                folder.resolve("hub"),
                clock,
                catalogue,
                training.exchange().faults(),
                counter,
                training.operators(),
                // The first signature makes the key.
                () -> proofs.checkpoint(proofs.size()).isPresent() ? proofs.key() : Optional.empty(),
                TrainingHub.CALM);
        toClose.accept(hub);
        return new HubAccess(hub, hub, hub::key, folder.resolve("vault"), hub::alive);
    }

    /**
     * The one at which a counter has enrolled; empty if it has at none. What enrolling left and can't be read any more is a hub out of reach: the counter
     * works on, and nobody is spared the rule for working offline.
     *
     * @param toClose given what the station has to close
     */
    static Optional<HubAccess> joined(Settings settings, String counter, Clock clock, Consumer<AutoCloseable> toClose) {
        IdentityFolder folder = new IdentityFolder(StationJoining.identityFolder(settings));
        if (!folder.exists()) {
            return Optional.empty();
        }
        Path vault = StationBuilder.vaultOf(settings);
        try {
            HubIdentity identity = folder.read(settings.text(SettingKey.HUB_URL).map(URI::create), counter);
            NoteVerifier key = NoteVerifier.parse(identity.hubKey());
            HubClient client = new HubClient(identity, HubTimes.STANDARD);
            toClose.accept(client);
            toClose.accept(new DailyRenewal(
                    new CertificateRenewal(client, identity, folder, clock), DailyRenewal.Pauses.STANDARD));
            return Optional.of(HubAccess.of(client, () -> Optional.of(key), vault));
        } catch (IOException | MalformedProofException | IllegalArgumentException e) {
            LOG.error("what enrolling at the hub left can't be used; enrol this counter again", e);
            return Optional.of(HubAccess.of(new OutOfReach(), Optional::empty, vault));
        }
    }

    /** A hub to which there is no way. */
    private static final class OutOfReach implements HubLink, PeopleLink {
        @Override
        public CompletableFuture<HubReply<HubPresence>> alive() {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<BatchTaken>> send(Batch batch) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<FeedPage>> feed(long from, int limit) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<HubCheckpoint>> checkpoint(long from) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<DayEntriesPage>> day(
                LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<DayEntriesPage>> reviewsOf(
                LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<DayEntriesPage>> signaturesSince(
                LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<WorkDaysPage>> workSince(
                LocalDate day, Optional<WorkCursor> after, int limit, Operator asker) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<PacesPage>> pacesBefore(LocalDate day, Operator asker) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<SpanDays>> elsewhere(SpanQuery query, Operator asker) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<CounterLogsPage>> logs(Operator asker) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<UsagePage>> usage(String userCode, int limit, Operator asker) {
            return unreachable();
        }

        @Override
        public CompletableFuture<HubReply<ReceiptsPage>> receipts(ReceiptsQuery query, Operator asker) {
            return unreachable();
        }

        private static <T> CompletableFuture<HubReply<T>> unreachable() {
            return CompletableFuture.completedFuture(new HubReply.Unreachable<>("this counter's identity is damaged"));
        }
    }
}
