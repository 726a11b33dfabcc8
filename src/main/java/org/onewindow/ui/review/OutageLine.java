package org.onewindow.ui.review;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.onewindow.review.Outage;

/** The day from 0 to 24 o'clock as a line, the spells without network on it. */
final class OutageLine extends Pane {
    private static final double HEIGHT = 14;
    private static final double LEAST_WIDTH = 3;
    private static final double DAY = Duration.ofDays(1).toSeconds();

    private final List<Outage> spells;
    private final Optional<LocalTime> now;
    private final List<Region> bars = new ArrayList<>();

    /**
     * A day's line.
     *
     * @param now the time of day, if it is today: until then goes a spell that has not ended
     * @param look is told of a spell that somebody clicks on
     */
    OutageLine(List<Outage> spells, Optional<LocalTime> now, Consumer<Outage> look) {
        this.now = now;
        this.spells = List.copyOf(spells);
        getStyleClass().add("outage-line");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        for (int i = 0; i < spells.size(); i++) {
            Region bar = new Region();
            bar.getStyleClass().add("outage-spell");
            Outage spell = this.spells.get(i);
            bar.setOnMouseClicked(event -> look.accept(spell));
            bars.add(bar);
        }
        getChildren().addAll(bars);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < spells.size(); i++) {
            Outage spell = spells.get(i);
            double from = ofDay(spell.from().toLocalTime());
            double to = Math.max(from, ofDay(end(spell)));
            bars.get(i)
                    .resizeRelocate(from * getWidth(), 0, Math.max(LEAST_WIDTH, (to - from) * getWidth()), getHeight());
        }
    }

    private LocalTime end(Outage spell) {
        LocalTime known = spell.end().toLocalTime();
        return spell.until().isPresent()
                ? known
                : now.filter(time -> time.isAfter(known)).orElse(known);
    }

    private static double ofDay(LocalTime time) {
        return time.toSecondOfDay() / DAY;
    }
}
