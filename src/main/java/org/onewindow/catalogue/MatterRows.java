package org.onewindow.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.language.LocalizedText;

/** Reads matters, what each needs, and their materials. */
final class MatterRows {
    private final FoundationRows foundation;
    private final ServiceRows serviceRows;
    private final EvidenceRows evidenceRows;
    final Register<Matter> declared = new Register<>(CatalogueFile.MATTERS);
    final Register<MatterNeed> needsOnce = new Register<>(CatalogueFile.MATTER_NEEDS);
    private final Map<String, List<MatterNeed>> needs = new HashMap<>();
    private final Map<String, List<Material>> materials = new HashMap<>();

    MatterRows(FoundationRows foundation, ServiceRows serviceRows) {
        this.foundation = foundation;
        this.serviceRows = serviceRows;
        this.evidenceRows = new EvidenceRows(foundation, serviceRows);
    }

    void matters(List<Row> rows) {
        for (Row row : rows) {
            Optional<String> code = row.code("code");
            LocalizedText name = row.words("");
            Optional<SubjectScope> scope = row.oneOf("scope", SubjectScope.values());
            Optional<Department> lead = foundation.departments.referredToBy(row, "lead");
            Optional<LocalizedText> lifeStage = lifeStage(row);
            LocalizedText basis = row.words("basis_");
            String promisedDays = row.optional("promised_days");
            int statutoryDays = row.number("statutory_days", 0, 999).orElse(0);
            boolean first = code.isPresent() && declared.declare(row, "code", code.get());
            if (first && scope.isPresent() && lead.isPresent() && lifeStage.isPresent()) {
                declared.put(
                        code.get(),
                        new Matter(
                                code.get(),
                                name,
                                scope.get(),
                                lead.get(),
                                lifeStage.get(),
                                basis,
                                promisedDays,
                                statutoryDays,
                                List.of(),
                                List.of()));
            }
        }
    }

    private Optional<LocalizedText> lifeStage(Row row) {
        String stage = row.required("life_stage");
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        String key = FoundationRows.codeKey(FoundationRows.LIFE_STAGES, stage);
        return foundation.codes.referredToBy(row, "life_stage", key, FoundationRows.LIFE_STAGES + ": " + stage);
    }

    void needs(List<Row> rows) {
        for (Row row : rows) {
            Optional<Matter> matter = declared.referredToBy(row, "matter");
            Optional<Service> service = serviceRows.services.referredToBy(row, "service");
            if (matter.isEmpty() || service.isEmpty()) {
                continue;
            }
            String key = matter.get().code() + " " + service.get().code();
            if (needsOnce.declare(row, "service", key)) {
                MatterNeed need = new MatterNeed(service.get(), itemsNeeded(row, matter.get(), service.get()));
                needs.computeIfAbsent(matter.get().code(), code -> new ArrayList<>())
                        .add(need);
            }
        }
    }

    private List<DataItem> itemsNeeded(Row row, Matter matter, Service service) {
        checkScope(row, "service", service.code(), service.scope(), matter);
        List<DataItem> found = new ArrayList<>();
        List<String> codes = row.list("items");
        if (codes.isEmpty()) {
            row.fault("items", CatalogueFault.Code.NO_ITEMS, service.code());
        }
        for (String code : codes) {
            serviceRows.items.referredToBy(row, "items", code).ifPresent(item -> {
                if (service.items().stream().noneMatch(each -> each.code().equals(code))) {
                    row.fault("items", CatalogueFault.Code.ITEM_NOT_IN_SERVICE, code, service.code());
                }
                checkScope(row, "items", code, item.scope(), matter);
                found.add(item);
            });
        }
        return found;
    }

    /** There must be a kind of subject for whom both exist; the plan of a look-up leaves out the rest. */
    private static void checkScope(Row row, String column, String code, SubjectScope scope, Matter matter) {
        boolean shared = scope == matter.scope() || scope == SubjectScope.BOTH || matter.scope() == SubjectScope.BOTH;
        if (!shared) {
            row.fault(
                    column,
                    CatalogueFault.Code.SCOPE_NOT_COVERED,
                    code,
                    scope.name(),
                    matter.code(),
                    matter.scope().name());
        }
    }

    void materials(List<Row> rows) {
        Register<Material> once = new Register<>(CatalogueFile.MATTER_MATERIALS);
        for (Row row : rows) {
            Optional<Matter> matter = declared.referredToBy(row, "matter");
            Optional<String> code = row.code("code");
            LocalizedText name = row.words("");
            Optional<Material.Form> form = row.oneOf("form", Material.Form.values());
            Set<Department> issuers = new LinkedHashSet<>();
            for (String issuer : row.list("issuers")) {
                foundation.departments.referredToBy(row, "issuers", issuer).ifPresent(issuers::add);
            }
            boolean step = row.yes("step");
            LocalizedText note = row.optionalWords("note_");
            if (matter.isPresent() && code.isPresent() && form.isPresent()) {
                List<Service> replacedBy = replacedBy(row, matter.get());
                List<Material.Evidence> evidence = evidence(row, matter.get(), replacedBy);
                if (once.declare(row, "code", matter.get().code() + " " + code.get())) {
                    materials
                            .computeIfAbsent(matter.get().code(), key -> new ArrayList<>())
                            .add(new Material(code.get(), name, form.get(), replacedBy, evidence, issuers, step, note));
                }
            }
        }
    }

    private List<Service> replacedBy(Row row, Matter matter) {
        List<Service> found = new ArrayList<>();
        List<MatterNeed> needed = needs.getOrDefault(matter.code(), List.of());
        for (String code : row.list("replaced_by")) {
            serviceRows.services.referredToBy(row, "replaced_by", code).ifPresent(service -> {
                if (!needsOnce.isUnread()
                        && needed.stream()
                                .noneMatch(need -> need.service().code().equals(code))) {
                    row.fault("replaced_by", CatalogueFault.Code.SERVICE_NOT_NEEDED, code, matter.code());
                }
                found.add(service);
            });
        }
        return found;
    }

    /** Each must be asked of one of the services, or the paper could never be waived. */
    private List<Material.Evidence> evidence(Row row, Matter matter, List<Service> replacedBy) {
        List<MatterNeed> asked = needs.getOrDefault(matter.code(), List.of()).stream()
                .filter(need -> replacedBy.contains(need.service()))
                .toList();
        boolean known = !needsOnce.isUnread()
                && asked.size() == replacedBy.size()
                && replacedBy.isEmpty() == row.optional("replaced_by").isEmpty();
        List<Material.Evidence> found = new ArrayList<>();
        for (String word : row.list("items")) {
            evidenceRows.read(row, word).ifPresent(evidence -> {
                if (known && asked.stream().noneMatch(need -> need.items().contains(evidence.item()))) {
                    String code = evidence.item().code();
                    row.fault("items", CatalogueFault.Code.ITEM_NOT_NEEDED, code, matter.code());
                }
                found.add(evidence);
            });
        }
        return found;
    }

    /** The matters with what was read for each, in the order of their file. */
    List<Matter> inOrder() {
        return declared.inOrder().stream()
                .map(matter -> new Matter(
                        matter.code(),
                        matter.name(),
                        matter.scope(),
                        matter.lead(),
                        matter.lifeStage(),
                        matter.legalBasis(),
                        matter.promisedDays(),
                        matter.statutoryDays(),
                        needs.getOrDefault(matter.code(), List.of()),
                        materials.getOrDefault(matter.code(), List.of())))
                .toList();
    }
}
