package org.onewindow.sandbox;

import java.time.Clock;
import java.util.Optional;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.subject.NumberReader;

/**
 * What a sandbox is started with.
 *
 * @param numbers reads the numbers that departments are asked about
 * @param clock tells the day, which a person's number must not lie behind
 * @param address where the exchange listens: a host name or an IP address; the loopback address by default
 * @param port 0 takes a free one
 * @param adminPort where the switches for faults listen, always on the loopback address; 0 takes a free one
 * @param instance the name of the exchange, the first part of every identifier
 * @param key with it the exchange is spoken to over TLS, without it in plain http
 */
public record SandboxOptions(
        Catalogue catalogue,
        Registers registers,
        NumberReader numbers,
        Clock clock,
        String address,
        int port,
        int adminPort,
        String instance,
        AccessRights rights,
        Latency latency,
        FaultTimings timings,
        ErrorSpelling spelling,
        Optional<ServerKey> key) {
    /** The loopback address. */
    public static final String LOOPBACK = "127.0.0.1";

    /** The instance of the training stations. */
    public static final String TRAINING_INSTANCE = "OW-TRAINING";

    /** The client subsystem of the training stations, which may ask everything by default. */
    public static final String TRAINING_CLIENT = TRAINING_INSTANCE + "/GOV/11010800/onewindow";

    private static final long SEED = 20_260_101L;

    /** On the loopback address, free ports, realistic delays, and {@link #TRAINING_CLIENT} may ask everything. */
    public static SandboxOptions of(Catalogue catalogue, Registers registers, NumberReader numbers, Clock clock) {
        return new SandboxOptions(
                catalogue,
                registers,
                numbers,
                clock,
                LOOPBACK,
                0,
                0,
                TRAINING_INSTANCE,
                AccessRights.everythingFor(TRAINING_CLIENT),
                Latency.realistic(SEED),
                FaultTimings.standard(),
                ErrorSpelling.NEW,
                Optional.empty());
    }

    /** The same at another address, for other machines to reach. */
    public SandboxOptions at(String otherAddress) {
        return new SandboxOptions(
                catalogue,
                registers,
                numbers,
                clock,
                otherAddress,
                port,
                adminPort,
                instance,
                rights,
                latency,
                timings,
                spelling,
                key);
    }

    /** The same on these ports. */
    public SandboxOptions onPorts(int exchange, int admin) {
        return new SandboxOptions(
                catalogue, registers, numbers, clock, address, exchange, admin, instance, rights, latency, timings,
                spelling, key);
    }

    /** The same under another name; rights name their clients with it, so they have to be given too. */
    public SandboxOptions named(String otherInstance, AccessRights itsRights) {
        return new SandboxOptions(
                catalogue,
                registers,
                numbers,
                clock,
                address,
                port,
                adminPort,
                otherInstance,
                itsRights,
                latency,
                timings,
                spelling,
                key);
    }

    /** The same with other rights. */
    public SandboxOptions withRights(AccessRights others) {
        return named(instance, others);
    }

    /** The same with other delays. */
    public SandboxOptions withLatency(Latency other) {
        return new SandboxOptions(
                catalogue, registers, numbers, clock, address, port, adminPort, instance, rights, other, timings,
                spelling, key);
    }

    /** The same with other times for the slow faults. */
    public SandboxOptions withTimings(FaultTimings others) {
        return new SandboxOptions(
                catalogue, registers, numbers, clock, address, port, adminPort, instance, rights, latency, others,
                spelling, key);
    }

    /** The same with error codes as an older or a newer exchange spells them. */
    public SandboxOptions spelling(ErrorSpelling other) {
        return new SandboxOptions(
                catalogue, registers, numbers, clock, address, port, adminPort, instance, rights, latency, timings,
                other, key);
    }

    /** The same over TLS, 1.2 or later, with this key: how machines other than this one may reach it. */
    public SandboxOptions withKey(ServerKey own) {
        return new SandboxOptions(
                catalogue,
                registers,
                numbers,
                clock,
                address,
                port,
                adminPort,
                instance,
                rights,
                latency,
                timings,
                spelling,
                Optional.of(own));
    }
}
