package org.onewindow.exchange;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Department;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.MaskRule;
import org.onewindow.catalogue.SensitivityLevel;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.catalogue.UpdateCycle;
import org.onewindow.catalogue.VerticalSystem;
import org.onewindow.journal.CaseNumber;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.SubjectNumber;

/** An invented station, service, person and enterprise. */
final class Invented {
    static final String NUMBER = "110108198501019972";
    static final String ENTERPRISE = "91110000MA0000000X";
    static final ClientId CLIENT = ClientId.parse("CN-TEST/GOV/110108/counter");
    static final String SERVICE_ID = "CN-TEST/GOV/MPS/S01/query";

    private Invented() {}

    record Numbered(String value, NumberKind kind) implements SubjectNumber {
        @Override
        public String grouped() {
            return value;
        }

        @Override
        public String masked() {
            return "masked";
        }
    }

    static ExchangeSettings settings(int port) {
        return ExchangeSettings.of(URI.create("http://127.0.0.1:" + port), CLIENT, TlsSettings.PLATFORM);
    }

    static ExchangeSettings settings(int port, int maxBodyBytes) {
        ExchangeSettings usual = settings(port);
        return new ExchangeSettings(
                usual.address(), CLIENT, TlsSettings.PLATFORM, maxBodyBytes, usual.connectTimeout(), false);
    }

    static Service service(String serviceCode) {
        LocalizedText words = new LocalizedText("虚构", "invented");
        Department department = new Department("MPS", words, words, "GOV", "MPS");
        VerticalSystem system = new VerticalSystem("S01", words, department, "S01", true);
        List<DataItem> items = List.of(item(system, "S01-02"), item(system, "S01-03"));
        return new Service(
                "S01.query",
                system,
                words,
                Service.Mode.QUERY,
                serviceCode,
                SubjectScope.PERSON,
                Optional.empty(),
                items);
    }

    static ServiceRequest request() {
        return request(service("query"), "clerk01", Optional.empty());
    }

    static ServiceRequest request(Service service, String operator, Optional<SubjectNumber> party) {
        return new ServiceRequest(
                UUID.randomUUID(),
                service,
                service.items(),
                new Numbered(NUMBER, NumberKind.RESIDENT_ID),
                "M04",
                new CaseNumber("110108-20261123-03-0017"),
                operator,
                party);
    }

    private static DataItem item(VerticalSystem system, String code) {
        LocalizedText words = new LocalizedText("虚构", "invented");
        return new DataItem(
                code,
                system,
                words,
                new ItemType(ItemType.Kind.TEXT, 60, 0, ""),
                SubjectScope.PERSON,
                SharingType.UNCONDITIONAL,
                SensitivityLevel.L1,
                UpdateCycle.REAL_TIME,
                CacheRule.NEVER,
                MaskRule.NONE,
                words);
    }
}
