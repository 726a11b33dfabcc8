package org.onewindow.ui.cases;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.PillKind;

/** One case in the list: matter, masked subject and number, its state, and whether the hub has it. */
final class CaseCell extends ListCell<CasesViewModel.Line> {
    private final CaseWords words;
    private final Label matter = new Label();
    private final Label about = new Label();
    private final Label delivery = new Label();
    private final Pill state = new Pill();
    private final HBox line;

    CaseCell(CaseWords words) {
        this.words = words;
        getStyleClass().add("case-cell");
        matter.getStyleClass().add("strong");
        about.getStyleClass().addAll("quiet", "small");
        delivery.getStyleClass().addAll("quiet", "small");
        VBox left = new VBox(2, matter, about);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(2, state, delivery);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        line = new HBox(8, left, right);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CasesViewModel.Line item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(empty || item == null ? null : line);
        Optional.ofNullable(empty ? null : item).ifPresent(this::show);
    }

    private void show(CasesViewModel.Line item) {
        matter.setText(words.matter(item.one().file()));
        about.setText(item.subject()
                .map(subject -> subject + " · " + item.number())
                .orElse(item.number().value()));
        delivery.setText(words.text("cases.hub", words.delivery(item.one().delivery())));
        boolean trouble = item.one().trouble().isPresent();
        state.setKind(trouble ? PillKind.BAD : CaseWords.kind(item.one().file().state()));
        state.setText(
                trouble ? words.text("cases.look") : words.state(item.one().file()));
        setAccessibleText(
                matter.getText() + ", " + about.getText() + ", " + state.getText() + ", " + delivery.getText());
    }
}
