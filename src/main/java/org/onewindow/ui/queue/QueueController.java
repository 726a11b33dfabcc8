package org.onewindow.ui.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.TaskProgressView;
import org.onewindow.offline.CaseTail;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.SyncStatus;
import org.onewindow.offline.WaitingCases;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.PillKind;
import org.onewindow.ui.kit.Shown;

/** Binds the queue screen. */
public final class QueueController {
    /** Beyond these the list says only how many more there are. */
    private static final int MOST_LINES = 100;

    private final QueueViewModel model;
    private final QueueWords words;
    private final Clock clock;
    private Optional<SendingTask> sending = Optional.empty();
    /** What the lines of the cases say of the last try and the next. */
    private SyncStatus tried = SyncStatus.NO_HUB;

    @FXML
    private Region root;

    @FXML
    private CheckBox workOffline;

    @FXML
    private Pill exchangePill;

    @FXML
    private Label exchangeText;

    @FXML
    private Pill hubPill;

    @FXML
    private Label hubText;

    @FXML
    private Label lookupsTitle;

    @FXML
    private VBox lookups;

    @FXML
    private VBox hubPanel;

    @FXML
    private Pill syncPill;

    @FXML
    private Label syncText;

    @FXML
    private TaskProgressView<SendingTask> progress;

    @FXML
    private VBox cases;

    QueueController(QueueViewModel model, QueueWords words, Clock clock) {
        this.model = model;
        this.words = words;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Shown.follow(root, model.connection(), this::showConnection);
        Shown.follow(root, model.synchronisation(), this::showSynchronisation);
        Shown.follow(root, model.sending(), this::showProgress);
        Shown.follow(root, model.lookups(), waiting -> showLookups());
        Shown.follow(root, model.others(), more -> showLookups());
        Shown.follow(root, model.takenOut(), out -> showLookups());
        Shown.follow(root, model.cases(), waiting -> showCases());
        progress.setRetainTasks(false);
        workOffline.setOnAction(event -> model.workOffline(workOffline.isSelected()));
    }

    private void showConnection(ConnectionState state) {
        workOffline.setSelected(state.chosenOffline());
        exchangePill.setKind(
                pill(state.exchangeReachable(), state.departmentsOut().isEmpty()));
        exchangePill.setText(words.text(state.exchangeReachable() ? "queue.link.up" : "queue.link.down"));
        exchangeText.setText(words.exchange(state));
        hubPill.setKind(state.hub().isEmpty() ? PillKind.NEUTRAL : pill(state.hubReachable(), true));
        hubPill.setText(words.text(
                state.hub().isEmpty()
                        ? "queue.link.none"
                        : state.hubReachable() ? "queue.link.up" : "queue.link.down"));
        hubText.setText(words.hub(state, model.synchronisation().get()));
    }

    private static PillKind pill(boolean up, boolean whole) {
        if (!up) {
            return PillKind.SAVED;
        }
        return whole ? PillKind.GOOD : PillKind.WARNING;
    }

    private void showSynchronisation(SyncStatus status) {
        boolean hub = status.phase() != SyncStatus.Phase.NO_HUB;
        hubPanel.setVisible(hub);
        hubPanel.setManaged(hub);
        syncPill.setKind(SyncLook.of(status));
        syncPill.setText(words.text("queue.sync." + status.phase(), status.waiting()));
        syncText.setText(words.synchronisation(status));
        hubText.setText(words.hub(model.connection().get(), status));
        // While entries are being sent this changes often, and the lines of the cases don't.
        if (!status.reason().equals(tried.reason()) || !status.nextTry().equals(tried.nextTry())) {
            showCases();
        }
    }

    private void showProgress(Optional<SendingProgress> now) {
        if (now.isPresent() && sending.isEmpty()) {
            SendingTask task = new SendingTask(words, now.get());
            sending = Optional.of(task);
            progress.getTasks().add(task);
        }
        sending.ifPresent(task -> now.ifPresentOrElse(task::show, task));
        if (now.isEmpty()) {
            sending = Optional.empty();
        }
        progress.setVisible(now.isPresent());
        progress.setManaged(now.isPresent());
    }

    private void showLookups() {
        List<WaitingLookup> waiting = model.lookups().get();
        int others = model.others().get();
        LocalDate today = LocalDate.now(clock);
        lookupsTitle.setText(words.text("queue.lookups.title", waiting.size()));
        lookups.getChildren()
                .setAll(waiting.stream()
                        .limit(MOST_LINES)
                        .map(one -> LookupRow.waiting(one, words, today, model::takeBack))
                        .toList());
        if (waiting.isEmpty() && others == 0) {
            lookups.getChildren().add(quiet(words.text("queue.lookups.none")));
        } else if (waiting.size() > MOST_LINES) {
            lookups.getChildren().add(quiet(words.text("queue.more", waiting.size() - MOST_LINES)));
        }
        if (others > 0) {
            lookups.getChildren().add(quiet(words.text("queue.lookups.others", others)));
        }
        model.takenOut().get().stream()
                .limit(MOST_LINES)
                .map(out -> LookupRow.takenOut(out, words, today))
                .forEach(lookups.getChildren()::add);
    }

    private void showCases() {
        WaitingCases waiting = model.cases().get();
        tried = model.synchronisation().get();
        List<CaseTail> tails = waiting.cases();
        LocalDate today = LocalDate.now(clock);
        cases.getChildren()
                .setAll(tails.stream()
                        .limit(MOST_LINES)
                        .map(tail -> caseRow(tail, waiting.whole(), today))
                        .toList());
        if (tails.isEmpty() && waiting.whole()) {
            cases.getChildren().add(quiet(words.text("queue.cases.none")));
        } else if (tails.size() > MOST_LINES) {
            cases.getChildren().add(quiet(words.text("queue.more", tails.size() - MOST_LINES)));
        }
        if (!waiting.whole()) {
            cases.getChildren().add(quiet(words.text("queue.cases.not-all-counted")));
        }
    }

    private HBox caseRow(CaseTail tail, boolean exact, LocalDate today) {
        Label title = new Label(words.title(tail));
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label waits = quiet(words.waits(tail, exact, tried, today));
        HBox row = new HBox(title, waits);
        row.getStyleClass().add("queue-row");
        return row;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("quiet", "queue-quiet");
        return label;
    }

    @FXML
    private void retryNow() {
        model.retryNow();
    }
}
