package org.onewindow.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Session;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.casework.CasePrinting;
import org.onewindow.document.PdfCaseSheet;
import org.onewindow.language.Language;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.LinkState;
import org.onewindow.offline.SyncStatus;
import org.onewindow.ui.counter.CounterScreen;
import org.onewindow.ui.counter.CounterViewModel;
import org.onewindow.ui.counter.PrintTools;
import org.onewindow.ui.kit.ScreenTest;
import org.onewindow.ui.kit.StationPlace;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.queue.QueueScreen;
import org.onewindow.ui.queue.QueueViewModel;
import org.onewindow.ui.shell.RailEntry;
import org.onewindow.ui.shell.ShellStatus;
import org.onewindow.ui.shell.WindowFlow;
import org.onewindow.ui.shell.WindowParts;
import org.onewindow.ui.shell.Workplace;
import org.onewindow.vault.TrainingOperator;

/**
 * Every state a banner tells of, over a counter at work, in the smallest window: one banner each, which says what is out and what still works, whole, and
 * over nothing. The states are given here; that they are what the links and the disk are in, is shown where those are real.
 */
class BannersTest extends ScreenTest {
    private static final Instant SINCE = Instant.parse("2026-11-23T02:42:00Z");

    @TempDir
    private Path home;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ShellStatus status = new ShellStatus();
    private Station station;
    private Optional<CounterViewModel> atWork = Optional.empty();

