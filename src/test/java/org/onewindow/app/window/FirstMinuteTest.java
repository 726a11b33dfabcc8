package org.onewindow.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.sandbox.Fault;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.ui.kit.ScreenTest;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.kit.Workers;
import org.onewindow.ui.shell.WindowFlow;
import org.onewindow.ui.training.NumberToTry;
import org.onewindow.ui.training.PracticeFault;
import org.onewindow.ui.training.TrainingStation;

/** What a newcomer is offered at a training station, everything behind it real. */
class FirstMinuteTest extends ScreenTest {
    @TempDir
    private Path home;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Throwable> troubles = new ArrayList<>();
    private Station station;
    private TrainingStation offered;

    @BeforeEach
    void openTheStation() {
        SettingsRead read = SettingsReader.read(home, List.of("training.people=10000", "station.name=朝阳驿站"));
        station = ((StationOpening.Opened)
                        StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test"))
                .station();
        offered = TrainingParts.of(station, station.training().orElseThrow());
        ThreadedTasks tasks = new ThreadedTasks(workers, Platform::runLater, troubles::add);
        WindowFlow flow = onScreen(() -> new WindowFlow(
                window,
                appearance,
                tasks,
                Platform::runLater,
                new WindowStation(station, appearance, tasks, "test").windowParts()));
        doOnScreen(flow::begin);
    }

    @AfterEach
    void closeTheStation() {
        Workers.finish(workers);
        station.close();
        assertThat(troubles).isEmpty();
    }

    private FaultSwitchboard switchboard() {
        return station.training().orElseThrow().exchange().faults();
    }

    private void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).until(() -> onScreen(condition));
    }

    /** What can be read in the window, a line for each label. */
    private String said() {
        return onScreen(() -> window.scene().getRoot().lookupAll("*").stream()
                .filter(FirstMinuteTest::isShown)
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .collect(Collectors.joining("\n")));
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    @Test
    void itSaysThatAllIsInventedAndSignsInAsWhomeverOneWantsToPractiseAs() {
        assertThat(said())
                .contains("This is a training station.", "are invented and live only on this computer", "朝阳驿站");

        robot.clickOn("#practise-SUPERVISOR");

        until(() -> said().contains("Review"));
        assertThat(said()).contains("Training: all data invented");
    }

    @Test
    void eachOfTheThreeNumbersIsCopiedByOneClickAndFoundByTheDepartments() {
        assertThat(offered.numbers())
                .extracting(NumberToTry::kind)
                .containsExactly(
                        NumberToTry.Kind.CITIZEN, NumberToTry.Kind.FOREIGN_RESIDENT, NumberToTry.Kind.ENTERPRISE);
        List<Button> copies =
                onScreen(() -> robot.from(window.scene().getRoot()).lookup(".number-to-try").<Button>queryAll().stream()
                        .toList());
        assertThat(copies).hasSize(3);
        for (int place = 0; place < copies.size(); place++) {
            Button copy = copies.get(place);
            doOnScreen(copy::fire);
            assertThat(onScreen(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo(offered.numbers().get(place).number());
        }
        robot.clickOn("#practise-CLERK");
        until(() -> !window.scene().getRoot().lookupAll(".lookup-bar").isEmpty());
        for (NumberToTry number : offered.numbers()) {
            press(KeyCode.F2);
            type(number.number());
            press(KeyCode.F3);
            type(number.kind() == NumberToTry.Kind.ENTERPRISE ? "M12" : "M04");
            press(KeyCode.ENTER);
            press(KeyCode.F4);
            press(KeyCode.ENTER);
            until(() -> said().contains("fresh") && said().matches("(?s).*(6 of 6|10 of 10) ·.*"));
            press(KeyCode.F8);
            until(() -> !said().contains("fresh"));
        }
    }

    @Test
    void theSwitchesOfTheWindowReachTheExchange() {
        robot.clickOn("#network");
        assertThat(switchboard().networkDown()).isTrue();
        robot.clickOn("#network");
        assertThat(switchboard().networkDown()).isFalse();

        robot.clickOn("#quick-STA");
        assertThat(switchboard().faultOf("STA").orElseThrow().fault()).isEqualTo(Fault.DOWN);
        robot.clickOn("#quick-MOHURD");
        assertThat(switchboard().faultOf("MOHURD").orElseThrow().fault()).isEqualTo(Fault.SLOW);
        assertThat(said()).contains("Taxation: down", "Housing and Construction: slow");

        robot.clickOn("#all-switches");
        until(() -> said().contains("Who has the trouble"));
        robot.clickOn("#switches-clear");
        assertThat(switchboard().faultOf("STA")).isEmpty();
        assertThat(switchboard().faultOf("MOHURD")).isEmpty();
        robot.clickOn("#switches-network");
        assertThat(switchboard().networkDown()).isTrue();
    }

    @Test
    void everyTroubleOfTheExchangeCanBePractised() {
        assertThat(offered.switches().faults())
                .extracting(PracticeFault::code)
                .containsExactlyElementsOf(
                        Stream.of(Fault.values()).map(Fault::name).toList());
    }

    @Test
    void aTroubleThatIsSetIsTheExchanges() {
        for (Fault fault : Fault.values()) {
            offered.switches().set("S01.query", Optional.of(fault.name()));
            assertThat(switchboard().faultOf("S01.query").orElseThrow().fault()).isEqualTo(fault);
        }
        offered.switches().set("S01.query", Optional.empty());
        assertThat(switchboard().faultOf("S01.query")).isEmpty();
    }
}
