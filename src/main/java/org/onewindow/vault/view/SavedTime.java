package org.onewindow.vault.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by which saved records come to their term: the clock's, unless the clock is plainly wrong. What a wrong clock purges nobody can bring back, so
 * a clock that went back by more than a day, or forward by more than a long weekend, is not believed at once. Until it is confirmed time goes on at the
 * pace of the machine. A step forward that nobody confirms is believed after a day of running; a step back never is by itself. Kept in a file, so that it
 * goes on where it was. Safe for use by several threads.
 */
final class SavedTime {
    /** A counter that was switched off over a weekend with a holiday meets so much in the ordinary way. */
    static final Duration STEP_FORWARD = Duration.ofDays(3);
    /** Behind by more, the ages that are shown would be wrong by days. */
    static final Duration STEP_BACK = Duration.ofDays(1);
    /** For so long the machine has to run with a clock far ahead before it is believed. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(SavedTime.class);
    private static final Pattern FORM =
            Pattern.compile("(onewindow-saved-time-1 (-?\\d{1,18}) (\\d{1,18})) ([0-9a-f]{8})\\s*");

    private final ViewPlace place;
    private final DurableDisk disk;
    private final Clock clock;
    private final LongSupplier nanos;
    private Instant time;
    /** For how long the machine has run since the clock went far ahead. */
    private Duration doubted = Duration.ZERO;

    private long tick;

    /** Goes on where the file says; {@code nanos} is time that nobody can set. */
    SavedTime(ViewPlace place, DurableDisk disk, Clock clock, LongSupplier nanos) {
        this.place = place;
        this.disk = disk;
        this.clock = clock;
        this.nanos = nanos;
        this.tick = nanos.getAsLong();
        this.time = clock.instant();
        read().ifPresent(this::restore);
        now();
    }

    private Optional<Matcher> read() {
        try {
            if (Files.exists(place.time()) && Files.size(place.time()) < 128) {
                Matcher form = FORM.matcher(Files.readString(place.time()));
                if (form.matches() && form.group(4).equals(sum(form.group(1)))) {
                    return Optional.of(form);
                }
                LOG.warn("the time of saved records was damaged; the clock is believed");
            }
        } catch (IOException e) {
            LOG.warn("the time of saved records can't be read; the clock is believed", e);
        }
        return Optional.empty();
    }

    private void restore(Matcher form) {
        time = Instant.ofEpochMilli(Long.parseLong(form.group(2)));
        doubted = Duration.ofMillis(Long.parseLong(form.group(3)));
    }

    /** Against accidents: a time that a flipped digit put far ahead would purge everything. */
    private static String sum(String line) {
        CRC32C sum = new CRC32C();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** The time by which something is due now. */
    synchronized Instant now() {
        long ticked = nanos.getAsLong();
        Duration passed = Duration.ofNanos(Math.max(0, ticked - tick));
        tick = ticked;
        Instant told = clock.instant();
        Instant went = time.plus(passed);
        if (isBehind(told, went)) {
            doubted = Duration.ZERO;
            time = went;
        } else if (told.isAfter(went.plus(STEP_FORWARD))) {
            if (doubted.isZero()) {
                LOG.warn(
                        "the clock went far ahead: saved records stay until it is confirmed, for a day of running at most");
            }
            doubted = doubted.plus(passed).plusMillis(1);
            time = doubted.compareTo(PATIENCE) > 0 ? told : went;
        } else {
            time = told;
        }
        if (time.equals(told)) {
            doubted = Duration.ZERO;
        }
        return time;
    }

    private static boolean isBehind(Instant told, Instant went) {
        return told.isBefore(went.minus(STEP_BACK));
    }

    /** Whether {@code told} is so far behind that no age could be told by it. */
    synchronized boolean isBehind(Instant told) {
        return isBehind(told, now());
    }

    /**
     * Somebody who is known to be who they are, and elsewhere, says that it is {@code moment}: if the clock agrees, it is believed. Says whether it was in
     * doubt until now.
     */
    synchronized boolean heard(Instant moment) {
        Instant before = now();
        Instant told = clock.instant();
        boolean agrees = Duration.between(moment, told).abs().compareTo(STEP_BACK) <= 0;
        if (!agrees || Duration.between(before, told).abs().compareTo(AT_ONCE) <= 0) {
            return false;
        }
        time = told;
        doubted = Duration.ZERO;
        return true;
    }

    /** Remembers it over a restart. What can't be written is logged: the worst is that a purge waits longer. */
    void keep() {
        String line;
        synchronized (this) {
            line = "onewindow-saved-time-1 " + now().toEpochMilli() + ' ' + doubted.toMillis();
        }
        try {
            Files.createDirectories(place.directory());
            disk.write(place.time(), (line + ' ' + sum(line) + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("the time of saved records can't be written", e);
        }
    }
}
