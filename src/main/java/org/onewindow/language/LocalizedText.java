package org.onewindow.language;

/** The same words in both languages. */
public record LocalizedText(String zh, String en) {

    /** The words in {@code language}. */
    public String in(Language language) {
        return language == Language.CHINESE ? zh : en;
    }
}
