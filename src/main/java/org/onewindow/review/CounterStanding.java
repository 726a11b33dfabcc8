package org.onewindow.review;

import java.util.Optional;

/**
 * How far the hub has checked a counter's log: it recomputed the root over these entries and found it in the checkpoint that the counter had signed.
 *
 * @param counter whose log
 * @param checked how many entries, from the first
 * @param root the root over them, base64
 * @param frozen why the hub takes nothing more of it, {@code fork} or {@code rollback}
 */
public record CounterStanding(String counter, long checked, String root, Optional<String> frozen) {}
