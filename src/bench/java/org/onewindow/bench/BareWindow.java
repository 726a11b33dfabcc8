package org.onewindow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least window in which somebody could type: what the program's start is compared with. Writes a file when it is ready. */
public final class BareWindow extends Application {

    /** Starts it; the argument is the file. */
    public static void main(String[] arguments) {
        launch(BareWindow.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        Path mark = Path.of(getParameters().getRaw().get(0));
        stage.setScene(new Scene(new StackPane(new TextField()), 1440, 900));
        stage.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                // The second pulse begins when the first has laid out and drawn.
                if (++pulses == 2) {
                    stop();
                    write(mark);
                }
            }
        }.start();
    }

    private static void write(Path mark) {
        try {
            Files.writeString(mark, "ready\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
