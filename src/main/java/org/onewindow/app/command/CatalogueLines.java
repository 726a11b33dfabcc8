package org.onewindow.app.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Department;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.VerticalSystem;
import org.onewindow.language.LocalizedText;

/** The catalogue as lines of plain values: departments, systems, services, items, then matters. */
final class CatalogueLines {
    private CatalogueLines() {}

    static Stream<Map<String, Object>> of(Catalogue catalogue) {
        return Stream.of(
                        catalogue.departments().stream().map(CatalogueLines::department),
                        catalogue.systems().stream().map(CatalogueLines::system),
                        catalogue.services().stream().map(CatalogueLines::service),
                        catalogue.items().stream().map(CatalogueLines::item),
                        catalogue.matters().stream().map(CatalogueLines::matter))
                .flatMap(lines -> lines);
    }

    private static Map<String, Object> department(Department department) {
        Map<String, Object> line = start("department", department.code(), department.name());
        line.put("shortZh", department.shortName().zh());
        line.put("shortEn", department.shortName().en());
        line.put("memberClass", department.memberClass());
        line.put("memberCode", department.memberCode());
        return line;
    }

    private static Map<String, Object> system(VerticalSystem system) {
        Map<String, Object> line = start("system", system.code(), system.name());
        line.put("department", system.department().code());
        line.put("subsystem", system.subsystem());
        line.put("ofTheDecision", system.ofTheDecision());
        line.put("noticeZh", system.notice().zh());
        line.put("noticeEn", system.notice().en());
        return line;
    }

    private static Map<String, Object> service(Service service) {
        Map<String, Object> line = start("service", service.code(), service.name());
        line.put("system", service.system().code());
        line.put("department", service.department().code());
        line.put("mode", service.mode().name());
        line.put("serviceCode", service.serviceCode());
        line.put("scope", service.scope().name());
        line.put("deadlineMillis", service.deadline().map(Duration::toMillis).orElse(null));
        line.put("items", codes(service.items()));
        return line;
    }

    private static Map<String, Object> item(DataItem item) {
        Map<String, Object> line = start("item", item.code(), item.name());
        ItemType type = item.type();
        line.put("system", item.system().code());
        line.put("kind", type.kind().name());
        line.put("length", type.length());
        line.put("scale", type.scale());
        line.put("codeList", type.codeList());
        line.put("scope", item.scope().name());
        line.put("sharing", item.sharing().name());
        line.put("level", item.level().name());
        line.put("updateCycle", item.updateCycle().name());
        line.put("cacheRule", item.cacheRule().name());
        line.put("mask", item.mask().name());
        line.put("noteZh", item.note().zh());
        line.put("noteEn", item.note().en());
        return line;
    }

    private static Map<String, Object> matter(Matter matter) {
        Map<String, Object> line = start("matter", matter.code(), matter.name());
        line.put("scope", matter.scope().name());
        line.put("lead", matter.lead().code());
        line.put("lifeStageZh", matter.lifeStage().zh());
        line.put("lifeStageEn", matter.lifeStage().en());
        line.put("legalBasisZh", matter.legalBasis().zh());
        line.put("legalBasisEn", matter.legalBasis().en());
        line.put("promisedDays", matter.promisedDays());
        line.put("statutoryDays", matter.statutoryDays());
        line.put("needs", matter.needs().stream().map(CatalogueLines::need).toList());
        line.put(
                "materials",
                matter.materials().stream().map(CatalogueLines::material).toList());
        return line;
    }

    private static Map<String, Object> need(MatterNeed need) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("service", need.service().code());
        object.put("items", codes(need.items()));
        return object;
    }

    private static Map<String, Object> valuesAskedFor(Material material) {
        Map<String, Object> object = new LinkedHashMap<>();
        material.evidence().stream()
                .filter(each -> !each.values().isEmpty())
                .forEach(each -> object.put(
                        each.item().code(), each.values().stream().sorted().toList()));
        return object;
    }

    private static Map<String, Object> material(Material material) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", material.code());
        object.put("zh", material.name().zh());
        object.put("en", material.name().en());
        object.put("form", material.form().name());
        object.put(
                "replacedBy", material.replacedBy().stream().map(Service::code).toList());
        object.put(
                "items",
                material.evidence().stream().map(each -> each.item().code()).toList());
        object.put(
                "itemsThatMayBeEmpty",
                material.evidence().stream()
                        .filter(Material.Evidence::mayBeEmpty)
                        .map(each -> each.item().code())
                        .toList());
        object.put("itemsThatMustSay", valuesAskedFor(material));
        object.put(
                "issuers",
                material.issuers().stream().map(Department::code).sorted().toList());
        object.put("step", material.step());
        object.put("noteZh", material.note().zh());
        object.put("noteEn", material.note().en());
        return object;
    }

    private static Map<String, Object> start(String type, String code, LocalizedText name) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", type);
        line.put("code", code);
        line.put("zh", name.zh());
        line.put("en", name.en());
        return line;
    }

    private static List<String> codes(List<DataItem> items) {
        return items.stream().map(DataItem::code).toList();
    }
}
