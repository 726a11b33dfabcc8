package org.onewindow.ui.counter;

import java.util.List;
import java.util.stream.Collectors;
import org.onewindow.casework.MaterialState;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Service;
import org.onewindow.language.Texts;

/** What is said of a material on the list: how it stands, who stands for it, and what the office notes about it. */
final class MaterialWords {
    private final Texts texts;

    MaterialWords(Texts texts) {
        this.texts = texts;
    }

    /** How it stands; {@code ticked} if the clerk has the paper, has checked, or has done the step. */
    String state(MaterialState material, boolean ticked) {
        return texts.text(stateKey(material.state(), material.material(), ticked));
    }

    /** The key of these words: a check of the clerk's and a step merged into the matter are no papers, and have their own. */
    static String stateKey(MaterialState.State state, Material material, boolean ticked) {
        boolean check = material.form() == Material.Form.CHECK;
        if (ticked) {
            return material.step()
                    ? "counter.material.STEP_DONE"
                    : check ? "counter.material.CHECKED" : "counter.material.TAKEN_IN";
        }
        return switch (state) {
            case WAIVED -> check ? "counter.material.CHECKED" : "counter.material.WAIVED";
            case AWAITED -> "counter.material.AWAITED";
            case TO_BRING, DENIED ->
                material.step()
                        ? "counter.material.STEP"
                        : check ? "counter.material.TO_CHECK" : "counter.material.TO_BRING";
        };
    }

    /** Who stands for it or says otherwise, or in which form it is taken in; nothing for a step of which the note says enough. */
    String from(MaterialState material) {
        return switch (material.state()) {
            case WAIVED ->
                texts.text(
                        "counter.material.from", departments(material.material().replacedBy()));
            case AWAITED ->
                texts.text(
                        "counter.material.asked",
                        departments(material.material().replacedBy()));
            case TO_BRING ->
                material.material().step() && !note(material).isEmpty()
                        ? ""
                        : texts.text("catalogue.form." + material.material().form());
            case DENIED -> texts.text("counter.material.denied", departments(material.denying()));
        };
    }

    /** What the office notes about it; may be empty. */
    String note(MaterialState material) {
        return material.material().note().in(texts.language());
    }

    /** What ticking its box means, said with its name: for who hears the screen. */
    String tick(MaterialState material) {
        Material of = material.material();
        boolean paper = !of.step() && of.form() != Material.Form.CHECK;
        return texts.text(
                paper ? "counter.material.take-in" : "counter.material.done",
                of.name().in(texts.language()));
    }

    private String departments(List<Service> services) {
        return services.stream()
                .map(service -> service.department().shortName().in(texts.language()))
                .distinct()
                .collect(Collectors.joining(texts.text("counter.list-separator")));
    }
}
