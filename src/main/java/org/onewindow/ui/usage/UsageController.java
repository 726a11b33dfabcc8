package org.onewindow.ui.usage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.onewindow.review.usage.ReceiptCodes;
import org.onewindow.review.usage.Usage;
import org.onewindow.review.usage.UsageWords;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.Lines;
import org.onewindow.ui.kit.SaveDialog;
import org.onewindow.ui.kit.Shown;

/** The fields, the list, its two buttons, and the receipt of the look that is chosen in it. */
public final class UsageController {
    private final UsageViewModel model;
    private final Appearance appearance;
    private final UsageWords words;
    private final ReceiptCodes codes;
    private final SaveDialog dialog;

    @FXML
    private TextField number;

    @FXML
    private CheckBox identity;

    @FXML
    private Button list;

    @FXML
    private Button save;

    @FXML
    private Label sentence;

    @FXML
    private TableView<Usage> table;

    @FXML
    private Label placeholder;

    @FXML
    private VBox receipt;

    @FXML
    private ImageView code;

    @FXML
    private Label place;

    @FXML
    private Label scan;

    UsageController(
            UsageViewModel model, Appearance appearance, UsageWords words, ReceiptCodes codes, SaveDialog dialog) {
        this.model = model;
        this.appearance = appearance;
        this.words = words;
        this.codes = codes;
        this.dialog = dialog;
    }

    @FXML
    private void initialize() {
        number.textProperty().bindBidirectional(model.number());
        identity.selectedProperty().bindBidirectional(model.identityChecked());
        list.disableProperty().bind(model.busy());
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busy().get() || model.given().get().isEmpty(), model.busy(), model.given()));
        Lines.tell(sentence, model.sentence(), appearance);
        table.getColumns()
                .addAll(List.of(
                        column("usage.head.when", 11, words::when),
                        column("usage.head.who", 11, words::who),
                        column("usage.head.matter", 13, words::matter),
                        column("usage.head.what", 24, words::what),
                        column("usage.head.outcome", 9, words::outcome),
                        column("usage.head.proof", 14, words::proof)));
        receipt.visibleProperty().bind(Bindings.isNotEmpty(table.getItems()));
        receipt.managedProperty().bind(receipt.visibleProperty());
        ReceiptView view = new ReceiptView(code, place, scan, appearance, words, codes);
        Shown.follow(table, model.given(), shown -> {
            Optional<Usage> chosen = model.chosen().get();
            table.getItems().setAll(shown.map(all -> all.listed().usages()).orElse(List.of()));
            placeholder.setText(appearance.text(shown.isPresent() ? "usage.placeholder-none" : "usage.placeholder"));
            chosen.filter(table.getItems()::contains).ifPresent(table.getSelectionModel()::select);
        });
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((chosen, before, now) -> model.chosen().set(Optional.ofNullable(now)));
        table.focusedProperty().addListener((focused, before, now) -> {
            // Else the first press of an arrow would pass over the first line.
            if (now && table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
        });
        Shown.follow(receipt, model.chosen(), view::show);
    }

    private TableColumn<Usage, String> column(String key, double em, Function<Usage, String> cell) {
        TableColumn<Usage, String> column = new TableColumn<>(appearance.text(key));
        column.setCellValueFactory(row -> new SimpleStringProperty(cell.apply(row.getValue())));
        column.setCellFactory(any -> new WrappedCell());
        column.setPrefWidth(em * 14);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    @FXML
    private void list() {
        model.list();
    }

    @FXML
    private void save() {
        dialog.ask(appearance.text("usage.file-name") + ".pdf").ifPresent(file -> model.save(file, words));
    }

    void focusNumber() {
        number.requestFocus();
    }
}
