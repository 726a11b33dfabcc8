package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.IdempotencyKeys;
import org.onewindow.hub.IdempotencyKeys.Answer;
import org.onewindow.hub.IdempotencyKeys.Claim;

/** A store of the hub does a request with a key once, whichever of its hubs it comes to. */
abstract class HubRequestsTest extends OneCounterAtAHub {
    @Test
    void aRequestWithAKeyIsDoneOnce() throws Exception {
        byte[] hash = new byte[32];
        byte[] other = new byte[] {1};
        Instant now = clock.instant();

        IdempotencyKeys first = hub.idempotencyKeys();
        IdempotencyKeys second = hub.idempotencyKeys();

        assertThat(first.claim("03", "k", hash, now)).isEqualTo(new Claim.First());
        for (IdempotencyKeys one : List.of(first, second)) {
            assertThat(one.claim("03", "k", hash, now)).isEqualTo(new Claim.Running());
            assertThat(one.claim("03", "k", other, now)).isEqualTo(new Claim.Different());
        }
        assertThat(first.claim("04", "k", other, now)).isEqualTo(new Claim.First());
        first.finish("03", "k", new Answer(201, "{}"));
        assertThat(first.claim("03", "k", hash, now)).isEqualTo(new Claim.Done(201, "{}"));
        assertThat(second.claim("03", "k", hash, now)).isEqualTo(new Claim.Done(201, "{}"));
        first.giveUp("04", "k");
        assertThat(second.claim("04", "k", hash, now)).isEqualTo(new Claim.First());
        assertThat(second.claim("03", "k", other, now.plus(Duration.ofDays(2)))).isEqualTo(new Claim.First());
    }

    @Test
    void aClaimHoldsForAsLongAsItsHubSaysSoAndAMinuteLonger() throws Exception {
        byte[] hash = new byte[32];
        Instant now = clock.instant();
        IdempotencyKeys slow = hub.idempotencyKeys();
        IdempotencyKeys other = hub.idempotencyKeys();
        slow.claim("03", "k", hash, now);

        slow.stillRunning(now.plusSeconds(59));

        assertThat(slow.claim("03", "k", hash, now.plusSeconds(900))).isEqualTo(new Claim.Running());
        assertThat(other.claim("03", "k", hash, now.plusSeconds(118))).isEqualTo(new Claim.Running());
        assertThat(other.claim("03", "k", hash, now.plusSeconds(120))).isEqualTo(new Claim.First());
    }

    /** As a hub's that was stopped for minutes, and then goes on. */
    @Test
    void whoseClaimAnotherHubHasTakenOverChangesNothingMore() throws Exception {
        byte[] hash = new byte[32];
        Instant now = clock.instant();
        IdempotencyKeys slow = hub.idempotencyKeys();
        IdempotencyKeys other = hub.idempotencyKeys();
        slow.claim("03", "k", hash, now);
        assertThat(other.claim("03", "k", hash, now.plusSeconds(61))).isEqualTo(new Claim.First());

        assertThatExceptionOfType(HubUnavailableException.class)
                .isThrownBy(() -> slow.together("03", "k", () -> {
                    hub.operators().put(new HubOperator("li.na", Role.CLERK), "root");
                    return Optional.of(new Answer(200, "slow"));
                }));
        slow.giveUp("03", "k");

        assertThat(hub.operators().find("li.na")).isEmpty();
        other.finish("03", "k", new Answer(200, "other"));
        assertThat(slow.claim("03", "k", hash, now)).isEqualTo(new Claim.Done(200, "other"));
    }

    @Test
    void whatARequestDoesAndItsAnswerCountTogetherOrNotAtAll() throws Exception {
        byte[] hash = new byte[32];
        Instant now = clock.instant();
        IdempotencyKeys keys = hub.idempotencyKeys();
        long entries = hub.checks().status().hubEntries();
        keys.claim("03", "k", hash, now);

        assertThatIllegalStateException()
                .isThrownBy(() -> keys.together("03", "k", () -> {
                    hub.operators().put(new HubOperator("li.na", Role.CLERK), "root");
                    // Within the transaction it is there.
                    assertThat(hub.operators().find("li.na")).isPresent();
                    throw new IllegalStateException("the hub dies here");
                }));

        assertThat(hub.operators().find("li.na")).isEmpty();
        assertThat(hub.checks().status().hubEntries()).isEqualTo(entries);
        keys.together("03", "k", () -> {
            hub.operators().put(new HubOperator("li.na", Role.CLERK), "root");
            return Optional.of(new Answer(200, "{}"));
        });
        assertThat(hub.operators().find("li.na")).isPresent();
        assertThat(hub.checks().status().hubEntries()).isEqualTo(entries + 1);
        assertThat(keys.claim("03", "k", hash, now)).isEqualTo(new Claim.Done(200, "{}"));
        assertThat(hub.checks().fsck().isSound()).isTrue();
    }
}
