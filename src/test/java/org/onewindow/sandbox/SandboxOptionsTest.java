package org.onewindow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.catalogue.Service;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class SandboxOptionsTest {
    private static final Catalogue CATALOGUE = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();

    @Test
    void everyServiceHasAMedianOfItsOwnBetween60And400Milliseconds() {
        List<Duration> medians = CATALOGUE.services().stream()
                .map(service -> RealisticLatency.median(service.code()))
                .toList();
        assertThat(medians).allSatisfy(median -> assertThat(median.toMillis()).isBetween(60L, 400L));
        assertThat(medians.stream().distinct().count())
                .isGreaterThan(CATALOGUE.services().size() / 2);
    }

    @Test
    void realisticDelaysScatterAroundTheMedianAndRepeatWithTheSeed() {
        Service service = CATALOGUE.services().get(0);
        List<Duration> first = delays(Latency.realistic(7), service);
        long median = RealisticLatency.median(service.code()).toNanos();

        assertThat(delays(Latency.realistic(7), service)).isEqualTo(first);
        assertThat(delays(Latency.realistic(8), service)).isNotEqualTo(first);
        assertThat(first.stream().filter(delay -> delay.toNanos() < median).count())
                .isBetween(400L, 600L);
        assertThat(first)
                .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ofMillis(1), RealisticLatency.LONGEST));
    }

    @Test
    void fixedDelaysHoldByServiceCode() {
        Latency latency = Latency.fixed(Map.of("S20.query", Duration.ofMillis(50)), Duration.ofMillis(7));
        assertThat(latency.next(CATALOGUE.service("S20.query").orElseThrow())).isEqualTo(Duration.ofMillis(50));
        assertThat(latency.next(CATALOGUE.service("S20.verify").orElseThrow())).isEqualTo(Duration.ofMillis(7));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultHasWordsInBothLanguages(Fault fault) {
        for (Language language : Language.values()) {
            Texts texts = Texts.load(language);
            assertThat(texts.has(fault.textKey())).as(language.name()).isTrue();
            assertThat(texts.text(fault.textKey())).isNotBlank();
        }
    }

    @Test
    void theSwitchboardRefusesATargetNobodyHasAndTellsOfChanges() {
        FaultSwitchboard faults = new FaultSwitchboard(CATALOGUE);
        int[] told = {0};
        faults.onChange(() -> told[0]++);

        assertThatThrownBy(() -> faults.switchOn("S99.none", Fault.DOWN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(told[0]).isZero();
        faults.switchOn("S20.query", Fault.DOWN);
        faults.switchOff("S20.query");
        faults.switchOff("S20.query");
        faults.setNetworkDown(true);
        faults.setNetworkDown(true);
        assertThat(told[0]).isEqualTo(3);
    }

    private static List<Duration> delays(Latency latency, Service service) {
        return IntStream.range(0, 1_000).mapToObj(i -> latency.next(service)).toList();
    }
}
