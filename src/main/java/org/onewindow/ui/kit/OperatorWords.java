package org.onewindow.ui.kit;

import java.util.Locale;
import org.onewindow.access.Operator;
import org.onewindow.language.Texts;

/** How screens name an operator: display name and role. */
public final class OperatorWords {
    private OperatorWords() {}

    /** For example "Li Wen · Counter clerk". */
    public static String of(Operator operator, Texts texts) {
        String role = texts.text("access.role." + operator.role().name().toLowerCase(Locale.ROOT));
        return texts.text("common.operator", operator.displayName(), role);
    }
}
