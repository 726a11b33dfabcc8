package org.onewindow.sandbox.country.people;

/** Relations to the head of a household, GB/T 4761. */
public enum Relation {
    HEAD("02", "户主"),
    HUSBAND("11", "夫"),
    WIFE("12", "妻"),
    SON("20", "子"),
    DAUGHTER("30", "女"),
    GRANDSON("41", "孙子"),
    GRANDDAUGHTER("42", "孙女"),
    DAUGHTERS_SON("43", "外孙子"),
    DAUGHTERS_DAUGHTER("44", "外孙女"),
    FATHER("51", "父亲"),
    MOTHER("52", "母亲"),
    HUSBANDS_FATHER("53", "公公"),
    HUSBANDS_MOTHER("54", "婆婆"),
    WIFES_FATHER("55", "岳父"),
    WIFES_MOTHER("56", "岳母"),
    OTHER("97", "其他亲属");

    private final String code;
    private final String words;

    Relation(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
