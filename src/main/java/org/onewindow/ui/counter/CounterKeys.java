package org.onewindow.ui.counter;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.onewindow.casework.CaseStep;
import org.onewindow.ui.kit.KeyHint;

/** The keys of the counter screen; the help lists the same. */
final class CounterKeys {
    private final CounterViewModel model;
    private final IntConsumer focusCard;
    private final Runnable print;

    CounterKeys(CounterViewModel model, IntConsumer focusCard, Runnable print) {
        this.model = model;
        this.focusCard = focusCard;
        this.print = print;
    }

    /** The same keys for the help. */
    static List<KeyHint> hints() {
        return List.of(
                new KeyHint("F2", "counter.key.number"),
                new KeyHint("F3", "counter.key.matter"),
                new KeyHint("F4", "counter.key.consent"),
                new KeyHint("Enter", "counter.key.look-up"),
                new KeyHint("Esc", "counter.key.cancel"),
                new KeyHint("Alt+1…9", "counter.key.card"),
                new KeyHint("R", "counter.key.retry"),
                new KeyHint("Ctrl+P", "counter.key.print"),
                new KeyHint("F9", "counter.key.accept"),
                new KeyHint("F8", "counter.key.close-case"));
    }

    /** Listens wherever the focus is, before any control, while {@code root} is on screen and nothing lies over it. */
    void install(Node root, LookupBarController bar) {
        EventHandler<KeyEvent> pressed = event -> {
            if (!root.isDisabled()) {
                handle(event, bar);
            }
        };
        // A drop-down field opens when F4 is let go; here F4 means consent.
        EventHandler<KeyEvent> released = event -> {
            if (event.getCode() == KeyCode.F4 && !root.isDisabled()) {
                event.consume();
            }
        };
        root.sceneProperty().addListener((observed, before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
                before.removeEventFilter(KeyEvent.KEY_RELEASED, released);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
                now.addEventFilter(KeyEvent.KEY_RELEASED, released);
            }
        });
    }

    private void handle(KeyEvent event, LookupBarController bar) {
        boolean done = true;
        if (event.isAltDown() && event.getCode().isDigitKey() && event.getCode() != KeyCode.DIGIT0) {
            focusCard.accept(event.getCode().ordinal() - KeyCode.DIGIT1.ordinal());
        } else if (event.getCode() == KeyCode.F2) {
            bar.focusNumber();
        } else if (event.getCode() == KeyCode.F3) {
            bar.focusMatter();
        } else if (event.getCode() == KeyCode.F4) {
            bar.giveConsent();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.P) {
            print.run();
        } else if (event.getCode() == KeyCode.F9) {
            model.shownCase().take(CaseStep.ACCEPT);
        } else if (event.getCode() == KeyCode.F8) {
            model.closeCase();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            done = escape();
        } else {
            done = false;
        }
        if (done) {
            event.consume();
        }
    }

    /** Closes what lies on top, else ends the look-up that runs. */
    private boolean escape() {
        if (model.details().get().isPresent()) {
            model.closeDetails();
            return true;
        }
        boolean running = model.running().get();
        model.cancel();
        return running;
    }
}
