package org.onewindow.app.station;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.home.HubHome;
import org.onewindow.hub.home.HubProfile;
import org.onewindow.hub.home.OpenHub;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.hub.server.HubServer;
import org.onewindow.hub.server.Limits;
import org.onewindow.hub.store.HubStoreException;
import org.onewindow.hubclient.Enrolling;
import org.onewindow.hubclient.HubClient;
import org.onewindow.hubclient.HubIdentity;
import org.onewindow.hubclient.HubTimes;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.vault.TrainingOperator;

/** A training station's hub that listens, at which the counter is enrolled. Safe for use by several threads. */
record StartedHub(OpenHub hub, HubClient client, NoteVerifier key) implements AutoCloseable {
    static final HubProfile PROFILE =
            new HubProfile(StationBuilder.TRAINING_DIVISION, "Training", "127.0.0.1", 0, List.of("127.0.0.1"), "");

    /**
     * What it is made of.
     *
     * @param counter this counter's number
     * @param operators whom the hub is told of
     * @param faults whose switch for the network cuts it
     * @param givenUp asked between two steps: whether nobody wants it any more
     */
    record Parts(
            HubHome home,
            String counter,
            List<TrainingOperator> operators,
            FaultSwitchboard faults,
            BooleanSupplier givenUp) {}

    /**
     * Makes the hub if there is none, starts it and enrols; takes seconds the first time.
     *
     * @param checkpointKey this counter's
     * @throws IOException if it can't be made, if the counter can't enrol, or if nobody wants it any more
     */
    static StartedHub start(Parts parts, NoteVerifier checkpointKey)
            throws IOException, HubStoreException, HubUnavailableException {
        expectWanted(parts);
        if (!parts.home().exists()) {
            parts.home().create(PROFILE);
        }
        OpenHub hub = parts.home().open(PROFILE);
        try {
            for (TrainingOperator operator : parts.operators()) {
                hub.administration()
                        .put(new HubOperator(
                                operator.operator().name(), operator.operator().role()));
            }
            expectWanted(parts);
            return enrolled(hub, parts, checkpointKey);
        } catch (IOException | HubUnavailableException | RuntimeException e) {
            hub.close();
            throw e;
        }
    }

    private static void expectWanted(Parts parts) throws IOException {
        if (parts.givenUp().getAsBoolean()) {
            throw new IOException("closed meanwhile");
        }
    }

    private static StartedHub enrolled(OpenHub hub, Parts parts, NoteVerifier checkpointKey)
            throws IOException, HubUnavailableException {
        HubServer server = hub.listen(Limits.STANDARD);
        HubIdentity identity = enrol(hub.administration(), server, parts.counter(), checkpointKey);
        NoteVerifier key;
        try {
            key = NoteVerifier.parse(identity.hubKey());
        } catch (MalformedProofException e) {
            throw new IOException("the hub's key is none", e);
        }
        HubClient client = new HubClient(identity, HubTimes.STANDARD);
        // The first answer takes a slow machine longer than whoever watches the connection has patience for.
        var unused = client.alive().join();
        Runnable cut = () -> server.setNetworkDown(parts.faults().networkDown());
        parts.faults().onChange(cut);
        cut.run();
        return new StartedHub(hub, client, key);
    }

    private static HubIdentity enrol(
            HubAdministration administration, HubServer server, String counter, NoteVerifier checkpointKey)
            throws IOException, HubUnavailableException {
        HubAdministration.Offer offer = administration.enrol(counter);
        String origin = checkpointKey.name();
        Enrolling.Outcome outcome = Enrolling.at(server.localUrl(), offer.fingerprint(), HubTimes.STANDARD)
                .join(offer.code(), counter, origin.substring(origin.lastIndexOf('/') + 1), checkpointKey.text());
        if (outcome instanceof Enrolling.Outcome.Joined joined) {
            return joined.identity();
        }
        throw new IOException("the counter could not enrol: " + outcome);
    }

    @Override
    public void close() throws IOException {
        client.close();
        hub.close();
    }
}
