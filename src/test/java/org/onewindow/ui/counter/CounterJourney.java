package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.onewindow.ui.kit.ScreenTest;

/** A walk at the counter, on a station that its class shares. */
abstract class CounterJourney extends ScreenTest {
    /** The station of the class. */
    abstract CounterFixture station();

    @BeforeEach
    final void openTheCounter() {
        station().startAfresh();
        show(station().screen(appearance));
    }

    final void chooseMatter(String words) {
        press(KeyCode.F3);
        type(words);
        press(KeyCode.ENTER);
    }

    /** Number, matter, consent, Enter. */
    final void ask(String number, String matter) {
        press(KeyCode.F2);
        type(number);
        chooseMatter(matter);
        press(KeyCode.F4);
        press(KeyCode.ENTER);
    }

    final void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).until(() -> onScreen(condition));
    }

    final void awaitEnd() {
        until(() -> station().model().summary().get().isPresent()
                && !station().model().running().get()
                && isAllShown());
    }

    /** Until every service but those has its answer. */
    final void awaitAllBut(int waiting) {
        until(() -> !station().model().services().get().isEmpty()
                && station().model().answeredCount()
                        == station().model().services().get().size() - waiting
                && isAllShown());
    }

    /** Cards, rows and the case follow what is known of them over some pulses. */
    private boolean isAllShown() {
        List<ServiceView> services = station().model().services().get();
        String number =
                station().model().openCase().get().orElseThrow().number().toString();
        return cards().flatMap(card -> card.view().stream()).toList().equals(services)
                && this.<ListView<?>>find(".department-list").getItems().equals(services)
                && words(find(".materials")).contains(number);
    }

    private Stream<ServiceCard> cards() {
        return robot.from(window.scene().getRoot()).lookup(".service-card").queryAll().stream()
                .map(ServiceCard.class::cast);
    }

    /** The card of a service. */
    final ServiceCard card(String service) {
        return onScreen(() -> cards().filter(card ->
                        card.view().filter(view -> view.code().equals(service)).isPresent())
                .findFirst()
                .orElseThrow());
    }

    /** Every word that can be read in {@code within}. */
    final String words(Node within) {
        return onScreen(() -> {
            List<String> words = new ArrayList<>();
            collect(within, words);
            return String.join("\n", words);
        });
    }

    /** Every word that can be read in the window. */
    final String words() {
        return words(window.scene().getRoot());
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    /** Where the service stands now. */
    final StateLook look(String service) {
        return onScreen(
                () -> StateLook.of(card(service).view().orElseThrow().answer().get()));
    }

    /** All services but these have found something, or have nothing on file. */
    final void assertOthersUntouched(String... troubled) {
        assertThat(onScreen(() -> station().model().services().get().stream()
                        .filter(view -> !List.of(troubled).contains(view.code()))
                        .map(view -> StateLook.of(view.answer().get()))
                        .toList()))
                .isNotEmpty()
                .allMatch(look -> look == StateLook.FOUND || look == StateLook.NOT_FOUND);
    }

    final Node focused() {
        return onScreen(() -> window.scene().getFocusOwner());
    }
}
