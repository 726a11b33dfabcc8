package org.onewindow.ui.shell;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.SyncStatus;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.PillKind;
import org.onewindow.ui.kit.PillState;

/** What the bars of the shell tell about connection, journal and exchange. To be changed on the JavaFX thread; needs no toolkit. */
public final class ShellStatus {
    private final ReadOnlyObjectWrapper<Optional<PillState>> connection = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean diskStopped;
    private boolean damaged;
    private final ReadOnlyObjectWrapper<Optional<PillState>> sync = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> outage = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PillState> journal =
            new ReadOnlyObjectWrapper<>(new PillState(PillKind.GOOD, Message.of("shell.journal.ready")));
    private final ReadOnlyObjectWrapper<Optional<Message>> arrived = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<PillState> online = Optional.of(new PillState(PillKind.GOOD, Message.of("shell.connection.up")));
    private Optional<PillState> offline = Optional.empty();
    private int someOut;
    private final ReadOnlyObjectWrapper<Optional<Message>> signIn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> signedInOffline =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> exchange = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What everybody has to know just now, above every screen of the shell. */
    public ReadOnlyObjectProperty<Optional<Message>> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /** The pill in the top bar; none before anybody was asked. */
    public ReadOnlyObjectProperty<Optional<PillState>> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** How far the journal has got to the hub, in the status bar; none without a hub. */
    public ReadOnlyObjectProperty<Optional<PillState>> syncProperty() {
        return sync.getReadOnlyProperty();
    }

    /** What stands over every screen while a connection is out. */
    public ReadOnlyObjectProperty<Optional<Message>> outageProperty() {
        return outage.getReadOnlyProperty();
    }

    /** What whoever wants to sign in has to know of the hub. */
    public ReadOnlyObjectProperty<Optional<Message>> signInProperty() {
        return signIn.getReadOnlyProperty();
    }

    /** How long whoever signed in without the hub may go on doing so; stands with the outage. */
    public ReadOnlyObjectProperty<Optional<Message>> signedInOfflineProperty() {
        return signedInOffline.getReadOnlyProperty();
    }

    /** Whether the hub can be reached by whoever wants to sign in; without it they may for so many {@code days}. */
    public void hubAtSignIn(boolean reached, long days) {
        signIn.set(reached ? Optional.empty() : Optional.of(Message.of("signin.offline", days)));
    }

    /** Somebody has signed in, and without the hub if there is a time {@code left} for that. */
    void signedIn(Optional<Duration> left) {
        signedInOffline.set(left.map(time -> Message.of("shell.banner.signed-in-offline", time.toDays())));
    }

    /** What the queue brought since somebody last said that they saw it. */
    public ReadOnlyObjectProperty<Optional<Message>> arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    /** Queued look-ups of a case were answered: so many of them with records, so many without. */
    public void arrived(String caseNumber, int found, int others) {
        arrived.set(Optional.of(Message.of("shell.arrived", found + others, caseNumber, found, others)));
    }

    /** Somebody has seen it. */
    public void arrivedSeen() {
        arrived.set(Optional.empty());
    }

    /** The journal, in the status bar. */
    public ReadOnlyObjectProperty<PillState> journalProperty() {
        return journal.getReadOnlyProperty();
    }

    /** The exchange, in the status bar. */
    public ReadOnlyObjectProperty<Optional<Message>> exchangeProperty() {
        return exchange.getReadOnlyProperty();
    }

    /** So many of the departments that were asked have answered when last asked. */
    public void departmentsAnswering(int answering, int asked) {
        PillKind kind = answering == asked ? PillKind.GOOD : PillKind.WARNING;
        online = Optional.of(new PillState(kind, Message.of("shell.connection.online", answering, asked)));
        showConnection();
    }

    /** How the connections stand, and how much waits for them. */
    public void connectionsAre(ConnectionState state, SyncStatus status, int lookupsWaiting, ZoneId zone) {
        offline = ConnectionWords.pill(state, zone);
        someOut = state.departmentsOut().size();
        sync.set(ConnectionWords.sync(status, zone));
        outage.set(ConnectionWords.banner(state, status, lookupsWaiting));
        showConnection();
    }

    private void showConnection() {
        if (offline.isPresent()) {
            connection.set(offline);
        } else if (someOut > 0) {
            connection.set(
                    Optional.of(new PillState(PillKind.WARNING, Message.of("shell.connection.some-out", someOut))));
        } else {
            connection.set(online);
        }
    }

    /** The journal can be written and holds so many entries of today. */
    public void journalWritable(long entriesToday) {
        if (diskStopped || damaged) {
            return;
        }
        journal.set(new PillState(PillKind.GOOD, Message.of("shell.journal.entries", entriesToday)));
    }

    /** The disk is full: a banner and the journal's pill say so until it has room again. */
    public void diskFull() {
        diskStopped(Message.of("shell.banner.disk-full"), Message.of("shell.journal.disk-full"));
    }

    /** The disk can't be written though it has room: a banner and the journal's pill say so until it can. */
    public void diskUnwritable() {
        diskStopped(Message.of("shell.banner.disk-unwritable"), Message.of("shell.journal.disk-unwritable"));
    }

    private void diskStopped(Message above, Message below) {
        if (!damaged) {
            diskStopped = true;
            banner.set(Optional.of(above));
            journal.set(new PillState(PillKind.BAD, below));
        }
    }

    /** The disk can be written. */
    public void diskWritable() {
        if (!damaged) {
            diskStopped = false;
            banner.set(Optional.empty());
            journal.set(new PillState(PillKind.GOOD, Message.of("shell.journal.ready")));
        }
    }

    /** The journal was found damaged: a banner and its pill say so for as long as the program runs. */
    public void journalDamaged(String reference) {
        damaged = true;
        banner.set(Optional.of(Message.of("shell.banner.journal-damaged", reference)));
        journal.set(new PillState(PillKind.BAD, Message.of("shell.journal.damaged")));
    }

    /** The journal can't be written. */
    public void journalNotWritable() {
        if (damaged) {
            return;
        }
        journal.set(new PillState(PillKind.BAD, Message.of("shell.journal.unavailable")));
    }

    /** The name of the exchange's instance or member this station asks as. */
    public void exchangeIs(String identifier) {
        exchange.set(Optional.of(Message.of("shell.exchange", identifier)));
    }
}
