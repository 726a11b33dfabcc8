package org.onewindow.sandbox.country.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.sandbox.country.chance.Words;
import org.onewindow.sandbox.country.people.Addresses;

/** All registers there are, and which system each keeps. Immutable and safe for use by several threads. */
public final class RegisterOffice {

    /** The last item of each system that its register speaks of; what comes after it was added to the catalogue later. */
    private static final Map<String, Integer> LAST_ITEMS = Map.ofEntries(
            Map.entry("S01", 14),
            Map.entry("S02", 14),
            Map.entry("S03", 9),
            Map.entry("S04", 13),
            Map.entry("S05", 15),
            Map.entry("S06", 9),
            Map.entry("S07", 14),
            Map.entry("S08", 10),
            Map.entry("S09", 13),
            Map.entry("S10", 9),
            Map.entry("S11", 14),
            Map.entry("S12", 14),
            Map.entry("S13", 9),
            Map.entry("S14", 14),
            Map.entry("S15", 21),
            Map.entry("S17", 9),
            Map.entry("S18", 14),
            Map.entry("S19", 13),
            Map.entry("S20", 15),
            Map.entry("S24", 10),
            Map.entry("S25", 14),
            Map.entry("S27", 15),
            Map.entry("S29", 14),
            Map.entry("S39", 10));

    private static final Pattern ITEM = Pattern.compile("(S\\d\\d)-(\\d\\d)");

    private final Map<String, Register> bySystem = new HashMap<>();
    private final Register others = new OtherRegister();

    public RegisterOffice(Words words) {
        var addresses = new Addresses(words);
        var properties = new Properties(addresses);
        List<Register> registers = List.of(
                new IdentityRegister(),
                new ForeignerRegister(),
                new MarriageRegister(),
                new VehicleRegister(),
                new InsuranceRegister(),
                new WelfareRegister(),
                new DiplomaRegister(),
                new QualificationRegister(),
                new EnterpriseRegister(),
                new TaxRegister(properties),
                new PropertyRegister(properties, addresses),
                new FundRegister(properties),
                new CreditRegister());
        registers.forEach(register -> register.systems().forEach(system -> bySystem.put(system, register)));
    }

    /** The register that keeps a system. */
    public Register register(String system) {
        return bySystem.getOrDefault(system, others);
    }

    /** Whether a register speaks of this item, so that where it says nothing there is no value. */
    public boolean knows(String item) {
        Matcher matcher = ITEM.matcher(item);
        return matcher.matches() && Integer.parseInt(matcher.group(2)) <= LAST_ITEMS.getOrDefault(matcher.group(1), 0);
    }
}
