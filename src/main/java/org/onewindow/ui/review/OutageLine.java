package org.onewindow.ui.review;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Region> bars = new ArrayList<>();

    /** {@code look} is told of a spell that somebody clicks on. */
    OutageLine(List<Outage> spells, Consumer<Outage> look) {
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
            double from = ofDay(spell.from());
            double to = spell.until().map(OutageLine::ofDay).orElse(1.0);
            bars.get(i)
                    .resizeRelocate(from * getWidth(), 0, Math.max(LEAST_WIDTH, (to - from) * getWidth()), getHeight());
        }
    }

    private static double ofDay(OffsetDateTime time) {
        return time.toLocalTime().toSecondOfDay() / DAY;
    }
}
