package org.onewindow.lookup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.access.Role;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.lookup.LeftOut.Reason;
import org.onewindow.subject.SubjectKind;

/**
 * Decides what is asked: just the items the matter needs, that exist for this kind of subject, that are shared and that the role may see. Pure.
 *
 * <p>Source: purpose limit and once-only rule of 《政务数据共享条例》 (Decree 809), and the minimum of PIPL article 6.
 */
public final class LookupPlanner {
    private final RoleRule roleRule;

    /** A planner that lets each role see what {@code roleRule} says. */
    public LookupPlanner(RoleRule roleRule) {
        this.roleRule = roleRule;
    }

    /**
     * The plan, requests in the order of the matter's needs, one for each service, items in the order of the service. What is left out stands
     * beside it, for each service one entry a reason.
     */
    public LookupPlan plan(Matter matter, SubjectKind kind, Role role) {
        List<PlannedRequest> requests = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        needs(matter).forEach((service, needed) -> {
            List<DataItem> asked = new ArrayList<>();
            Map<Reason, List<DataItem>> without = new EnumMap<>(Reason.class);
            for (DataItem item : service.items()) {
                reason(service, item, needed, kind, role)
                        .ifPresentOrElse(
                                reason -> without.computeIfAbsent(reason, any -> new ArrayList<>())
                                        .add(item),
                                () -> asked.add(item));
            }
            if (!asked.isEmpty()) {
                requests.add(new PlannedRequest(service, asked));
            }
            without.forEach((reason, items) -> leftOut.add(new LeftOut(service, items, reason)));
        });
        return new LookupPlan(requests, leftOut);
    }

    private static Map<Service, Set<String>> needs(Matter matter) {
        Map<Service, Set<String>> needs = new LinkedHashMap<>();
        for (MatterNeed need : matter.needs()) {
            Set<String> codes = needs.computeIfAbsent(need.service(), any -> new LinkedHashSet<>());
            need.items().forEach(item -> codes.add(item.code()));
        }
        return needs;
    }

    private Optional<Reason> reason(Service service, DataItem item, Set<String> needed, SubjectKind kind, Role role) {
        if (item.sharing() == SharingType.NOT_SHARED) {
            return Optional.of(Reason.NOT_SHARED);
        } else if (!service.scope().covers(kind) || !item.scope().covers(kind)) {
            return Optional.of(Reason.NOT_FOR_THIS_SUBJECT);
        } else if (!needed.contains(item.code())) {
            return Optional.of(Reason.NOT_NEEDED);
        } else if (!roleRule.mayLookUp(role, item.level())) {
            return Optional.of(Reason.ROLE_MAY_NOT_SEE);
        }
        return Optional.empty();
    }
}
