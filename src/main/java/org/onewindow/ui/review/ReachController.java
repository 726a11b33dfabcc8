package org.onewindow.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.onewindow.review.CounterPart;
import org.onewindow.review.DayOverview;
import org.onewindow.review.DayScope;
import org.onewindow.review.Reach;
import org.onewindow.review.ReachWords;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Shown;

/** Which counters are shown, and how far each log was checked. */
public final class ReachController {
    private static final String ALL = "";

    private final ReviewViewModel model;
    private final Appearance appearance;
    private boolean offering;

    @FXML
    private FlowPane root;

    @FXML
    private ComboBox<String> counter;

    @FXML
    private Label reach;

    @FXML
    private Label parts;

    ReachController(ReviewViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        counter.setConverter(new CounterNames());
        counter.valueProperty().addListener((observed, before, now) -> choose(now));
        Shown.follow(root, model.counters(), this::offer);
        Shown.follow(root, model.overview(), this::show);
    }

    private void offer(List<CounterPart> known) {
        offering = true;
        List<String> choices = new ArrayList<>(List.of(ALL));
        if (known.size() > 1) {
            known.forEach(part -> choices.add(part.counter()));
        }
        counter.getItems().setAll(choices);
        counter.setValue(model.scope().get().counters().stream()
                .filter(choices::contains)
                .findFirst()
                .orElse(ALL));
        counter.setVisible(choices.size() > 1);
        counter.setManaged(choices.size() > 1);
        offering = false;
    }

    private void choose(@Nullable String chosen) {
        if (!offering && chosen != null) {
            model.choose(chosen.equals(ALL) ? DayScope.ALL : DayScope.of(chosen));
        }
    }

    private void show(Optional<DayOverview> overview) {
        root.setVisible(overview.isPresent());
        root.setManaged(overview.isPresent());
        overview.ifPresent(day -> {
            List<String> lines = new ReachWords(appearance.texts()).lines(day);
            reach.setText(lines.get(0));
            reach.getStyleClass().removeAll("quiet", "strong");
            reach.getStyleClass().add(day.reach() == Reach.ALL_COUNTERS ? "quiet" : "strong");
            parts.setText(String.join("  ·  ", lines.subList(1, lines.size())));
        });
    }

    private final class CounterNames extends StringConverter<String> {
        @Override
        public String toString(@Nullable String value) {
            if (value == null || value.equals(ALL)) {
                return appearance.text("review.counters.all");
            }
            return appearance.text("review.counters.one", value);
        }

        @Override
        public String fromString(String name) {
            throw new UnsupportedOperationException("counters are chosen, not typed");
        }
    }
}
