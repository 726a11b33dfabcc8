package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.lookup.SourceReply;
import org.slf4j.LoggerFactory;

class LogTest {
    private static final String DETAIL = "3f0d4c0e-64a5-4a7e-9f3b-2a1f0c9d8e77";

    private final Logger logger = (Logger) LoggerFactory.getLogger(ExchangeDepartments.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final ServiceRequest request = Invented.request();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.WARN);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void aDenialLeavesOneLineWithWhatItsOperatorNeeds() throws Exception {
        String error = "{\"type\":\"x\",\"message\":\"" + Invented.NUMBER + " denied\",\"detail\":\"" + DETAIL + "\"}";

        ask("500 Server Error\r\nX-Road-Error: server.serverproxy.access_denied", error);

        assertThat(lines.list)
                .singleElement()
                .asString()
                .contains(request.requestId().toString(), Invented.SERVICE_ID, "DENIED", DETAIL)
                .doesNotContain(Invented.NUMBER);
    }

    @Test
    void aRefusedAnswerLeavesOneLineWithoutAnythingOfIt() throws Exception {
        ask("200 OK\r\nContent-Type: application/json", "{\"subject\":\"" + Invented.NUMBER + "\",");

        assertThat(lines.list)
                .singleElement()
                .asString()
                .contains(request.requestId().toString(), "MALFORMED")
                .doesNotContain(Invented.NUMBER);
        assertThat(lines.list.get(0).getThrowableProxy()).isNull();
    }

    @Test
    void aBrokenConnectionLeavesTheKindOfException() throws Exception {
        try (RawServer server = new RawServer((received, out) -> {
                    throw new java.io.IOException("cut");
                });
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            departments.ask(request).get(5, TimeUnit.SECONDS);
        }

        assertThat(lines.list).singleElement().asString().contains("EXCHANGE_UNREACHABLE", "java.io.IOException");
    }

    @Test
    void anAnswerLeavesNoLine() throws Exception {
        String head = "200 OK\r\nContent-Type: application/json";
        SourceReply reply = ask(
                head, "{\"subject\":\"N\",\"outcome\":\"notFound\",\"asOf\":\"2026-11-23T08:00:00Z\",\"records\":[]}");

        assertThat(reply).isInstanceOf(SourceReply.Answered.class);
        assertThat(lines.list).isEmpty();
    }

    @Test
    void whatTheCallerCancelledLeavesNoLine() throws Exception {
        try (RawServer server = new RawServer((received, out) -> Thread.sleep(60_000))) {
            ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()));
            CompletableFuture<SourceReply> future = departments.ask(request);
            future.cancel(false);
            departments.close();

            assertThat(future.handle((reply, failure) -> failure).get()).isInstanceOf(CancellationException.class);
        }
        assertThat(lines.list).isEmpty();
    }

    private SourceReply ask(String statusAndHeaders, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (RawServer server = new RawServer(
                        (received, out) -> out.write(RawServer.reply(received, statusAndHeaders, bytes)));
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            return departments.ask(request).get(5, TimeUnit.SECONDS);
        }
    }
}
