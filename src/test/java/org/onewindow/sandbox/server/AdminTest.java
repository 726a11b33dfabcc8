package org.onewindow.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.sandbox.ActiveFault;
import org.onewindow.sandbox.Fault;
import org.onewindow.sandbox.SandboxOptions;
import org.slf4j.LoggerFactory;

class AdminTest {
    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open(options -> options.at("0.0.0.0"));
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @AfterEach
    void mend() {
        stage.sandbox.faults().clear();
    }

    @Test
    void aFaultIsSwitchedOnSeenAndSwitchedOff() throws Exception {
        HttpResponse<byte[]> on = stage.admin("PUT", "/S20.query", "{\"fault\":\"MAINTENANCE\",\"message\":\"稍后\"}");
        assertThat(on.statusCode()).isEqualTo(200);
        assertThat(stage.sandbox.faults().faultOf("S20.query")).contains(new ActiveFault(Fault.MAINTENANCE, "稍后"));

        JsonNode state = Stage.json(stage.admin("GET", "", ""));
        assertThat(state.path("active").get(0).path("target").asText()).isEqualTo("S20.query");
        assertThat(state.path("active").get(0).path("fault").asText()).isEqualTo("MAINTENANCE");
        assertThat(state.path("networkDown").asBoolean()).isFalse();
        assertThat(state.path("faults")).hasSize(Fault.values().length);

        stage.admin("DELETE", "/S20.query", "");
        assertThat(stage.sandbox.faults().active()).isEmpty();
    }

    @Test
    void aDepartmentsFaultIsThatOfItsServicesButTheirOwnGoesBefore() throws Exception {
        String department = Stage.service("S20.query").department().code();
        stage.admin("PUT", "/" + department, "{\"fault\":\"DOWN\"}");
        stage.admin("PUT", "/S20.verify", "{\"fault\":\"slow\"}");

        assertThat(fault("S20.query")).contains(Fault.DOWN);
        assertThat(fault("S20.verify")).contains(Fault.SLOW);
        assertThat(fault("S01.query")).isEmpty();
        assertThat(Stage.json(stage.admin("DELETE", "", "")).path("active")).isEmpty();
        assertThat(fault("S20.query")).isEmpty();
    }

    @Test
    void theNetworkIsTakenDown() throws Exception {
        stage.admin("PUT", "/network", "{\"fault\":\"DOWN\"}");
        assertThat(stage.sandbox.faults().networkDown()).isTrue();
        assertThat(Stage.json(stage.admin("GET", "/network", ""))
                        .path("networkDown")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT|/S99.none|{\"fault\":\"DOWN\"}|404",
                "PUT|/S20.query|{\"fault\":\"NONE\"}|400",
                "PUT|/S20.query|{}|400",
                "PUT|/S20.query|nonsense|400",
                "PUT|/network|{\"fault\":\"SLOW\"}|400",
                "POST|/S20.query|{\"fault\":\"DOWN\"}|405",
                "PUT|''|{\"fault\":\"DOWN\"}|405",
                "GET|/../x|''|404"
            })
    void aWrongRequestChangesNothing(String method, String rest, String body, int status) throws Exception {
        assertThat(stage.admin(method, rest, body).statusCode()).isEqualTo(status);
        assertThat(stage.sandbox.faults().active()).isEmpty();
        assertThat(stage.sandbox.faults().networkDown()).isFalse();
    }

    @Test
    void anOverlongMessageIsRefused() throws Exception {
        String message = "一".repeat(ActiveFault.LONGEST_MESSAGE + 1);
        assertThat(stage.admin("PUT", "/S20.query", "{\"fault\":\"DOWN\",\"message\":\"" + message + "\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSwitchesListenOnTheLoopbackAddressEvenIfTheExchangeIsOpenToOthers() throws Exception {
        InetAddress outside = InetAddress.getByName("127.0.0.2");
        try (var exchange = new Socket(outside, stage.sandbox.url().getPort())) {
            assertThat(exchange.isConnected()).isTrue();
        }
        assertThat(catchThrowable(
                        () -> new Socket(outside, stage.sandbox.adminUrl().getPort()).close()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void theSwitchesAreNotForWebPagesNorForOtherHostNames() throws Exception {
        assertThat(RawClient.get(stage.sandbox.adminUrl(), AdminHandler.PATH, "Origin: http://evil.example")
                        .status())
                .isEqualTo("403");
        assertThat(RawClient.send(
                                stage.sandbox.adminUrl(),
                                "GET /admin/faults HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo("403");
        assertThat(RawClient.get(stage.sandbox.url(), AdminHandler.PATH)
                        .header("content-type")
                        .orElseThrow())
                .startsWith("text/xml");
    }

    @Test
    void noLogLineHoldsASubjectNumber() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Level before = root.getLevel();
        root.setLevel(Level.INFO);
        lines.start();
        root.addAppender(lines);
        try (Stage failing = Stage.open(options -> new SandboxOptions(
                options.catalogue(),
                (service, subject, items) -> {
                    throw new IllegalStateException(subject.value());
                },
                options.numbers(),
                options.clock(),
                options.address(),
                0,
                0,
                options.instance(),
                options.rights(),
                options.latency(),
                options.timings(),
                options.spelling(),
                options.key()))) {
            assertThat(failing.send(failing.ask(Stage.SERVICE)).statusCode()).isEqualTo(500);
            for (Fault fault : List.of(Fault.CUT_OFF, Fault.PROVIDER_ERROR, Fault.WRONG_SUBJECT)) {
                stage.sandbox.faults().switchOn(Stage.SERVICE, fault);
                HttpRequest request = stage.ask(Stage.SERVICE);
                assertThat(stage.client
                                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                                .handle((response, failure) -> "over")
                                .get())
                        .isEqualTo("over");
            }
        } finally {
            root.detachAppender(lines);
            root.setLevel(before);
        }
        assertThat(lines.list).anyMatch(line -> line.getFormattedMessage().contains("IllegalStateException"));
        assertThat(lines.list)
                .noneMatch(line -> line.getFormattedMessage().contains(Stage.SOMEBODY)
                        || String.valueOf(line.getThrowableProxy()).contains(Stage.SOMEBODY));
        assertThat(lines.list)
                .noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.WARN) && line.getThrowableProxy() != null);
    }

    private static Optional<Fault> fault(String serviceCode) {
        return stage.sandbox.faults().faultOf(Stage.service(serviceCode)).map(ActiveFault::fault);
    }
}
