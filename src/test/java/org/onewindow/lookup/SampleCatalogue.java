package org.onewindow.lookup;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueEdition;
import org.onewindow.catalogue.CodeList;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Department;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.MaskRule;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.catalogue.SensitivityLevel;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.catalogue.UpdateCycle;
import org.onewindow.catalogue.VerticalSystem;
import org.onewindow.language.LocalizedText;

/** Parts of an invented catalogue for tests of the look-up and of casework. */
public final class SampleCatalogue {
    public static final LocalizedText NO_TEXT = new LocalizedText("", "");

    private SampleCatalogue() {}

    public static Department department(String code) {
        return new Department(code, new LocalizedText(code + "部", code), new LocalizedText(code, code), "GOV", code);
    }

    public static VerticalSystem system(String code, String department) {
        return new VerticalSystem(
                code,
                new LocalizedText(code, code),
                department(department),
                code.toLowerCase(java.util.Locale.ROOT),
                true);
    }

    public static DataItem item(String code, ItemType.Kind kind) {
        return item(code, new ItemType(kind, 20, 2, kind == ItemType.Kind.CODE ? "sex" : ""), SensitivityLevel.L2);
    }

    public static DataItem item(String code, ItemType type, SensitivityLevel level) {
        return item(code, type, level, SharingType.CONDITIONAL, SubjectScope.BOTH, MaskRule.NONE);
    }

    public static DataItem item(
            String code,
            ItemType type,
            SensitivityLevel level,
            SharingType sharing,
            SubjectScope scope,
            MaskRule mask) {
        return new DataItem(
                code,
                system(code.substring(0, 3), "D" + code.substring(1, 3)),
                new LocalizedText("项" + code, "item " + code),
                type,
                scope,
                sharing,
                level,
                UpdateCycle.DAILY,
                CacheRule.NEVER,
                mask,
                NO_TEXT);
    }

    /** A service {@code Sxx.query} of department {@code Dxx} with these items. */
    public static Service service(String system, DataItem... items) {
        return service(system, SubjectScope.BOTH, Optional.empty(), items);
    }

    public static Service service(String system, SubjectScope scope, Optional<Duration> deadline, DataItem... items) {
        return new Service(
                system + ".query",
                system(system, "D" + system.substring(1)),
                new LocalizedText(system, system),
                Service.Mode.QUERY,
                "query",
                scope,
                deadline,
                List.of(items));
    }

    /** A service with one text item, {@code Sxx-01}. */
    public static Service simpleService(String system) {
        return service(system, item(system + "-01", ItemType.Kind.TEXT));
    }

    /** A matter that needs every item of these services; department D99 leads it. */
    public static Matter matter(Service... services) {
        return matter(
                Arrays.stream(services)
                        .map(service -> new MatterNeed(service, service.items()))
                        .toList(),
                List.of());
    }

    public static Matter matter(List<MatterNeed> needs, List<Material> materials) {
        return new Matter(
                "M04",
                new LocalizedText("事项", "matter"),
                SubjectScope.BOTH,
                department("D99"),
                NO_TEXT,
                NO_TEXT,
                "",
                0,
                needs,
                materials);
    }

    public static Material material(String code, Material.Form form, boolean step, Set<String> issuers, Service... by) {
        return new Material(
                code,
                new LocalizedText("材料" + code, "material " + code),
                form,
                List.of(by),
                List.of(),
                issuers.stream().map(SampleCatalogue::department).collect(java.util.stream.Collectors.toSet()),
                step,
                NO_TEXT);
    }

    /** A catalogue with one code list and nothing else: enough to check answers by. */
    public static Catalogue catalogue() {
        CodeList sex =
                new CodeList("sex", Map.of("1", new LocalizedText("男", "male"), "2", new LocalizedText("女", "female")));
        return new Catalogue(
                new CatalogueEdition("test", LocalDate.of(2026, 11, 23), NO_TEXT),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(sex),
                List.of());
    }
}
