package org.onewindow.catalogue;

import java.util.List;

/** What came of reading a catalogue: all of it, or every fault at once. */
public sealed interface CatalogueLoad {

    /** It is sound. */
    record Loaded(Catalogue catalogue) implements CatalogueLoad {}

    /**
     * It is not, and none of it is used.
     *
     * @param faults at least one, in the order of files and lines
     */
    record Faulty(List<CatalogueFault> faults) implements CatalogueLoad {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
