package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What a rule found, before it is a flag.
 *
 * @param form which of the rule's findings; the end of its sentence's key
 * @param graver how much graver than the rule's own severity
 * @param operators whose actions it is about
 * @param evidence the entries
 * @param arguments what the sentence names
 */
record Suspicion(
        String form, int graver, Collection<String> operators, List<RiskLook> evidence, List<String> arguments) {

    static Suspicion of(String form, String operator, List<RiskLook> evidence, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(String.valueOf(argument));
        }
        return new Suspicion(form, 0, List.of(operator), evidence, texts);
    }

    static Suspicion about(String form, String operator, List<Look> looks, Object... arguments) {
        return of(form, operator, looks.stream().map(Look::start).toList(), arguments);
    }

    Suspicion graver(int steps) {
        return new Suspicion(form, steps, operators, evidence, arguments);
    }

    Suspicion by(Collection<String> names) {
        return new Suspicion(form, graver, names, evidence, arguments);
    }

    RiskFlag flag(String rule, int severity) {
        List<RiskLook> inOrder = evidence.stream().sorted(RiskLook.ORDER).toList();
        List<EntryRef> refs =
                inOrder.stream().map(RiskLook::ref).distinct().sorted().toList();
        List<String> names = new TreeSet<>(operators)
                .stream().filter(name -> !name.isEmpty()).toList();
        return new RiskFlag(
                RiskFlag.idOf(rule, form, refs),
                rule,
                form,
                Math.max(1, Math.min(5, severity + graver)),
                names,
                refs,
                inOrder.get(0).entry().time(),
                inOrder.get(inOrder.size() - 1).entry().time(),
                arguments);
    }
}
