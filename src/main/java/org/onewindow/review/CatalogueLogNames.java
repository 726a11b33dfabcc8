package org.onewindow.review;

import java.util.List;
import java.util.Optional;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Matter;
import org.onewindow.language.Language;
import org.onewindow.language.LocalizedText;

/** The names that a catalogue gives. Immutable. */
public final class CatalogueLogNames implements LogNames {
    private final Catalogue catalogue;

    /** The names in a catalogue. */
    public CatalogueLogNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<String> department(String service) {
        return catalogue.service(service).map(found -> found.department().code());
    }

    @Override
    public List<String> words(LogColumn column, String code) {
        return switch (column) {
            case MATTER -> words(catalogue.matter(code).map(Matter::name));
            case SERVICE ->
                catalogue
                        .service(code)
                        .map(found -> List.of(
                                found.name().in(Language.CHINESE),
                                found.name().in(Language.ENGLISH),
                                found.department().shortName().in(Language.CHINESE),
                                found.department().shortName().in(Language.ENGLISH)))
                        .orElse(List.of());
            case HOUR, DAY, ACTION, OPERATOR, COUNTER, DEPARTMENT, OUTCOME, CASE -> List.of();
        };
    }

    private static List<String> words(Optional<LocalizedText> name) {
        return name.map(text -> List.of(text.in(Language.CHINESE), text.in(Language.ENGLISH)))
                .orElse(List.of());
    }
}
