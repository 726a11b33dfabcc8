package org.onewindow.ui.shell;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.access.Session;
import org.onewindow.access.SignIn;
import org.onewindow.ui.kit.StationPlace;
import org.onewindow.ui.training.TrainingStation;

/**
 * What a station brings to its window.
 *
 * @param place where the window stands
 * @param signIn who may come in
 * @param workplace makes what an operator works with, when they have signed in
 * @param status what the bars tell
 * @param training what only a training station has
 * @param idleLock how long nobody may touch anything before the window locks itself
 * @param clock tells how long
 * @param zone in which times of day are told
 */
public record WindowParts(
        StationPlace place,
        SignIn signIn,
        Function<Session, Workplace> workplace,
        ShellStatus status,
        Optional<TrainingStation> training,
        Duration idleLock,
        InstantSource clock,
        ZoneId zone) {}
