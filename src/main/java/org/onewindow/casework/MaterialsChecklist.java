package org.onewindow.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.casework.MaterialState.State;
import org.onewindow.catalogue.Department;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.LookupPlan;

/**
 * How a matter's materials stand against the answers of one look-up. Only records found by this look-up tick a material off: not found, mismatch,
 * not permitted, unavailable, refused, queued and saved copies never do. Immutable.
 */
public final class MaterialsChecklist {
    private final Matter matter;
    /** Planned services, with their latest answer if there is one. */
    private final Map<String, Optional<Answer>> services;

    private MaterialsChecklist(Matter matter, Map<String, Optional<Answer>> services) {
        this.matter = matter;
        this.services = Map.copyOf(services);
    }

    /** The list before anything is planned: everything is to be brought. */
    public static MaterialsChecklist of(Matter matter) {
        return new MaterialsChecklist(matter, Map.of());
    }

    /** The list once it is known what will be asked. */
    public MaterialsChecklist planned(LookupPlan plan) {
        Map<String, Optional<Answer>> planned = new HashMap<>();
        plan.requests().forEach(request -> planned.put(request.service().code(), Optional.empty()));
        return new MaterialsChecklist(matter, planned);
    }

    /** The list with a service's latest answer. */
    public MaterialsChecklist answered(Service service, Answer answer) {
        Map<String, Optional<Answer>> with = new HashMap<>(services);
        with.put(service.code(), Optional.of(answer));
        return new MaterialsChecklist(matter, with);
    }

    /** Every material of the matter, in its order. */
    public List<MaterialState> states() {
        return matter.materials().stream()
                .map(material -> new MaterialState(material, state(material)))
                .toList();
    }

    private State state(Material material) {
        if (material.replacedBy().isEmpty()) {
            return State.TO_BRING;
        }
        boolean awaited = false;
        for (Service service : material.replacedBy()) {
            Optional<Answer> answer = services.get(service.code());
            if (answer == null || (answer.isPresent() && !(answer.get() instanceof Answer.Found))) {
                return State.TO_BRING;
            }
            awaited |= answer.isEmpty();
        }
        return awaited ? State.AWAITED : State.WAIVED;
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
