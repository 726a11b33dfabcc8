package org.onewindow.lookup;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Masking;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.subject.Masks;

/** Values of fields as a person reads them, in one language, whole or masked. Immutable and safe for use by several threads. */
public final class FieldText {
    /** A number this short is a year, a count or a score, and is written without grouping. */
    private static final int UNGROUPED_DIGITS = 4;

    private final Texts texts;
    private final Masking masking;
    private final Clock clock;

    /**
     * Writes values in the language of {@code texts}.
     *
     * @param masking hides what a screen does not show by default
     * @param clock gives the station's zone, in which moments are written
     */
    public FieldText(Texts texts, Masking masking, Clock clock) {
        this.texts = texts;
        this.masking = masking;
        this.clock = clock;
    }

    /** The whole value. May be personal data: a screen shows it only after the reveal was journalled, or if {@link #isMasked} says no. */
    public String whole(DepartmentRecord.Field field) {
        return whole(field.item(), field.value());
    }

    /** The value as a screen shows it by default, by the item's mask rule; what the rule does not fit is hidden whole. */
    public String masked(DepartmentRecord.Field field) {
        UnaryOperator<String> mask = value -> masking.mask(field.item().mask(), value);
        if (field.value() instanceof FieldValue.Text text) {
            return mask.apply(text.value());
        } else if (field.value() instanceof FieldValue.Texts several) {
            return joined(several.values().stream().map(mask).toList());
        }
        return switch (field.item().mask()) {
            case NONE -> whole(field);
            case NUMBER, NAME, ADDRESS, CERTIFICATE, PLATE, ACCOUNT, MOBILE, EMAIL, HIDDEN -> Masks.hidden();
        };
    }

    /** Whether the masked form hides anything, so that there is something to reveal. */
    public boolean isMasked(DepartmentRecord.Field field) {
        return !masked(field).equals(whole(field));
    }

    private String whole(DataItem item, FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        } else if (value instanceof FieldValue.Amount amount) {
            return amount(item, amount);
        } else if (value instanceof FieldValue.Day day) {
            return day(day.value());
        } else if (value instanceof FieldValue.LongTerm) {
            return texts.text("lookup.value.long-term");
        } else if (value instanceof FieldValue.Moment moment) {
            var here = moment.value().atZoneSameInstant(clock.getZone());
            return day(here.toLocalDate()) + " "
                    + DateTimeFormatter.ofPattern("HH:mm").format(here);
        } else if (value instanceof FieldValue.Month month) {
            return month(month.value());
        } else if (value instanceof FieldValue.Flag flag) {
            return texts.text(flag.value() ? "lookup.value.yes" : "lookup.value.no");
        } else if (value instanceof FieldValue.Code code) {
            return code.words().in(texts.language());
        } else if (value instanceof FieldValue.Texts several) {
            return joined(several.values());
        }
        throw new AssertionError("the sealed kinds of value are above");
    }

    private String amount(DataItem item, FieldValue.Amount amount) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.language().locale());
        format.setGroupingUsed(item.type().length() > UNGROUPED_DIGITS);
        boolean whole = amount.value().stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : Math.min(2, item.type().scale()));
        format.setMaximumFractionDigits(item.type().scale());
        return format.format(amount.value());
    }

    /** As offices write it: in Chinese in words, in English by ISO 8601. */
    public String day(LocalDate day) {
        return isChinese()
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : day.toString();
    }

    private String month(YearMonth month) {
        return isChinese() ? month.getYear() + "年" + month.getMonthValue() + "月" : month.toString();
    }

    private String joined(List<String> values) {
        return String.join(isChinese() ? "、" : ", ", values);
    }

    private boolean isChinese() {
        return texts.language() == Language.CHINESE;
    }
}
