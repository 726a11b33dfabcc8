package org.onewindow.sandbox.country.business;

import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Words;
import org.onewindow.sandbox.country.people.Addresses;
import org.onewindow.sandbox.country.people.Place;

/** Invented names and addresses of organisations: a company is called city, word, industry, form. Immutable. */
final class EnterpriseNames {

    private final Words words;
    private final Addresses addresses;

    EnterpriseNames(Words words) {
        this.words = words;
        this.addresses = new Addresses(words);
    }

    String industry(Form form, Chance chance) {
        return words.pick(
                switch (form) {
                    case SOLE_TRADER -> "trade";
                    case COOPERATIVE, VILLAGE_COLLECTIVE -> "farm";
                    case GOVERNMENT -> "bureau";
                    case INSTITUTION -> "institution";
                    case ASSOCIATION -> "association";
                    case PRIVATE_NON_ENTERPRISE -> "private.organisation";
                    case COMPANY, OTHER -> "industry";
                },
                chance.of("industry"));
    }

    String name(Form form, Place place, String industry, Chance chance) {
        String word = words.pick("company.word", chance.of("word"));
        String county = place.city().equals(place.province())
                ? place.province() + place.county()
                : place.city() + place.county();
        return switch (form) {
            case COMPANY -> place.shortName() + word + industry + "有限公司";
            case SOLE_TRADER -> county + word + industry;
            case COOPERATIVE -> county + word + industry + "专业合作社";
            case VILLAGE_COLLECTIVE ->
                county + words.pick("town", chance.of("town")) + "镇" + words.pick("village", chance.of("village"))
                        + "村股份经济合作社";
            case GOVERNMENT, INSTITUTION, ASSOCIATION, PRIVATE_NON_ENTERPRISE -> county + industry;
            case OTHER -> county + word + "服务中心";
        };
    }

    String address(Place place, Chance chance) {
        return addresses.street(place, chance.of("address"))
                + chance.of("floor").between(1, 20) + "层"
                + chance.of("room").between(101, 2020) + "室";
    }
}
