package org.onewindow.hub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.authority.HeldKey;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.CertificateRequestText;
import org.onewindow.hubclient.RawHub;
import org.onewindow.protocol.Enrolment;

/** On each store: the subclasses say which. */
abstract class IdempotencyTest {
    private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";

    @TempDir
    private Path folder;

    private final TestCounter counter = new TestCounter("07");
    private String store = "";
    private TestHub hub;
    private RawHub nobody;

    /** The JDBC URL of an empty store; empty for a file of H2 in the hub's own home. */
    abstract String freshStore() throws Exception;

    /** What the closed store holds of the answers, in whatever form; more of it does no harm. */
    abstract String answersKept(Path home, String url) throws Exception;

    @BeforeEach
    void start() throws Exception {
        store = freshStore();
        hub = TestHub.start(folder, store);
        nobody = RawHub.asNobody(hub.url(), hub.home().authority().root());
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    private byte[] body() throws Exception {
        String code = hub.administration().enrol("07").code();
        return new Enrolment(code, "07", CertificateRequestText.fresh("07"), "a".repeat(32), counter.checkpointKey())
                .toJson();
    }

    private HttpResponse<String> enrol(byte[] body, String... headers) throws Exception {
        return nobody.ask("POST", "/v1/enrolment", body, headers);
    }

    @Test
    void withoutAKeyNothingIsDone() throws Exception {
        byte[] body = body();

        assertThat(enrol(body).statusCode()).isEqualTo(400);
        assertThat(enrol(body, "Idempotency-Key", "short").statusCode()).isEqualTo(400);
        assertThat(enrol(body, "Idempotency-Key", KEY).statusCode()).isEqualTo(201);
    }

    @Test
    void theSameAgainGetsTheSameAnswerAndIsNotDoneAgain() throws Exception {
        byte[] body = body();
        HttpResponse<String> first = enrol(body, "Idempotency-Key", "\"" + KEY + "\"");
        long entries = hub.hubEntries();

        HttpResponse<String> second = enrol(body, "Idempotency-Key", KEY);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(hub.hubEntries()).isEqualTo(entries);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
        enrol(body(), "Idempotency-Key", KEY);

        HttpResponse<String> other = enrol(body(), "Idempotency-Key", KEY);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(RawHub.reason(other)).contains("key-reused");
    }

    /** As the command line on the hub's machine asks: what is done for one key is done once, and no code is in what is kept. */
    @Test
    void administrationIsDoneOnceForEachKeyAndNeverWithoutOne() throws Exception {
        RawHub home = administration();
        String path = "/v1/administration/counters/07/code?hash=" + "5e".repeat(32);

        assertThat(RawHub.reason(home.ask("PUT", path, new byte[0]))).contains("idempotency-key");
        HttpResponse<String> first = home.ask("PUT", path, new byte[0], "Idempotency-Key", KEY);
        hub.advance(Duration.ofMinutes(1));
        HttpResponse<String> second = home.ask("PUT", path, new byte[0], "Idempotency-Key", KEY);
        HttpResponse<String> other =
                home.ask("DELETE", "/v1/administration/counters/07", new byte[0], "Idempotency-Key", KEY);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).doesNotContain("code");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(RawHub.reason(other)).contains("key-reused");
    }

    private RawHub administration() throws Exception {
        HeldKey own = hub.home().authority().administration();
        return RawHub.showing(hub.url(), hub.home().authority().root(), own.certificate(), own.privateKey());
    }

    @Test
    void severalAtOnceAreDoneOnce() throws Exception {
        byte[] body = body();
        List<CompletableFuture<Integer>> all = IntStream.range(0, 6)
                .mapToObj(any -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return enrol(body, "Idempotency-Key", KEY).statusCode();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }))
                .toList();

        List<Integer> statuses = all.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(hub.administration().status().counters()).hasSize(1);
    }

    /** The first waits for the authority, which is kept from it; which of the two is first, is as it comes. */
    @Test
    void whileARequestIsBeingDoneTheSameIsToldSo() throws Exception {
        byte[] body = body();
        HttpResponse<String> told;
        CompletableFuture<HttpResponse<String>> one;
        CompletableFuture<HttpResponse<String>> other;
        synchronized (hub.open().services().authority()) {
            one = CompletableFuture.supplyAsync(() -> enrolled(body));
            other = CompletableFuture.supplyAsync(() -> enrolled(body));
            told = one.applyToEither(other, first -> first).get(60, TimeUnit.SECONDS);
            assertThat(told.statusCode()).isEqualTo(409);
            assertThat(RawHub.reason(told)).contains("running");
            // However long it takes.
            hub.advance(Duration.ofMinutes(5));
            assertThat(enrolled(body).statusCode()).isEqualTo(409);
        }
        assertThat(List.of(one.join().statusCode(), other.join().statusCode())).containsExactlyInAnyOrder(201, 409);
    }

    private HttpResponse<String> enrolled(byte[] body) {
        try {
            return enrol(body, "Idempotency-Key", KEY);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The hub fails after the code was found right and before the counter is enrolled: the code must count once more. */
    @Test
    void aRequestThatFailedHalfWayIsUndoneAndMayBeSentAgain() throws Exception {
        byte[] body = body();
        Path serials = folder.resolve("authority/serials");
        Path aside = folder.resolve("aside");
        Files.move(serials, aside);
        Files.createDirectory(serials);

        assertThat(enrol(body, "Idempotency-Key", KEY).statusCode()).isEqualTo(503);
        Files.delete(serials);
        Files.move(aside, serials);

        assertThat(enrol(body, "Idempotency-Key", KEY).statusCode()).isEqualTo(201);
        assertThat(hub.administration().fsck().isSound()).isTrue();
    }

    @Test
    void theStationsSecretIsNotAmongTheAnswersThatAreKept() throws Exception {
        HttpResponse<String> answer = enrol(body(), "Idempotency-Key", KEY);
        String secret = answer.body().replaceAll(".*\"subjectKey\":\"([^\"]+)\".*", "$1");
        hub.close();

        assertThat(secret).hasSize(44);
        assertThat(answersKept(folder, store)).contains("BEGIN CERTIFICATE").doesNotContain(secret);
        hub = TestHub.start(folder, store);
    }
}
