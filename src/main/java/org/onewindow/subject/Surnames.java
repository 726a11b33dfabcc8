package org.onewindow.subject;

import java.util.Set;

/** The Chinese surnames of two characters (复姓) that are still borne. */
final class Surnames {
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "轩辕", "端木",
            "闻人", "申屠", "太史", "淳于", "濮阳", "单于", "钟离", "万俟", "赫连", "呼延", "司空", "鲜于", "闾丘", "东郭", "百里", "澹台", "公冶", "宗政",
            "太叔", "仲孙", "拓跋", "谷梁", "乐正", "漆雕", "公西", "巫马", "公羊", "第五", "梁丘", "左丘", "东门", "西门", "段干", "南门", "羊舌", "微生",
            "纳兰", "叶赫", "完颜", "耶律", "贺兰", "贺若", "歐陽", "諸葛", "鍾離", "司馬");

    private Surnames() {}

    static boolean isCompound(String firstTwo) {
        return COMPOUND.contains(firstTwo);
    }
}
