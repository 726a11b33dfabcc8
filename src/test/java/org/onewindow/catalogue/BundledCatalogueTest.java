package org.onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class BundledCatalogueTest {
    private final Catalogue catalogue = bundled();

    static Catalogue bundled() {
        CatalogueLoad load = CatalogueFiles.loadBundled();
        if (load instanceof CatalogueLoad.Faulty faulty) {
            Texts texts = Texts.load(Language.ENGLISH);
            throw new AssertionError(String.join(
                    "\n",
                    faulty.faults().stream().map(fault -> fault.sentence(texts)).toList()));
        }
        return ((CatalogueLoad.Loaded) load).catalogue();
    }

    @Test
    void itHoldsTheFortySystemsOfTheDecisionAndFourMore() {
        assertThat(catalogue.systems()).hasSize(44);
        assertThat(catalogue.systems().stream().filter(VerticalSystem::ofTheDecision))
                .hasSize(40);
    }

    @Test
    void aHomeChangesHandsAfterAskingNineToThirteenServices() {
        Matter transfer = catalogue.matter("M04").orElseThrow();

        assertThat(transfer.needs()).hasSizeBetween(9, 13);
        assertThat(transfer.materials()).isNotEmpty();
    }
}
