package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.server.ExchangeServer;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Usage;
import org.onewindow.protocol.UsagePage;
import org.onewindow.subject.SubjectNumber;

/** A counter's real synchronisation, and a portal that asks the hub who used a person's data. */
class UsageSoonTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void anAccessIsToldSoonAfterItAndSoonAfterTheNetworkIsBack() throws Exception {
        ExchangeServer exchange = new ExchangeServer();
        Path home = folder.resolve("hub");
        exchange.letIn(home);
        try (TestHub hub = TestHub.start(home);
                VaultLog log = VaultLog.create(folder.resolve("vault"));
                Enrolled enrolled = new Enrolled(log.enrol(hub));
                SynchronisedCounter counter = new SynchronisedCounter(enrolled.identity(), HubTimes.STANDARD, log)) {
            counter.start();
            hub.administration().put(new HubOperator(VaultLog.CLERK.name(), Role.CLERK));
            RawHub portal = exchange.asks(hub).with("X-Road-UserId", "CN110108198501019972");
            access(counter, Action.ASKED, SampleSubjects.PERSON);
            access(counter, Action.ASKED, SampleSubjects.OTHER_PERSON);
            access(counter, Action.ANSWERED, SampleSubjects.PERSON);
            access(counter, Action.SAVED_COPY_SHOWN, SampleSubjects.PERSON);
            access(counter, Action.REFUSED, SampleSubjects.PERSON);

            await().atMost(SOON)
                    .until(() -> asked(portal, "").path("totalUsages").asInt() == 3);
            JsonNode usages = asked(portal, "").path("usages");
            assertThat(usages.findValuesAsText("action"))
                    .as("newest first, each use once")
                    .containsExactly("REFUSED S01.query", "SAVED_COPY_SHOWN S01.query", "ASKED S01.query");
            assertThat(usages.get(0).size())
                    .as("findUsage's five fields and no more")
                    .isEqualTo(5);
            assertThat(enrolled.listed())
                    .as("what a counter is told")
                    .containsExactly("REFUSED S01.query", "SAVED_COPY_SHOWN S01.query", "ASKED S01.query");
            assertThat(enrolled.known(true).orElseThrow())
                    .as("for a slip")
                    .extracting(each -> each.action() + " " + each.counter() + " " + each.operator())
                    .containsExactly("REFUSED 07 li.na", "SAVED_COPY_SHOWN 07 li.na", "ASKED 07 li.na");
            assertThat(enrolled.known(true).orElseThrow())
                    .as("with what for, what, and where the entry stands")
                    .allSatisfy(each -> {
                        assertThat(each.matter()).contains("M04");
                        assertThat(each.items()).containsExactly("S01-01");
                        assertThat(each.elsewhere().orElseThrow()).startsWith("onewindow/110108/counter-07/");
                        assertThat(actionAt(log, each.sequence().orElseThrow())).isEqualTo(each.action());
                    });
            assertThat(enrolled.known(false)).as("without the hub").isEmpty();
            assertThat(enrolled.statusOfANumberInAUrl())
                    .as("a number in a URL is not listened to")
                    .isEqualTo(405);
            assertThat(usages.get(0).path("receiverCode").asText()).isEqualTo("onewindow/110108/counter-07");
            assertThat(usages.get(0).path("receiverName").asText()).contains("li.na");

            hub.server().setNetworkDown(true);
            access(counter, Action.PRINTED, SampleSubjects.PERSON);
            hub.server().setNetworkDown(false);

            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> asked(portal, "").path("totalUsages").asInt() == 4);
            JsonNode second = asked(portal, ",\"offset\":1,\"limit\":1");
            assertThat(second.path("totalUsages").asInt()).isEqualTo(4);
            assertThat(second.path("usages").findValuesAsText("action")).containsExactly("REFUSED S01.query");
            assertThat(asked(portal, ",\"periodEnd\":\"2020-01-01T00:00:00+08:00\"")
                            .path("totalUsages")
                            .asInt(-1))
                    .isZero();
        }
    }

    /** The counter's own way of asking its hub. */
    private record Enrolled(HubIdentity identity, HubClient client) implements AutoCloseable {
        Enrolled(HubIdentity identity) {
            this(identity, new HubClient(identity, HubTimes.STANDARD));
        }

        List<String> listed() {
            HubReply<UsagePage> reply = client.usage(SampleSubjects.PERSON.value(), 10, VaultLog.CLERK)
                    .join();
            assertThat(reply).isInstanceOf(HubReply.Taken.class);
            return ((HubReply.Taken<UsagePage>) reply)
                    .body().usages().stream().map(Usage::action).toList();
        }

        Optional<List<org.onewindow.review.usage.Usage>> known(boolean reachable) {
            return new HubOtherCounters(client, () -> reachable, SOON).looks(SampleSubjects.PERSON, 10, VaultLog.CLERK);
        }

        int statusOfANumberInAUrl() throws Exception {
            return RawHub.as(identity)
                    .as(VaultLog.CLERK.name(), "CLERK")
                    .get("/v1/usage?userCode=" + SampleSubjects.PERSON.value())
                    .statusCode();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private static Action actionAt(VaultLog log, long sequence) {
        try (Stream<Entry> entries = log.reader().from(sequence)) {
            return entries.findFirst().orElseThrow().action();
        }
    }

    private static void access(SynchronisedCounter counter, Action action, SubjectNumber person) throws Exception {
        counter.journal()
                .record(EntryDraft.of(action, "li.na", "CLERK")
                        .about(person)
                        .inCase("M04", new CaseNumber("110108-20261127-07-0001"))
                        .asking("S01.query", List.of("S01-01"), UUID.randomUUID()));
        // So that each has a millisecond of its own, and an order.
        Thread.sleep(3);
    }

    private static JsonNode asked(RawHub portal, String more) throws Exception {
        String question = "{\"userCode\":\"CN" + SampleSubjects.PERSON.value() + "\"" + more + "}";
        var answer = portal.ask(
                "POST", "/r1/" + ExchangeServer.SERVICE + "/findUsage", question.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
