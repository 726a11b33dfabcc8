package org.onewindow.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.onewindow.subject.Masks;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.NumberMask;
import org.onewindow.subject.NumberReader;

/**
 * Shows a value as its item's {@link MaskRule} says. What is public about an enterprise, its credit code and its name, stays readable under the
 * rules for a person's number and name; in doubt a value is taken for a person's. Immutable and safe for use by several threads.
 */
public final class Masking {
    /** No person's name is that long in Chinese and ends so; names of several parts with a dot are left out. */
    private static final Pattern ORGANISATION = Pattern.compile("[^·•・]{4,}"
            + "(公司|企业|合作社|合作联社|事务所|研究院|研究所|学校|大学|学院|医院|银行|委员会|协会|学会|商会|基金会|"
            + "工作室|经营部|服务部|服务中心|管理中心|居民委员会|村民委员会|人民政府|管理局|集团|有限合伙[)）]|普通合伙[)）])");

    private final NumberReader numbers;
    private final Clock clock;
    private final NumberMask people;

    /**
     * Needs to read numbers to tell an enterprise's code from a person's.
     *
     * @param people how people's numbers are masked
     */
    public Masking(NumberReader numbers, Clock clock, NumberMask people) {
        this.numbers = numbers;
        this.clock = clock;
        this.people = people;
    }

    /**
     * The value as a screen shows it until it is revealed. For a value that is no text (an amount, a day, a code's words) give the text a screen
     * would show: {@link MaskRule#NONE} leaves it, {@link MaskRule#HIDDEN} hides it, and the catalogue allows no other rule there.
     */
    public String mask(MaskRule rule, String value) {
        return switch (rule) {
            case NONE -> value;
            case NUMBER -> isCreditCode(value) ? value : people.apply(value);
            case NAME -> ORGANISATION.matcher(value.strip()).matches() ? value : Masks.name(value);
            case ADDRESS -> Masks.address(value);
            case CERTIFICATE -> Masks.certificate(value);
            case PLATE -> Masks.plate(value);
            case ACCOUNT -> Masks.account(value);
            case MOBILE -> Masks.mobile(value);
            case EMAIL -> Masks.email(value);
            case HIDDEN -> Masks.hidden();
        };
    }

    /** A number that could also be a person's is none: it stays masked. */
    private boolean isCreditCode(String value) {
        return numbers.read(value, LocalDate.now(clock)) instanceof NumberCheck.Valid valid
                && valid.number().kind() == NumberKind.UNIFIED_SOCIAL_CREDIT_CODE;
    }
}
