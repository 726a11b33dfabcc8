package org.onewindow.subject;

import java.time.LocalDate;
import java.util.Optional;

/** What numbers say about places, weighed against the table of divisions. */
final class Places {
    private final Divisions divisions;

    Places(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Whether the text at {@code start}, as far as it is typed, can be a province. */
    boolean provinceCanBe(String text, int start, String... others) {
        String typed = text.substring(Math.min(start, text.length()), Math.min(start + 2, text.length()));
        for (String other : others) {
            if (other.startsWith(typed)) {
                return true;
            }
        }
        return switch (typed.length()) {
            case 0 -> true;
            case 1 -> "12345678".contains(typed);
            default -> divisions.isProvince(typed);
        };
    }

    /** Whether the six digits are a county that is or was. */
    boolean isCounty(String code) {
        return divisions.find(code).filter(divisions::isCounty).isPresent();
    }

    /**
     * A doubt about the county a person born on {@code birth} was first registered in. Codes were abolished and used again, and are given at
     * registration rather than at birth, so this never refuses a number.
     */
    Optional<Finding> countyWarning(String code, LocalDate birth) {
        Optional<Division> county = divisions.find(code).filter(divisions::isCounty);
        if (county.isEmpty()) {
            return Optional.of(Findings.of(FindingCode.UNKNOWN_COUNTY, 0, code));
        }
        Division found = county.get();
        if (found.from().isPresent() && birth.getYear() < found.from().getAsInt()) {
            return Optional.of(period(
                    FindingCode.COUNTY_NOT_YET_REGISTERED, found, found.from().getAsInt()));
        }
        if (found.to().isPresent() && birth.getYear() > found.to().getAsInt()) {
            return Optional.of(
                    period(FindingCode.ABOLISHED_COUNTY, found, found.to().getAsInt()));
        }
        return Optional.empty();
    }

    private static Finding period(FindingCode code, Division county, int year) {
        return Findings.of(code, 0, county.code(), county.name(), String.valueOf(year));
    }
}
