package org.onewindow.sandbox.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.VerticalSystem;

/** Finds members and services by their identifiers on the exchange. Immutable. */
final class ServiceDirectory {
    private final Catalogue catalogue;
    private final String instance;
    private final Map<SubsystemId, List<Service>> bySubsystem = new LinkedHashMap<>();
    private final Map<String, Map<String, DataItem>> itemsByService = new LinkedHashMap<>();

    private record SubsystemId(String memberClass, String member, String subsystem) {}

    ServiceDirectory(Catalogue catalogue, String instance) {
        this.catalogue = catalogue;
        this.instance = instance;
        for (Service service : catalogue.services()) {
            bySubsystem.merge(id(service.system()), List.of(service), ServiceDirectory::joined);
            Map<String, DataItem> items = new LinkedHashMap<>();
            service.items().forEach(item -> items.put(item.code(), item));
            itemsByService.put(service.code(), items);
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    String instance() {
        return instance;
    }

    /** The systems that offer a service, each once. */
    List<VerticalSystem> systems() {
        return bySubsystem.values().stream()
                .map(services -> services.get(0).system())
                .toList();
    }

    /** All services of the subsystem that {@code address} names. */
    List<Service> servicesBeside(ServiceAddress address) throws ExchangeException {
        List<Service> services = address.instance().equals(instance)
                ? bySubsystem.get(new SubsystemId(address.memberClass(), address.member(), address.subsystem()))
                : null;
        if (services == null) {
            throw new ExchangeException(
                    ExchangeError.UNKNOWN_MEMBER, "No member answers for " + address.display() + " on this exchange");
        }
        return services;
    }

    /** The service that {@code address} names. */
    Service service(ServiceAddress address) throws ExchangeException {
        return named(address, address.service());
    }

    /** The service with this service code, of the subsystem that {@code address} names. */
    Service named(ServiceAddress address, String serviceCode) throws ExchangeException {
        for (Service service : servicesBeside(address)) {
            if (service.serviceCode().equals(serviceCode)) {
                return service;
            }
        }
        throw new ExchangeException(ExchangeError.UNKNOWN_SERVICE, "Unknown service: " + address.display());
    }

    /** The item of this code, if {@code service} offers it. */
    Optional<DataItem> item(Service service, String code) {
        return Optional.ofNullable(
                itemsByService.getOrDefault(service.code(), Map.of()).get(code));
    }

    private static SubsystemId id(VerticalSystem system) {
        return new SubsystemId(
                system.department().memberClass(), system.department().memberCode(), system.subsystem());
    }

    private static List<Service> joined(List<Service> some, List<Service> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
