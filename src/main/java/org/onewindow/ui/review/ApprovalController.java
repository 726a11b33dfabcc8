package org.onewindow.ui.review;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.onewindow.review.DayReport;
import org.onewindow.review.report.ReportForm;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Lines;
import org.onewindow.ui.kit.Shown;

/** Where a second person agrees, by name and password, that numbers leave the station whole. */
public final class ApprovalController {
    private final ExportViewModel model;
    private final ReviewViewModel review;
    private final Appearance appearance;
    private final ReportFiles files;

    @FXML
    private VBox root;

    @FXML
    private ComboBox<ReportForm> form;

    @FXML
    private TextField approver;

    @FXML
    private PasswordField password;

    @FXML
    private javafx.scene.control.Button go;

    ApprovalController(ExportViewModel model, ReviewViewModel review, Appearance appearance, ReportFiles files) {
        this.model = model;
        this.review = review;
        this.appearance = appearance;
        this.files = files;
    }

    @FXML
    private void initialize() {
        form.getItems().setAll(ReportForm.values());
        form.setConverter(new FormNames());
        form.setValue(ReportForm.PDF);
        approver.textProperty().bindBidirectional(model.approver());
        go.disableProperty().bind(review.busy());
        Lines.showIf(root, model.asking());
        Shown.follow(root, model.asking(), asked -> {
            password.clear();
            if (asked) {
                // Not before the form is there: what can't be seen takes no focus.
                Platform.runLater(form::requestFocus);
            }
        });
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel();
                event.consume();
            }
        });
    }

    @FXML
    private void toPassword() {
        password.requestFocus();
    }

    @FXML
    private void cancel() {
        password.clear();
        model.stopAsking();
    }

    @FXML
    private void save() {
        DayReport words = files.words();
        Optional<Path> file = files.ask(review.day().get(), form.getValue());
        char[] typed = password.getText().toCharArray();
        password.clear();
        file.ifPresentOrElse(
                chosen -> model.saveWhole(form.getValue(), chosen, words, typed),
                () -> java.util.Arrays.fill(typed, '\0'));
    }

    private final class FormNames extends StringConverter<ReportForm> {
        @Override
        public String toString(@Nullable ReportForm value) {
            return value == null ? "" : appearance.text("review.export." + value.extension());
        }

        @Override
        public ReportForm fromString(String name) {
            throw new UnsupportedOperationException("forms are chosen, not typed");
        }
    }
}
