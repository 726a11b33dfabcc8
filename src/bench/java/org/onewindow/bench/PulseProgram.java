package org.onewindow.bench;

import com.sun.prism.GraphicsPipeline;
import com.sun.prism.sw.SWPipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.onewindow.casework.CasePrinting;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Masking;
import org.onewindow.document.PdfCaseSheet;
import org.onewindow.language.Language;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.LookupSettings;
import org.onewindow.sandbox.Latency;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.sandbox.server.Sandbox;
import org.onewindow.subject.NumberMask;
import org.onewindow.ui.counter.CounterScreen;
import org.onewindow.ui.counter.CounterViewModel;
import org.onewindow.ui.counter.PrintTools;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.MainWindow;
import org.onewindow.ui.kit.PulsePacer;
import org.onewindow.ui.kit.StationPlace;
import org.onewindow.ui.kit.Theme;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.kit.WindowProgram;

/** The real counter screen on everything that is real behind it, looking up fifteen services again and again while its pulses are watched. */
public final class PulseProgram {
    private static final int WARM_UP = 8;
    private static final int RUNS = 25;

    private final InventedCountry invented = InventedCountry.of(10_000_000);
    private final FifteenServices fifteen = FifteenServices.of(invented.catalogue());
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final PulseWatch watch = new PulseWatch(this::painted);
    private final Samples firstCard = new Samples();
    private long enteredAt;
    private boolean waitingForCard;
    private CountDownLatch end = new CountDownLatch(1);

    private PulseProgram() {}

    /** The arguments are a folder to work in and the file that takes the figures, one a line. */
    public static void main(String[] arguments) throws Exception {
        new PulseProgram().run(Path.of(arguments[0]), Path.of(arguments[1]));
        System.exit(0);
    }

    private void run(Path folder, Path figures) throws Exception {
        SandboxOptions options = SandboxOptions.of(
                        invented.catalogue(), invented.country(), invented.numbers(), invented.clock())
                .withLatency(Latency.fixed(
                        fifteen.slowestFirst().stream()
                                .collect(Collectors.toMap(FifteenServices.Timed::code, FifteenServices.Timed::delay)),
                        Duration.ZERO));
        try (Sandbox sandbox = Sandbox.start(options);
                HeadlessCounter counter = new HeadlessCounter(
                        folder, sandbox.url(), invented.catalogue(), invented.clock(), LookupSettings.DEFAULT)) {
            WindowProgram.run(stage -> open(stage, counter, figures));
        }
    }

    private void open(Stage stage, HeadlessCounter counter, Path figures) {
        Appearance appearance = new Appearance(Language.CHINESE, Theme.LIGHT);
        CounterViewModel model = new CounterViewModel(
                counter.desk(),
                withOneMatter(),
                invented.numbers(),
                counter.clerk(),
                LookupSettings.DEFAULT.deadline(),
                invented.clock(),
                System::nanoTime,
                new PulsePacer(2),
                new ThreadedTasks(workers, Platform::runLater, Throwable::printStackTrace));
        model.summary().addListener((observed, was, now) -> {
            if (now.isPresent()) {
                end.countDown();
            }
        });
        MainWindow window = new MainWindow(stage, appearance);
        Masking masking = new Masking(invented.numbers(), invented.clock(), NumberMask.STANDARD);
        PrintTools print = new PrintTools(
                new CasePrinting(counter.desk(), drafts -> List.of(), new PdfCaseSheet()),
                name -> Optional.empty(),
                new StationPlace(new LocalizedText("测量", "Measured"), "99", "", ""),
                true);
        window.show(new CounterScreen(model, appearance, invented.divisions(), masking, invented.clock(), print));
        window.open();
        watch.install();
        workers.execute(() -> {
            try {
                Files.write(figures, measure(stage.getScene()));
            } catch (Exception e) {
                e.printStackTrace();
            }
            Platform.runLater(stage::close);
        });
    }

    private Catalogue withOneMatter() {
        Catalogue all = invented.catalogue();
        return new Catalogue(
                all.edition(),
                all.departments(),
                all.systems(),
                all.services(),
                all.items(),
                all.codeLists(),
                List.of(fifteen.matter()));
    }

    private List<String> measure(Scene scene) throws Exception {
        Random people = new Random(1);
        Samples coldPulses = new Samples();
        Samples pulses = new Samples();
        Samples own = new Samples();
        Samples coldWork = new Samples();
        Samples work = new Samples();
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            boolean cold = run == 0;
            boolean counts = run >= WARM_UP;
            lookUp(
                    scene,
                    invented.anybody(people).value(),
                    counts ? pulses : cold ? coldPulses : new Samples(),
                    counts ? own : new Samples(),
                    counts ? work : cold ? coldWork : new Samples(),
                    counts);
        }
        return List.of(
                "pulse99 " + pulses.quantile(0.99),
                "pulseMost " + pulses.most(),
                "own99 " + own.quantile(0.99),
                "work99 " + work.quantile(0.99),
                "workMost " + work.most(),
                "pulses " + pulses.size(),
                "firstCard " + firstCard.median(),
                "coldPulseMost " + coldPulses.most(),
                "coldWorkMost " + coldWork.most(),
                "graphicsCard " + (GraphicsPipeline.getPipeline() instanceof SWPipeline ? 0 : 1));
    }

    private void lookUp(Scene scene, String number, Samples pulses, Samples own, Samples work, boolean counts)
            throws Exception {
        end = new CountDownLatch(1);
        onScreen(() -> fill(scene, number));
        Thread.sleep(300);
        onScreen(() -> {
            enteredAt = System.nanoTime();
            waitingForCard = counts;
            watch.watch(pulses, own, work);
            ((Button) scene.lookup("#lookUp")).fire();
        });
        if (!end.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the look-up did not end");
        }
        Thread.sleep(50);
        onScreen(watch::unwatch);
    }

    @SuppressWarnings("unchecked")
    private void fill(Scene scene, String number) {
        ((TextInputControl) scene.lookup("#number")).setText(number);
        ((ComboBox<Object>) scene.lookup("#matter")).setValue(fifteen.matter());
        ((ComboBox<Object>) scene.lookup("#consent")).setValue(Consent.PRESENT_CARD_SEEN);
    }

    /** At the end of a pulse: does a card show values? Those of the look-up before went with Enter. */
    private void painted() {
        if (waitingForCard) {
            Node cards = Window.getWindows().get(0).getScene().lookup("#cards");
            if (cards != null && cards.lookupAll(".card-fields").stream().anyMatch(PulseProgram::isShown)) {
                waitingForCard = false;
                firstCard.add((System.nanoTime() - enteredAt) / 1e6);
            }
        }
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static void onScreen(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }
}
