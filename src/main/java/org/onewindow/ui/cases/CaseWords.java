package org.onewindow.ui.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.casework.CaseDecision;
import org.onewindow.casework.CaseDelivery;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseState;
import org.onewindow.casework.CaseVersion;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Matter;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.PillKind;

/** Cases in words, and the look of their states. */
final class CaseWords {
    /** Why a hub refuses a step; see {@code src/docs/hub.md}. */
    private static final Set<String> REASONS =
            Set.of("closed", "declined", "unknown-case", "unknown-matter", "malformed-step");

    private final Texts texts;
    private final Catalogue catalogue;

    CaseWords(Texts texts, Catalogue catalogue) {
        this.texts = texts;
        this.catalogue = catalogue;
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String matter(CaseFile file) {
        return catalogue
                .matter(file.matter())
                .map(matter -> matter.name().in(texts.language()))
                .orElse(file.matter());
    }

    String state(CaseState state) {
        return texts.text("casework.state." + state);
    }

    /** A state and, for one that was decided before it was closed, both. */
    String state(CaseFile file) {
        return file.closed() && file.state() != CaseState.CLOSED
                ? texts.text("cases.and-closed", state(file.state()), state(CaseState.CLOSED))
                : state(file.state());
    }

    static PillKind kind(CaseState state) {
        return switch (state) {
            case ACCEPTED -> PillKind.GOOD;
            case RETURNED -> PillKind.WARNING;
            case DECLINED -> PillKind.BAD;
            case OPEN -> PillKind.BUSY;
            case CLOSED -> PillKind.NEUTRAL;
        };
    }

    String delivery(CaseDelivery.State state) {
        return texts.text("casework.delivery." + state);
    }

    /** The materials of a version that were taken in on paper, by name where the catalogue knows them. */
    String received(CaseFile file, CaseVersion version) {
        return version.received().isEmpty()
                ? texts.text("cases.nothing-received")
                : version.received().stream()
                        .map(code -> material(file, code))
                        .collect(Collectors.joining(texts.text("counter.list-separator")));
    }

    private String material(CaseFile file, String code) {
        return catalogue.matter(file.matter()).map(Matter::materials).orElse(List.of()).stream()
                .filter(material -> material.code().equals(code))
                .map(material -> material.name().in(texts.language()))
                .findFirst()
                .orElse(code);
    }

    /** A newer hub may have reasons that this counter has no words for. */
    private String reason(String word) {
        return REASONS.contains(word) ? texts.text("cases.reason." + word) : texts.text("cases.reason.other", word);
    }

    String saved(CaseVersion version) {
        return texts.text(
                "casework.saved", version.saved().visits(), version.saved().papers());
    }

    /** What the hub said against it. */
    String trouble(CaseDecision decision) {
        return decision instanceof CaseDecision.Refused refused
                ? texts.text("cases.refused", reason(refused.reason()))
                : texts.text("cases.conflict", ((CaseDecision.Conflict) decision).theirCounter());
    }
}
