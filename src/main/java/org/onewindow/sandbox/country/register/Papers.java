package org.onewindow.sandbox.country.register;

import java.util.Map;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.people.Place;

/** Invented numbers of certificates, vehicles and accounts, in the form they usually have. */
final class Papers {

    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("11", "京"),
            Map.entry("12", "津"),
            Map.entry("13", "冀"),
            Map.entry("14", "晋"),
            Map.entry("15", "蒙"),
            Map.entry("21", "辽"),
            Map.entry("22", "吉"),
            Map.entry("23", "黑"),
            Map.entry("31", "沪"),
            Map.entry("32", "苏"),
            Map.entry("33", "浙"),
            Map.entry("34", "皖"),
            Map.entry("35", "闽"),
            Map.entry("36", "赣"),
            Map.entry("37", "鲁"),
            Map.entry("41", "豫"),
            Map.entry("42", "鄂"),
            Map.entry("43", "湘"),
            Map.entry("44", "粤"),
            Map.entry("45", "桂"),
            Map.entry("46", "琼"),
            Map.entry("50", "渝"),
            Map.entry("51", "川"),
            Map.entry("52", "贵"),
            Map.entry("53", "云"),
            Map.entry("54", "藏"),
            Map.entry("61", "陕"),
            Map.entry("62", "甘"),
            Map.entry("63", "青"),
            Map.entry("64", "宁"),
            Map.entry("65", "新"));
    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String VIN_CHARACTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String VIN_LETTER_VALUES = "12345678012345070923456789";
    private static final int VIN_CHECK = 8;

    private Papers() {}

    /** The one character a province goes by. */
    static String province(Place place) {
        return PROVINCES.getOrDefault(place.provinceCode(), "京");
    }

    /** A title certificate (不动产权证号). */
    static String title(Place place, int year, Chance chance) {
        return province(place) + "（" + year + "）" + place.county() + "不动产权第" + chance.digits(7) + "号";
    }

    /** A real-estate unit of 28 characters (GB/T 37346). */
    static String unit(Place place, Chance chance) {
        return place.code() + chance.digits(6) + "GB" + chance.of("parcel").digits(5) + "F"
                + chance.of("building").digits(4) + chance.of("flat").digits(4);
    }

    /** A licence plate; an electric car's has one character more. */
    static String plate(Place place, boolean electric, Chance chance) {
        var plate = new StringBuilder(province(place));
        plate.append(PLATE_LETTERS.charAt(chance.below(8)));
        if (electric) {
            plate.append('D');
        }
        plate.append(PLATE_LETTERS.charAt(chance.of("letter").below(PLATE_LETTERS.length())));
        return plate.append(chance.of("digits").digits(4)).toString();
    }

    /** A vehicle identification number with its check character (GB 16735). */
    static String vin(Chance chance) {
        var vin = new StringBuilder("LZZ");
        for (int i = vin.length(); i < VIN_WEIGHTS.length; i++) {
            vin.append(VIN_CHARACTERS.charAt(chance.of(i).below(i > 12 ? 10 : VIN_CHARACTERS.length())));
        }
        int sum = 0;
        for (int i = 0; i < VIN_WEIGHTS.length; i++) {
            char c = vin.charAt(i);
            sum += VIN_WEIGHTS[i] * (c <= '9' ? c - '0' : VIN_LETTER_VALUES.charAt(c - 'A') - '0');
        }
        vin.setCharAt(VIN_CHECK, "0123456789X".charAt(sum % 11));
        return vin.toString();
    }
}
