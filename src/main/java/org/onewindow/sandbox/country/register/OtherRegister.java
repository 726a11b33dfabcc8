package org.onewindow.sandbox.country.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onewindow.sandbox.country.business.Career;

/**
 * Every system nothing special is known about: whether there is a record is drawn, what stands in it is left to the items' types. A system that is not
 * in the list, because an office added it, always has one.
 */
final class OtherRegister implements Register {

    /** Of a thousand grown-ups. */
    private static final Map<String, Integer> PEOPLE = Map.ofEntries(
            Map.entry("S16", 0),
            Map.entry("S21", 0),
            Map.entry("S22", 0),
            Map.entry("S23", 25),
            Map.entry("S26", 45),
            Map.entry("S28", 0),
            Map.entry("S30", 40),
            Map.entry("S31", 28),
            Map.entry("S32", 30),
            Map.entry("S33", 0),
            Map.entry("S34", 15),
            Map.entry("S35", 180),
            Map.entry("S36", 0),
            Map.entry("S37", 12),
            Map.entry("S38", 90),
            Map.entry("S39", 0),
            Map.entry("S40", 0),
            Map.entry("S41", 0),
            Map.entry("S42", 0),
            Map.entry("S43", 0),
            Map.entry("S44", 12));

    /** Of a thousand organisations in business. */
    private static final Map<String, Integer> ORGANISATIONS = Map.ofEntries(
            Map.entry("S16", 320),
            Map.entry("S21", 40),
            Map.entry("S22", 90),
            Map.entry("S23", 80),
            Map.entry("S26", 60),
            Map.entry("S28", 70),
            Map.entry("S30", 20),
            Map.entry("S31", 0),
            Map.entry("S32", 0),
            Map.entry("S33", 90),
            Map.entry("S34", 150),
            Map.entry("S35", 60),
            Map.entry("S36", 0),
            Map.entry("S37", 110),
            Map.entry("S38", 300),
            Map.entry("S40", 60),
            Map.entry("S41", 70),
            Map.entry("S42", 40),
            Map.entry("S43", 35),
            Map.entry("S44", 0));

    private static final Set<String> AT_WORK_ONLY = Set.of("S23", "S26", "S30", "S34", "S44");

    @Override
    public Set<String> systems() {
        return Set.of();
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        Integer rate = PEOPLE.get(system);
        if (rate == null) {
            return List.of(new Row());
        }
        boolean works = file.status() == Career.Status.EMPLOYED || !AT_WORK_ONLY.contains(system);
        boolean onFile =
                file.isAlive() && file.isAdult() && works && file.chance(system).perMille(rate);
        return onFile ? List.of(new Row()) : List.of();
    }

    @Override
    public List<Row> about(EnterpriseFile file, String system) {
        Integer rate = ORGANISATIONS.get(system);
        if (rate == null) {
            return List.of(new Row());
        }
        return file.enterprise().active()
                        && rate > 0
                        && (file.enterprise().shown()
                                ? file.chance(system).perMille(Math.min(1000, rate * 3))
                                : file.chance(system).perMille(rate))
                ? List.of(new Row())
                : List.of();
    }
}
