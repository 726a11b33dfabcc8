package org.onewindow.sandbox.country.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.onewindow.catalogue.CodeList;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Words;

/**
 * A value for any item, by its type and by what its Chinese name says: a name for 姓名, a code for 代码, a day ahead for 有效期止. Used for every item no
 * register knows, so that an item an office adds to the catalogue is answered, too. Immutable.
 */
public final class Plausible {

    private final ItemFormat format;
    private final Words words;

    public Plausible(ItemFormat format, Words words) {
        this.format = format;
        this.words = words;
    }

    /**
     * Whom a value is for.
     *
     * @param since the first day anything can have happened
     */
    public record About(
            String name,
            String number,
            String county,
            String address,
            String trade,
            LocalDate since,
            LocalDate today) {}

    /** The value, in the item's type. */
    public Object value(DataItem item, About about, Chance chance) {
        ItemType type = item.type();
        String name = item.name().zh();
        Object drawn = switch (type.kind()) {
            case TEXT -> text(item, about, chance);
            case NUMBER -> number(name, type, about, chance);
            case DATE, DATE_OR_LONG_TERM -> date(name, about, chance);
            case DATE_TIME ->
                date(name, about, chance)
                        .atTime(
                                chance.of("hour").between(8, 17),
                                chance.of("minute").below(60));
            case YEAR_MONTH -> YearMonth.from(date(name, about, chance));
            case FLAG -> has(name, "进出口权", "接受") || chance.perMille(60);
            case CODE -> format.codes(item).map(list -> code(list, chance)).orElse("");
            case TEXTS ->
                has(name, "附件") ? List.of(name + ".pdf") : List.of(person(chance), person(chance.of("second")));
        };
        return format.fit(item, drawn).orElse(drawn);
    }

    /** The first code more often than the others, for lists begin with what is usual. */
    private static String code(CodeList list, Chance chance) {
        List<String> codes = List.copyOf(list.entries().keySet());
        return list.entries().containsKey("match")
                ? "match"
                : chance.perMille(500)
                        ? list.entries().keySet().iterator().next()
                        : chance.of("code").pick(codes);
    }

    private static LocalDate date(String name, About about, Chance chance) {
        boolean ahead = (has(name, "止", "有效", "期限") && !has(name, "起止")) || has(name, "截止", "竣工");
        if (ahead) {
            return about.today().plusDays(chance.between(-60, 1500));
        }
        LocalDate from = about.since().isBefore(about.today().minusYears(6))
                ? about.today().minusYears(6)
                : about.since();
        long days = Math.max(0, about.today().toEpochDay() - from.toEpochDay());
        return from.plusDays((long) (days * chance.unit()));
    }

    private static BigDecimal number(String name, ItemType type, About about, Chance chance) {
        long most = (long) Math.pow(10, Math.min(12, type.length() - type.scale())) - 1;
        if (has(name, "年度")) {
            return BigDecimal.valueOf(Math.min(most, about.today().getYear() - chance.between(1, 2)));
        }
        long usual = has(name, "(元)")
                ? 20_000
                : has(name, "万元") ? 3_000 : has(name, "面积") ? 900 : has(name, "年限", "期限") ? 40 : 12;
        long whole = chance.between(1, (int) Math.max(1, Math.min(most, usual)));
        boolean exact = type.scale() == 0 || usual == 12;
        return exact
                ? BigDecimal.valueOf(whole)
                : BigDecimal.valueOf(whole * 100 + chance.of("cents").below(100), 2)
                        .min(BigDecimal.valueOf(most));
    }

    private String text(DataItem item, About about, Chance chance) {
        String name = item.name().zh();
        String department = item.system().department().shortName().zh();
        if (item.type().length() == 3 && has(name, "国")) {
            return "156";
        }
        if (has(name, "电话")) {
            return "0" + chance.between(100, 899) + "-" + chance.of("telephone").digits(8);
        }
        if (has(name, "统一代码", "信用代码", "身份号码", "证件号") || name.equals("代码")) {
            return about.number();
        }
        if (has(name, "机关", "机构", "单位", "部门", "主管", "场所", "来源", "代理")) {
            return has(name, "执业机构", "单位名称", "场所名称") ? about.trade() : about.county() + department + "局";
        }
        if (has(name, "区划", "地区") && item.type().length() == 6) {
            return about.number().startsWith("9")
                    ? about.number().substring(2, 8)
                    : about.number().substring(0, 6);
        }
        if (has(name, "车牌", "号牌")) {
            return "京A" + chance.digits(5);
        }
        if (has(name, "编号", "证号", "号码", "文号", "书号", "可证", "定证", "格证", "缴款码", "序号", "票据号", "申请号", "批复号", "编码", "合同号")) {
            return serial(item, about, chance);
        }
        if (has(name, "专家", "负责人", "代表", "申请人", "监护人", "人员姓名", "行政相对人")) {
            return has(name, "人员姓名", "负责人") || has(name, "专家", "申请人", "监护人") ? person(chance) : about.name();
        }
        if (has(name, "地址", "坐落", "位置", "地点", "住址", "安置地")) {
            return about.address();
        }
        if (has(name, "矿种")) {
            return words.pick("mineral", chance);
        }
        if (has(name, "水源")) {
            return words.pick("water.source", chance);
        }
        if (has(name, "用途")) {
            return words.pick("land.use", chance);
        }
        if (has(name, "领域", "行业")) {
            return words.pick("field", chance);
        }
        if (has(name, "项目")) {
            return has(name, "名称")
                    ? about.county() + words.pick("industry", chance) + "项目"
                    : words.pick("ministry.fee", chance);
        }
        return other(item, name, about, chance);
    }

    private String other(DataItem item, String name, About about, Chance chance) {
        if (has(name, "名称") && item.system().code().equals("S37")) {
            return words.pick(chance.perMille(600) ? "patent" : "mark", chance.of("title"));
        }
        if (has(name, "姓名", "名称", "权利人", "持证人", "经营者", "取水权人", "采购人", "招标人", "转让方", "受让", "供应商", "中标人", "标的企业", "买方")) {
            return about.name();
        }
        if (has(name, "职称")) {
            return words.pick("qualification", chance);
        }
        if (has(name, "范围")) {
            return about.trade() + "相关业务";
        }
        if (has(name, "起止", "所属期")) {
            int year = about.today().getYear() - chance.between(4, 20);
            return year + "-09至" + (year + 2) + "-09";
        }
        if (has(name, "处罚", "诚信")) {
            return "无不良记录";
        }
        if (has(name, "事项")) {
            return "委托书公证";
        }
        if (has(name, "资格", "条件", "需求", "内容")) {
            return "详见公告及附件";
        }
        if (has(name, "类别", "类型", "等级", "专业")) {
            return words.pick("speciality", chance);
        }
        if (has(name, "班级")) {
            return chance.between(1, 12) + "班";
        }
        return "以登记簿记载为准";
    }

    private static String serial(DataItem item, About about, Chance chance) {
        String year = Integer.toString(about.today().getYear() - chance.between(0, 4));
        String serial = year + chance.of("serial").digits(16);
        String written = item.type().length() >= 24
                ? item.system().code().substring(1) + "〔" + year + "〕" + serial.substring(4, 10) + "号"
                : serial;
        return written.substring(0, Math.min(written.length(), item.type().length()));
    }

    private String person(Chance chance) {
        return words.pick("surname", chance.of("surname"))
                + words.pick("given.male.1970.first", chance.of("first"))
                + words.pick("given.female.1970.second", chance.of("last"));
    }

    private static boolean has(String name, String... parts) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
