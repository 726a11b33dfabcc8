package org.onewindow.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The whole catalogue, checked. Immutable and safe for use by several threads. Lists are in the order of the files; finding something by its code
 * takes the same time however long they are.
 */
public final class Catalogue {
    private final CatalogueEdition edition;
    private final List<Department> departments;
    private final List<VerticalSystem> systems;
    private final List<Service> services;
    private final List<DataItem> items;
    private final List<CodeList> codeLists;
    private final List<Matter> matters;
    private final Map<String, Service> servicesByCode;
    private final Map<String, DataItem> itemsByCode;
    private final Map<String, CodeList> codeListsByKey;
    private final Map<String, Matter> mattersByCode;

    /** Codes must be unique in each list. */
    public Catalogue(
            CatalogueEdition edition,
            List<Department> departments,
            List<VerticalSystem> systems,
            List<Service> services,
            List<DataItem> items,
            List<CodeList> codeLists,
            List<Matter> matters) {
        this.edition = edition;
        this.departments = List.copyOf(departments);
        this.systems = List.copyOf(systems);
        this.services = List.copyOf(services);
        this.items = List.copyOf(items);
        this.codeLists = List.copyOf(codeLists);
        this.matters = List.copyOf(matters);
        servicesByCode = index(this.services, Service::code);
        itemsByCode = index(this.items, DataItem::code);
        codeListsByKey = index(this.codeLists, CodeList::key);
        mattersByCode = index(this.matters, Matter::code);
    }

    private static <T> Map<String, T> index(List<T> values, Function<T, String> code) {
        return values.stream().collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }

    /** Which catalogue this is. */
    public CatalogueEdition edition() {
        return edition;
    }

    /** Every department that provides data or issues papers. */
    public List<Department> departments() {
        return departments;
    }

    /** Every system. */
    public List<VerticalSystem> systems() {
        return systems;
    }

    /** Every service. */
    public List<Service> services() {
        return services;
    }

    /** Every data item, those not shared included. */
    public List<DataItem> items() {
        return items;
    }

    /** Every code list. */
    public List<CodeList> codeLists() {
        return codeLists;
    }

    /** Every matter. */
    public List<Matter> matters() {
        return matters;
    }

    /** The matter with this code. */
    public Optional<Matter> matter(String code) {
        return Optional.ofNullable(mattersByCode.get(code));
    }

    /** The service with this code. */
    public Optional<Service> service(String code) {
        return Optional.ofNullable(servicesByCode.get(code));
    }

    /** The item with this code. */
    public Optional<DataItem> item(String code) {
        return Optional.ofNullable(itemsByCode.get(code));
    }

    /** The code list with this key. */
    public Optional<CodeList> codeList(String key) {
        return Optional.ofNullable(codeListsByKey.get(key));
    }
}
