package org.onewindow.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.onewindow.language.LocalizedText;

/** Reads data items and the services that answer them. */
final class ServiceRows {
    private static final String ALL_ITEMS = "*";
    private static final Map<SensitivityLevel, CacheRule> CACHE_BY_LEVEL = Map.of(
            SensitivityLevel.L1, CacheRule.DAYS_30,
            SensitivityLevel.L2, CacheRule.DAYS_7,
            SensitivityLevel.L3, CacheRule.CASE_8_HOURS,
            SensitivityLevel.L4, CacheRule.NEVER);

    private final FoundationRows foundation;
    final Register<DataItem> items = new Register<>(CatalogueFile.ITEMS);
    final Register<Service> services = new Register<>(CatalogueFile.SERVICES);

    ServiceRows(FoundationRows foundation) {
        this.foundation = foundation;
    }

    void items(List<Row> rows) {
        for (Row row : rows) {
            Optional<String> code = row.code("code");
            Optional<VerticalSystem> system = foundation.systems.referredToBy(row, "system");
            LocalizedText name = row.words("");
            Optional<ItemType> type = type(row);
            Optional<SubjectScope> scope = row.oneOf("scope", SubjectScope.values());
            Optional<SharingType> sharing = row.oneOf("sharing", SharingType.values());
            Optional<SensitivityLevel> level = row.oneOf("level", SensitivityLevel.values());
            Optional<UpdateCycle> update = row.oneOf("update", UpdateCycle.values());
            Optional<CacheRule> cache = row.optional("cache").isEmpty()
                    ? level.map(CACHE_BY_LEVEL::get)
                    : row.oneOf("cache", CacheRule.values());
            Optional<MaskRule> mask = mask(row, type);
            LocalizedText note = row.optionalWords("note_");
            boolean first = code.isPresent() && items.declare(row, "code", code.get());
            if (first
                    && system.isPresent()
                    && type.isPresent()
                    && scope.isPresent()
                    && sharing.isPresent()
                    && level.isPresent()
                    && update.isPresent()
                    && cache.isPresent()
                    && mask.isPresent()) {
                items.put(
                        code.get(),
                        new DataItem(
                                code.get(),
                                system.get(),
                                name,
                                type.get(),
                                scope.get(),
                                sharing.get(),
                                level.get(),
                                update.get(),
                                cache.get(),
                                mask.get(),
                                note));
            }
        }
    }

    private Optional<ItemType> type(Row row) {
        String text = row.required("type");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<ItemType> type = ItemTypes.parse(text);
        if (type.isEmpty()) {
            row.fault("type", CatalogueFault.Code.BAD_TYPE, text);
        } else if (type.get().kind() == ItemType.Kind.CODE) {
            return foundation
                    .codeLists
                    .referredToBy(row, "type", type.get().codeList())
                    .flatMap(list -> type);
        }
        return type;
    }

    /** What shows a part of a value is for texts; of anything else all is shown or nothing. */
    private static Optional<MaskRule> mask(Row row, Optional<ItemType> type) {
        Optional<MaskRule> mask = row.oneOf("mask", MaskRule.values());
        boolean partly = mask.isPresent() && mask.get() != MaskRule.NONE && mask.get() != MaskRule.HIDDEN;
        boolean text = type.isEmpty()
                || type.get().kind() == ItemType.Kind.TEXT
                || type.get().kind() == ItemType.Kind.TEXTS;
        if (partly && !text) {
            row.fault("mask", CatalogueFault.Code.MASK_NOT_FOR_TYPE, mask.get().name());
        }
        return mask;
    }

    void services(List<Row> rows) {
        Register<Service> addresses = new Register<>(CatalogueFile.SERVICES);
        for (Row row : rows) {
            Optional<String> code = row.code("code");
            Optional<VerticalSystem> system = foundation.systems.referredToBy(row, "system");
            LocalizedText name = row.words("");
            Optional<Service.Mode> mode = row.oneOf("mode", Service.Mode.values());
            Optional<String> serviceCode = row.exchangeCode("service_code");
            Optional<SubjectScope> scope = row.oneOf("scope", SubjectScope.values());
            OptionalInt seconds = row.number("deadline_seconds", 1, 120);
            Optional<Duration> deadline =
                    seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsInt())) : Optional.empty();
            boolean first = code.isPresent() && services.declare(row, "code", code.get());
            List<DataItem> answered = system.map(its -> itemsOf(row, its)).orElse(List.of());
            if (first && system.isPresent() && mode.isPresent() && serviceCode.isPresent() && scope.isPresent()) {
                if (addresses.declare(row, "service_code", system.get().code() + "/" + serviceCode.get())) {
                    services.put(
                            code.get(),
                            new Service(
                                    code.get(),
                                    system.get(),
                                    name,
                                    mode.get(),
                                    serviceCode.get(),
                                    scope.get(),
                                    deadline,
                                    answered));
                }
            }
        }
    }

    private List<DataItem> itemsOf(Row row, VerticalSystem system) {
        List<DataItem> found = new ArrayList<>();
        List<String> codes = row.list("items");
        if (codes.equals(List.of(ALL_ITEMS))) {
            items.inOrder().stream()
                    .filter(item -> item.system().code().equals(system.code()))
                    .forEach(found::add);
        }
        if (codes.isEmpty() || (codes.contains(ALL_ITEMS) && found.isEmpty() && !items.isUnread())) {
            row.fault("items", CatalogueFault.Code.NO_ITEMS, system.code());
        }
        for (String code : codes) {
            if (code.equals(ALL_ITEMS)) {
                continue;
            }
            items.referredToBy(row, "items", code).ifPresent(item -> {
                if (!item.system().code().equals(system.code())) {
                    row.fault(
                            "items",
                            CatalogueFault.Code.ITEM_OF_OTHER_SYSTEM,
                            code,
                            item.system().code());
                }
                found.add(item);
            });
        }
        return found;
    }
}
