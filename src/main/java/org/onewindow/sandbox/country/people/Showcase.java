package org.onewindow.sandbox.country.people;

import java.util.List;

/**
 * The invented numbers that training and tests name: they exist in every country, whatever its seed, and much is on file about the grown-up ones.
 * Source of the numbers: computed with sequence codes 996 to 999.
 */
final class Showcase {

    /**
     * A family with somebody to show.
     *
     * @param county the county it stands in
     * @param member its member that decides when the family lives
     * @param others further members whose numbers are given
     */
    record ShownFamily(String county, Shown member, List<Shown> others) {}

    /** A member of a family with a number that is given, not drawn. */
    record Shown(int slot, String number) {}

    static final List<ShownFamily> FAMILIES = List.of(
            new ShownFamily("110108", new Shown(6, "110108198501019972"), List.of(new Shown(7, "110108198802299963"))),
            new ShownFamily("310115", new Shown(6, "931840197904129970"), List.of()),
            new ShownFamily("310115", new Shown(8, "310115199212319990"), List.of()),
            new ShownFamily("440305", new Shown(15, "440305200001019982"), List.of()),
            new ShownFamily("510107", new Shown(2, "510107196007139978"), List.of()),
            new ShownFamily("330106", new Shown(13, "330106202402299988"), List.of()),
            new ShownFamily("650102", new Shown(6, "650102197510059995"), List.of()),
            new ShownFamily("420106", new Shown(3, "420106195608309968"), List.of()),
            new ShownFamily("540102", new Shown(12, "540102199909099976"), List.of()),
            new ShownFamily("460106", new Shown(13, "460106201506019965"), List.of()));

    /** Residents from Hong Kong, Macao and Taiwan, and foreign permanent residents, with numbers that are given. */
    static final List<String> PERMITS = List.of("810000199003159976", "820000199511209986", "830000198010109992");

    static final List<String> FOREIGNERS = List.of("944392198609239980");

    private Showcase() {}

    static List<String> counties() {
        return FAMILIES.stream().map(ShownFamily::county).distinct().toList();
    }
}
