package org.onewindow.sandbox.country.people;

/**
 * A county of the division table (GB/T 2260).
 *
 * @param code six digits
 * @param province the name of its province
 * @param city the name of its prefecture; empty where the county stands directly under the province
 * @param county its own name
 */
public record Place(String code, String province, String city, String county) {

    /** The names from the province down, as addresses and offices begin. */
    public String fullName() {
        return province + (city.equals(province) ? "" : city) + county;
    }

    /** The name of the city as companies put it before their own, without 市. */
    public String shortName() {
        String name = city.isEmpty() || city.equals(province) ? province : city;
        return name.length() > 2 && name.endsWith("市") ? name.substring(0, name.length() - 1) : name;
    }

    /** The two digits of the province. */
    public String provinceCode() {
        return code.substring(0, 2);
    }
}
