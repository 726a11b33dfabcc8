package org.onewindow.app.command;

import java.util.Optional;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.OpeningWords;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.language.Texts;

/** Opens the station for a command; what keeps it from opening is said on standard error. */
final class StationCommands {
    private static final String TRAINING_FOLDER = "command";

    private StationCommands() {}

    static Optional<Station> open(Settings settings, Surroundings surroundings, Texts texts) {
        StationOpening opening = StationBuilder.open(settings, surroundings.clock(), TRAINING_FOLDER);
        if (opening instanceof StationOpening.Opened opened) {
            return Optional.of(opened.station());
        }
        OpeningWords.sentences(opening, texts).forEach(surroundings.err()::println);
        return Optional.empty();
    }
}
