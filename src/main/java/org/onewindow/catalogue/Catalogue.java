package org.onewindow.catalogue;

import java.util.List;
import java.util.Optional;

/** The whole catalogue, checked. Immutable and safe for use by several threads. Lists are in the order of the files. */
public record Catalogue(
        CatalogueEdition edition,
        List<Department> departments,
        List<VerticalSystem> systems,
        List<Service> services,
        List<DataItem> items,
        List<CodeList> codeLists,
        List<Matter> matters) {

    public Catalogue {
        departments = List.copyOf(departments);
        systems = List.copyOf(systems);
        services = List.copyOf(services);
        items = List.copyOf(items);
        codeLists = List.copyOf(codeLists);
        matters = List.copyOf(matters);
    }

    /** The matter with this code. */
    public Optional<Matter> matter(String code) {
        return matters.stream().filter(matter -> matter.code().equals(code)).findFirst();
    }

    /** The service with this code. */
    public Optional<Service> service(String code) {
        return services.stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /** The item with this code. */
    public Optional<DataItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** The code list with this key. */
    public Optional<CodeList> codeList(String key) {
        return codeLists.stream().filter(list -> list.key().equals(key)).findFirst();
    }
}
