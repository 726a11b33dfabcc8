package org.onewindow.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.casework.MaterialState.State;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Department;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.FieldValue;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.PlannedRequest;

/**
 * How a matter's materials stand against the answers of one look-up. Only records found by this look-up tick a material off, and only if the items that
 * say what the paper says were asked for, are there and say it: not found, mismatch, not permitted, unavailable, refused, queued and saved copies never do, nor
 * what the operator's role may not see. Immutable.
 */
public final class MaterialsChecklist {
    private final Matter matter;
    /** What is asked, by service. */
    private final Map<String, Asked> services;

    private record Asked(PlannedRequest request, Optional<Answer> latest) {
        boolean isFound() {
            return latest.filter(Answer.Found.class::isInstance).isPresent();
        }

        /** What the records found say of an item, one value for each record that has it. */
        Stream<FieldValue> values(DataItem item) {
            return latest.stream()
                    .flatMap(answer -> answer.records().stream())
                    .flatMap(record -> record.value(item.code()).stream());
        }

        /** One running loan beside a settled one is enough; what a saved copy says may have changed since. */
        boolean denies(Material.Evidence evidence) {
            return isFound()
                    && !evidence.values().isEmpty()
                    && values(evidence.item())
                            .anyMatch(value -> !evidence.values().contains(word(value)));
        }

        /** As the catalogue writes it, which lets a material ask for values of flags and codes only. */
        private static String word(FieldValue value) {
            if (value instanceof FieldValue.Flag flag) {
                return Boolean.toString(flag.value());
            }
            return value instanceof FieldValue.Code code ? code.code() : "";
        }
    }

    private MaterialsChecklist(Matter matter, Map<String, Asked> services) {
        this.matter = matter;
        this.services = Map.copyOf(services);
    }

    /** The list before anything is planned: everything is to be brought. */
    public static MaterialsChecklist of(Matter matter) {
        return new MaterialsChecklist(matter, Map.of());
    }

    /** The list once it is known what will be asked. */
    public MaterialsChecklist planned(LookupPlan plan) {
        Map<String, Asked> planned = new HashMap<>();
        plan.requests().forEach(request -> planned.put(request.service().code(), new Asked(request, Optional.empty())));
        return new MaterialsChecklist(matter, planned);
    }

    /** The list with the latest answer to a request. */
    public MaterialsChecklist answered(PlannedRequest request, Answer answer) {
        Map<String, Asked> with = new HashMap<>(services);
        with.put(request.service().code(), new Asked(request, Optional.of(answer)));
        return new MaterialsChecklist(matter, with);
    }

    /** Every material of the matter, in its order. */
    public List<MaterialState> states() {
        return matter.materials().stream().map(this::stateOf).toList();
    }

    private MaterialState stateOf(Material material) {
        List<Asked> asked = material.replacedBy().stream()
                .flatMap(service -> Optional.ofNullable(services.get(service.code())).stream())
                .toList();
        List<Service> denying = asked.stream()
                .filter(each -> material.evidence().stream().anyMatch(each::denies))
                .map(each -> each.request().service())
                .toList();
        State state = state(material, asked);
        return state == State.AWAITED || denying.isEmpty()
                ? new MaterialState(material, state, List.of())
                : new MaterialState(material, State.DENIED, denying);
    }

    private static State state(Material material, List<Asked> asked) {
        boolean hopeless = asked.isEmpty()
                || asked.size() < material.replacedBy().size()
                || asked.stream().anyMatch(each -> each.latest().isPresent() && !each.isFound())
                || material.evidence().stream().anyMatch(evidence -> isAskedOfNone(evidence, asked));
        if (hopeless) {
            return State.TO_BRING;
        }
        if (!asked.stream().allMatch(Asked::isFound)) {
            return State.AWAITED;
        }
        return material.evidence().stream().allMatch(evidence -> evidence.mayBeEmpty() || isSaid(evidence, asked))
                ? State.WAIVED
                : State.TO_BRING;
    }

    private static boolean isAskedOfNone(Material.Evidence evidence, List<Asked> asked) {
        return asked.stream().noneMatch(each -> each.request().items().contains(evidence.item()));
    }

    private static boolean isSaid(Material.Evidence evidence, List<Asked> asked) {
        return asked.stream()
                .anyMatch(each -> each.values(evidence.item()).findAny().isPresent());
    }

    /**
     * What the citizen is spared by now. A visit is a distinct department, other than the matter's lead, that issues a waived paper or whose step
     * is merged into the package; a clerk's own check never asked for a paper and counts for nothing. A merged step that no record stands for
     * is spared as soon as a paper or another step of the matter is.
     */
    public VisitsSaved saved() {
        List<Material> waived = states().stream()
                .filter(state -> state.state() == State.WAIVED)
                .map(MaterialState::material)
                .filter(material -> material.step() || material.form() != Material.Form.CHECK)
                .toList();
        if (waived.isEmpty()) {
            return VisitsSaved.NONE;
        }
        Set<String> visits = new HashSet<>();
        waived.forEach(material -> addIssuers(visits, material));
        matter.materials().stream()
                .filter(material -> material.step() && material.replacedBy().isEmpty())
                .forEach(material -> addIssuers(visits, material));
        visits.remove(matter.lead().code());
        long papers = waived.stream().filter(material -> !material.step()).count();
        return new VisitsSaved(visits.size(), Math.toIntExact(papers));
    }

    private static void addIssuers(Set<String> visits, Material material) {
        material.issuers().stream().map(Department::code).forEach(visits::add);
    }
}
