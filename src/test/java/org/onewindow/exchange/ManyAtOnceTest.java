package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.lookup.SourceReply;

class ManyAtOnceTest {

    @Test
    void twentyRequestsAreUnderWayTogether() throws Exception {
        CountDownLatch allThere = new CountDownLatch(20);
        try (RawServer server = new RawServer((request, out) -> {
                    allThere.countDown();
                    // Nobody is answered before the last has come: one that waited for another would never come.
                    allThere.await();
                    out.write(RawServer.reply(request, "404 Not Found\r\nx-road-request-hash: x", new byte[0]));
                });
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            List<CompletableFuture<SourceReply>> futures = IntStream.range(0, 20)
                    .mapToObj(i -> departments.ask(Invented.request()))
                    .toList();

            for (CompletableFuture<SourceReply> future : futures) {
                assertThat(future.get(10, TimeUnit.SECONDS)).isInstanceOf(SourceReply.NothingOnFile.class);
            }
        }
    }

    @Test
    void servicesThatHangHoldNobodyUp() throws Exception {
        try (RawServer server = new RawServer((request, out) -> {
                    if (request.head().contains("/hangs ")) {
                        Thread.sleep(60_000);
                    }
                    out.write(RawServer.reply(request, "404 Not Found\r\nx-road-request-hash: x", new byte[0]));
                });
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            List<CompletableFuture<SourceReply>> hanging = IntStream.range(0, 40)
                    .mapToObj(i -> departments.ask(
                            Invented.request(Invented.service("hangs"), "clerk01", java.util.Optional.empty())))
                    .toList();

            assertThat(departments.ask(Invented.request()).get(10, TimeUnit.SECONDS))
                    .isInstanceOf(SourceReply.NothingOnFile.class);
            assertThat(hanging).noneMatch(CompletableFuture::isDone);
        }
    }
}
