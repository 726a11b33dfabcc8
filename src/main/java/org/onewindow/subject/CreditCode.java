package org.onewindow.subject;

import java.util.Optional;

/** A unified social credit code (统一社会信用代码, GB 32100-2015). Public information: it is never masked. Immutable. */
public final class CreditCode extends CheckedNumber {

    CreditCode(String value) {
        super(NumberKind.UNIFIED_SOCIAL_CREDIT_CODE, value);
    }

    /** Who registered the organisation and what class it is; empty when the first two characters are not in the standard's table. */
    public Optional<RegistrationClass> registrationClass() {
        return RegistrationClass.ofPrefix(value());
    }

    /** The division of the registering authority, a code of GB/T 2260; {@code 100000} is the state level. */
    public String divisionCode() {
        return value().substring(2, 8);
    }

    /** The organisation code inside (组织机构代码, GB 11714-1997) as it is written on paper, for example {@code 19220382-1}. */
    public String organisationCode() {
        return value().substring(8, 16) + "-" + value().charAt(16);
    }

    @Override
    public String grouped() {
        return spacedAt(2, 8, 17);
    }

    @Override
    public String masked() {
        return value();
    }
}