    @BeforeEach
    void lookUpAtACounter() {
        SettingsRead read = SettingsReader.read(home, List.of("training.people=10000"));
        station = ((StationOpening.Opened)
                        StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test"))
                .station();
        ThreadedTasks tasks = new ThreadedTasks(workers, Platform::runLater, trouble -> {});
        WindowParts parts = new WindowStation(station, appearance, tasks, "test").windowParts();
        doOnScreen(() -> new WindowFlow(
                        window,
                        appearance,
                        tasks,
                        Platform::runLater,
                        new WindowParts(
                                parts.place(),
                                parts.signIn(),
                                session -> workplace(session, tasks),
                                status,
                                parts.training(),
                                parts.idleLock(),
                                parts.clock(),
                                parts.zone()))
                .begin());
        TrainingOperator clerk = station.training().orElseThrow().operators().get(0);
        type(clerk.operator().name());
        press(KeyCode.TAB);
        type(String.valueOf(clerk.password()));
        press(KeyCode.ENTER);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> onScreen(() -> window.scene().getRoot().lookup(".lookup-bar") != null));
        type("110108198501019972");
        press(KeyCode.F3);
        type("second");
        press(KeyCode.ENTER);
        press(KeyCode.F4);
        press(KeyCode.ENTER);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> onScreen(() -> atWork.orElseThrow().summary().get().isPresent()));
        resize(1280, 720);
    }

    private Workplace workplace(Session session, ThreadedTasks tasks) {
        CounterViewModel counter = new CounterViewModel(
                station.desk(),
                station.catalogue(),
                station.numbers(),
                session.operator(),
                Duration.ofSeconds(5),
                station.clock(),
                System::nanoTime,
                Platform::runLater,
                tasks);
        atWork = Optional.of(counter);
        QueueViewModel queue = new QueueViewModel(
                station.offline(), station.catalogue(), session.operator(), Platform::runLater, tasks);
        List<RailEntry> entries = List.of(
                RailEntry.counter(new CounterScreen(
                        counter,
                        appearance,
                        station.divisions(),
                        station.masking(),
                        station.clock(),
                        new PrintTools(
                                new CasePrinting(station.desk(), station.journal(), new PdfCaseSheet()),
                                name -> Optional.empty(),
                                new StationPlace(new LocalizedText("站", "Station"), "03", "test", "2024-12"),
                                false))),
                RailEntry.queue(new QueueScreen(queue, appearance, station.clock())));
        return new Workplace() {
            @Override
            public List<RailEntry> entries() {
                return entries;
            }

            @Override
            public boolean hasOpenWork() {
                return false;
            }

            @Override
            public void close() {
                queue.close();
            }
        };
    }

    @AfterEach
    void closeTheStation() {
        station.close();
        workers.shutdownNow();
    }

    private static LinkState up() {
        return new LinkState(true, SINCE, Optional.empty());
    }

    private static LinkState out(LinkFinding cause) {
        return new LinkState(false, SINCE, Optional.of(cause));
    }

    private void links(LinkState exchange, LinkState hub, boolean chosen, int waiting) {
        doOnScreen(() -> status.connectionsAre(
                new ConnectionState(exchange, Optional.of(hub), Set.of(), chosen),
                SyncStatus.NO_HUB,
                waiting,
                ZoneOffset.ofHours(8)));
    }

    @Test
    void eachStateHasOneBannerThatSaysWhatIsOutAndWhatStillWorks() {
        links(up(), up(), false, 0);
        assertThat(banners()).isEmpty();

        links(out(LinkFinding.UNREACHABLE), up(), false, 1);
        tells(
                "banner-exchange",
                "Working offline: the data exchange is not reached.",
                "1 look-up waits in the queue and is asked by itself when it is back.",
                "离线办理：无法连接数据交换平台。");

        links(up(), out(LinkFinding.UNREACHABLE), false, 0);
        tells("banner-hub", "The station's hub is not reached.", "Departments answer as usual;", "无法连接本站服务器。部门查询不受影响");

        links(out(LinkFinding.UNREACHABLE), out(LinkFinding.UNREACHABLE), false, 3);
        tells(
                "banner-both",
                "Working offline: neither the data exchange nor the station's hub is reached.",
                "3 look-ups wait in the queue",
                "离线办理：数据交换平台和本站服务器均无法连接。");

        links(out(LinkFinding.SOMEBODY_ELSE), up(), false, 2);
        tells(
                "banner-sign-in-page",
                "Working offline: something else answers in the exchange's place, perhaps the network's sign-in page;",
                "2 look-ups wait in the queue.",
                "离线办理：有其他设备冒充交换平台应答，可能是网络认证页面");

        links(out(LinkFinding.SOMEBODY_ELSE), out(LinkFinding.SOMEBODY_ELSE), false, 2);
        tells(
                "banner-sign-in-page-both",
                "Working offline: something else answers in place of the data exchange and of the station's hub,",
                "what is done here is safe and is sent later.",
                "离线办理：有其他设备冒充数据交换平台和本站服务器应答，可能是网络认证页面");

        links(up(), out(LinkFinding.SOMEBODY_ELSE), false, 0);
        tells(
                "banner-sign-in-page-hub",
                "Something else answers in place of the station's hub,",
                "Departments answer as usual;",
                "有其他设备冒充本站服务器应答，可能是网络认证页面");

        links(out(LinkFinding.CERTIFICATE_TERM), up(), false, 1);
        tells(
                "banner-certificate-term",
                "Working offline: by this computer's clock the data exchange's certificate is not valid.",
                "the station's administrator must be called.",
                "离线办理：按本机时间，数据交换平台的证书不在有效期内。请先核对本机日期和时间");

        links(out(LinkFinding.CERTIFICATE_TERM), out(LinkFinding.CERTIFICATE_TERM), false, 2);
        tells(
                "banner-certificate-term-both",
                "Working offline: by this computer's clock the data exchange's certificate is not valid, and the station's hub",
                "what is done here is safe and is sent later.",
                "离线办理：按本机时间，数据交换平台的证书不在有效期内，本站服务器也未连上。");

        links(up(), out(LinkFinding.CERTIFICATE_TERM), false, 0);
        tells(
                "banner-certificate-term-hub",
                "By this computer's clock a certificate between here and the station's hub is not valid.",
                "Departments answer as usual;",
                "按本机时间，本窗口与本站服务器之间的证书不在有效期内。");

        links(up(), up(), true, 0);
        tells(
                "banner-chosen",
                "Working offline by choice.",
                "what can't be asked now waits in the queue until you go online again.",
                "已选择离线办理。");

        links(up(), up(), false, 0);
        assertThat(banners()).isEmpty();

        doOnScreen(status::diskFull);
        tells(
                "banner-disk-full",
                "The disk of this computer is full.",
                "what was saved is safe.",
                "本机磁盘已满，无法记录日志，因此暂停查询；已保存的内容不会丢失。");
        doOnScreen(status::diskWritable);
        assertThat(banners()).isEmpty();

        doOnScreen(status::diskUnwritable);
        tells(
                "banner-disk-unwritable",
                "The disk of this computer can't be written.",
                "what was saved is safe.",
                "本机磁盘无法写入，不能记录日志，因此暂停查询；已保存的内容不会丢失。");
        doOnScreen(status::diskWritable);
        assertThat(banners()).isEmpty();

        doOnScreen(() -> status.journalDamaged("3F9A01C7"));
        tells("banner-damaged", "The log on this counter is damaged.", "Reference 3F9A01C7", "本窗口的审计日志已损坏");
    }

    private void tells(String picture, String what, String works, String chinese) {
        assertThat(shownWords()).startsWith(what).contains(works);
        picture(picture);
        doOnScreen(() -> appearance.languageProperty().set(Language.CHINESE));
        assertThat(shownWords()).startsWith(chinese);
        picture(picture);
        doOnScreen(() -> appearance.languageProperty().set(Language.ENGLISH));
    }

    /** The words of the one banner there is: whole, and over nothing. */
    private String shownWords() {
        List<Node> banners = banners();
        assertThat(banners).hasSize(1);
        Node banner = banners.get(0);
        return onScreen(() -> {
            window.scene().getRoot().layout();
            Label words = (Label) banner.lookup(".label");
            assertThat(words.getHeight()).isGreaterThanOrEqualTo(words.prefHeight(words.getWidth()) - 1);
            assertThat(banner.localToScene(banner.getLayoutBounds()).getMaxY())
                    .isLessThanOrEqualTo(
                            bar().localToScene(bar().getLayoutBounds()).getMinY() + 1);
            return words.getText();
        });
    }

    private Node bar() {
        return window.scene().getRoot().lookup(".lookup-bar");
    }

    private List<Node> banners() {
        return onScreen(() -> Stream.of("#shell-banner", "#outage", "#arrived", ".counter-banner")
                .flatMap(query -> window.scene().getRoot().lookupAll(query).stream())
                .filter(Node::isVisible)
                .toList());
    }
}
