package org.onewindow.ui.review;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.onewindow.review.Outage;

/** The day from 0 to 24 o'clock as a line with its hours below, the spells without network on it. */
final class OutageLine extends Pane {
    private static final double HEIGHT = 14;
    private static final double LEAST_WIDTH = 3;
    private static final double DAY = Duration.ofDays(1).toSeconds();
    private static final int HOURS_APART = 6;
    private static final int HOURS = 24;

    private final List<Outage> spells;
    private final Optional<LocalTime> now;
    private final Region track = new Region();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> hours = new ArrayList<>();

    /**
     * A day's line.
     *
     * @param now the time of day, if it is today: until then goes a spell that has not ended
     * @param look is told of a spell that somebody clicks on
     */
    OutageLine(List<Outage> spells, Optional<LocalTime> now, Consumer<Outage> look) {
        this.now = now;
        this.spells = List.copyOf(spells);
        track.getStyleClass().add("outage-line");
        for (Outage spell : this.spells) {
            Region bar = new Region();
            bar.getStyleClass().add("outage-spell");
            bar.setOnMouseClicked(event -> look.accept(spell));
            bars.add(bar);
        }
        for (int hour = 0; hour <= HOURS; hour += HOURS_APART) {
            Label label = new Label(hour + ":00");
            label.getStyleClass().addAll("quiet", "small");
            hours.add(label);
        }
        getChildren().add(track);
        getChildren().addAll(bars);
        getChildren().addAll(hours);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT + hours.get(0).prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, 0, getWidth(), HEIGHT);
        for (int i = 0; i < spells.size(); i++) {
            Outage spell = spells.get(i);
            double from = ofDay(spell.from().toLocalTime());
            double to = Math.max(from, ofDay(end(spell)));
            bars.get(i).resizeRelocate(from * getWidth(), 0, Math.max(LEAST_WIDTH, (to - from) * getWidth()), HEIGHT);
        }
        for (int i = 0; i < hours.size(); i++) {
            Label label = hours.get(i);
            double width = label.prefWidth(-1);
            double middle = getWidth() * i * HOURS_APART / HOURS;
            double left = Math.max(0, Math.min(middle - width / 2, getWidth() - width));
            label.resizeRelocate(left, HEIGHT, width, label.prefHeight(-1));
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
