package org.onewindow.subject;

/** The kinds of number a counter accepts. */
public enum NumberKind {
    /** Resident ID number (公民身份号码), GB 11643-1999, 18 characters. */
    RESIDENT_ID(SubjectKind.PERSON),
    /** Residence permit for Hong Kong, Macao and Taiwan residents (港澳台居民居住证), 18 characters, 81/82/83. */
    RESIDENCE_PERMIT(SubjectKind.PERSON),
    /** Foreign permanent resident ID card (外国人永久居留身份证), 2023 form, 18 digits that begin with 9. */
    FOREIGN_PERMANENT_RESIDENT(SubjectKind.PERSON),
    /** The older form of the same card: three letters and twelve digits. */
    FOREIGN_PERMANENT_RESIDENT_2017(SubjectKind.PERSON),
    /** Mainland travel permit for Hong Kong and Macao residents (港澳居民来往内地通行证). */
    HONG_KONG_MACAO_TRAVEL_PERMIT(SubjectKind.PERSON),
    /** Mainland travel permit for Taiwan residents (台湾居民来往大陆通行证). */
    TAIWAN_TRAVEL_PERMIT(SubjectKind.PERSON),
    /** Unified social credit code (统一社会信用代码), GB 32100-2015, 18 characters. */
    UNIFIED_SOCIAL_CREDIT_CODE(SubjectKind.ENTERPRISE);

    private final SubjectKind subjectKind;

    NumberKind(SubjectKind subjectKind) {
        this.subjectKind = subjectKind;
    }

    /** Whom a number of this kind names. */
    public SubjectKind subjectKind() {
        return subjectKind;
    }
}
