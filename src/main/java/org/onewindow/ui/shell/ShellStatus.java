package org.onewindow.ui.shell;

import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.PillKind;
import org.onewindow.ui.kit.PillState;

/** What the bars of the shell tell about connection, journal and exchange. To be changed on the JavaFX thread; needs no toolkit. */
public final class ShellStatus {
    private final ReadOnlyObjectWrapper<Optional<PillState>> connection = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean diskFull;
    private final ReadOnlyObjectWrapper<PillState> journal =
            new ReadOnlyObjectWrapper<>(new PillState(PillKind.GOOD, Message.of("shell.journal.ready")));
    private final ReadOnlyObjectWrapper<Optional<Message>> exchange = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What everybody has to know just now, above every screen of the shell. */
    public ReadOnlyObjectProperty<Optional<Message>> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /** The pill in the top bar; none before anybody was asked. */
    public ReadOnlyObjectProperty<Optional<PillState>> connectionProperty() {
        return connection.getReadOnlyProperty();
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
        connection.set(Optional.of(new PillState(kind, Message.of("shell.connection.online", answering, asked))));
    }

    /** The exchange has not been reached since this time of day. */
    public void exchangeUnreachable(LocalTime since) {
        String time = "%02d:%02d".formatted(since.getHour(), since.getMinute());
        connection.set(Optional.of(new PillState(PillKind.SAVED, Message.of("shell.connection.offline", time))));
    }

    /** The journal can be written and holds so many entries of today. */
    public void journalWritable(long entriesToday) {
        if (diskFull) {
            return;
        }
        journal.set(new PillState(PillKind.GOOD, Message.of("shell.journal.entries", entriesToday)));
    }

    /** The disk is full or not: a banner and the journal's pill say so until it has room again. */
    public void diskFull(boolean full) {
        diskFull = full;
        banner.set(full ? Optional.of(Message.of("shell.banner.disk-full")) : Optional.empty());
        journal.set(
                full
                        ? new PillState(PillKind.BAD, Message.of("shell.journal.disk-full"))
                        : new PillState(PillKind.GOOD, Message.of("shell.journal.ready")));
    }

    /** The journal can't be written. */
    public void journalNotWritable() {
        journal.set(new PillState(PillKind.BAD, Message.of("shell.journal.unavailable")));
    }

    /** The name of the exchange's instance or member this station asks as. */
    public void exchangeIs(String identifier) {
        exchange.set(Optional.of(Message.of("shell.exchange", identifier)));
    }
}
