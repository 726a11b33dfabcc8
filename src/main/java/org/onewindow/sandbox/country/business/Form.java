package org.onewindow.sandbox.country.business;

/** What an organisation is, with the first two characters of its code (GB 32100-2015). */
public enum Form {
    COMPANY("91", "有限责任公司（自然人投资或控股）"),
    SOLE_TRADER("92", "个体工商户"),
    COOPERATIVE("93", "农民专业合作社"),
    GOVERNMENT("11", "机关"),
    INSTITUTION("12", "事业单位"),
    ASSOCIATION("51", "社会团体"),
    PRIVATE_NON_ENTERPRISE("52", "民办非企业单位"),
    VILLAGE_COLLECTIVE("N2", "村级集体经济组织"),
    OTHER("Y1", "其他组织");

    private final String prefix;
    private final String words;

    Form(String prefix, String words) {
        this.prefix = prefix;
        this.words = words;
    }

    /** The authority and the class. */
    public String prefix() {
        return prefix;
    }

    public String words() {
        return words;
    }

    /** Whether market regulation registers it. */
    public boolean isMarketEntity() {
        return prefix.startsWith("9");
    }

    /** Whether civil affairs registers it. */
    public boolean isSocialOrganisation() {
        return prefix.startsWith("5");
    }
}
