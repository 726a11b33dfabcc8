package org.onewindow.offline;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.onewindow.access.Operator;
import org.onewindow.lookup.ExchangeProbe;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.lookup.Reachability;
import org.onewindow.lookup.Timing;

/**
 * Knows how the connections stand, from real traffic and a cheap question now and then: see {@link LinkRules} for how soon. What it finds is journalled,
 * with how long an outage was. Answers at once, from memory. Safe for use by several threads; listeners are called on the executor, one call at a time, in
 * order.
 */
public final class ConnectionMonitor implements Reachability, AutoCloseable {
    private final ConnectionJournal journal;
    private final LinkWatch exchange;
    private final Optional<LinkWatch> hub;
    private final InOrder executor;
    private final List<Consumer<ConnectionState>> listeners = new CopyOnWriteArrayList<>();
    private final DepartmentsOut departmentsOut;
    private boolean chosenOffline;

    /**
     * Watches nothing before {@link #start()}.
     *
     * @param exchangeProbe asks the exchange
     * @param hubLink the hub, if the station has one
     * @param executor for the journal and the listeners, which may block
     */
    public ConnectionMonitor(
            ExchangeProbe exchangeProbe,
            Optional<HubLink> hubLink,
            Timing timing,
            Clock clock,
            LinkRules rules,
            ConnectionJournal journal,
            Executor executor) {
        this.journal = journal;
        this.executor = new InOrder(executor, timing);
        this.departmentsOut = new DepartmentsOut(timing, this::tell);
        this.exchange =
                new LinkWatch(exchangeProbe::probe, timing, clock, rules, state -> changed(Link.EXCHANGE, state));
        this.hub = hubLink.map(link -> new LinkWatch(
                () -> link.alive().thenApply(ConnectionMonitor::finding),
                timing,
                clock,
                rules,
                state -> changed(Link.HUB, state)));
    }

    private static LinkFinding finding(HubReply<?> reply) {
        if (reply instanceof HubReply.Unreachable) {
            return LinkFinding.UNREACHABLE;
        } else if (reply instanceof HubReply.OutOfTerm) {
            return LinkFinding.CERTIFICATE_TERM;
        }
        return reply instanceof HubReply.SomebodyElse ? LinkFinding.SOMEBODY_ELSE : LinkFinding.REACHED;
    }

    /** Begins to watch. */
    public void start() {
        exchange.start();
        hub.ifPresent(LinkWatch::start);
    }

    /** How everything stands now. */
    public synchronized ConnectionState state() {
        return new ConnectionState(exchange.state(), hub.map(LinkWatch::state), departmentsOut.codes(), chosenOffline);
    }

    /** Calls {@code listener} with the new state after each change from now on. It may block, and then holds up only other listeners. */
    public void whenChanged(Consumer<ConnectionState> listener) {
        listeners.add(listener);
    }

    @Override
    public boolean exchangeReachable() {
        return exchange.state().up() && !isChosenOffline();
    }

    @Override
    public CompletableFuture<Boolean> confirm() {
        return isChosenOffline() ? CompletableFuture.completedFuture(false) : exchange.confirm();
    }

    /** The clerk chooses to work offline, or no longer; journalled. */
    public void chooseOffline(boolean offline, Operator operator) {
        synchronized (this) {
            if (chosenOffline == offline) {
                return;
            }
            chosenOffline = offline;
        }
        executor.execute(() -> journal.chosen(offline, operator));
        tell();
    }

    private synchronized boolean isChosenOffline() {
        return chosenOffline;
    }

    /** A request to the exchange met this. */
    public void exchangeMet(LinkFinding finding) {
        exchange.met(finding);
    }

    /** A request to the hub met this. */
    public void hubMet(HubReply<?> reply) {
        hub.ifPresent(watch -> watch.met(finding(reply)));
    }

    /** The exchange could reach a department, or could not. */
    void departmentMet(String department, boolean reached) {
        departmentsOut.met(department, reached);
    }

    private void changed(Link link, LinkState state) {
        executor.execute(() -> journal.changed(link, state));
        tell();
    }

    private void tell() {
        executor.execute(() -> {
            ConnectionState now = state();
            listeners.forEach(listener -> listener.accept(now));
        });
    }

    @Override
    public void close() {
        exchange.close();
        hub.ifPresent(LinkWatch::close);
        departmentsOut.close();
    }
}
