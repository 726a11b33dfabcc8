package org.onewindow.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.LinkState;
import org.onewindow.offline.SyncFlag;
import org.onewindow.offline.SyncStatus;

class QueueWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final LinkState UP = new LinkState(true, NOW, Optional.empty());

    private static SyncStatus stopped(SyncFlag flag) {
        return new SyncStatus(
                SyncStatus.Phase.STOPPED,
                12_345,
                12_400,
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(flag));
    }

    @ParameterizedTest
    @EnumSource
    void anEntryThatTheHubWillNotHaveIsNamedByItsSequence(Language language) {
        QueueWords words = new QueueWords(Texts.load(language), ZoneOffset.ofHours(8));

        assertThat(words.synchronisation(stopped(SyncFlag.NOT_TAKEN))).contains("12345");
    }

    @ParameterizedTest
    @EnumSource
    void aHubThatAnswersIsNotSaidToGetAnythingOnceSendingHasStopped(Language language) {
        QueueWords words = new QueueWords(Texts.load(language), ZoneOffset.ofHours(8));
        ConnectionState state = new ConnectionState(UP, Optional.of(UP), Set.of(), false);

        assertThat(words.hub(state, stopped(SyncFlag.FORK))).isNotEqualTo(words.hub(state, SyncStatus.NO_HUB));
    }
}
