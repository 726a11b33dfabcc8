package org.onewindow.subject;

/** The number of a mainland travel permit for Hong Kong and Macao residents (港澳居民来往内地通行证). Immutable. */
public final class HongKongMacaoPermit extends CheckedNumber {

    HongKongMacaoPermit(String value) {
        super(NumberKind.HONG_KONG_MACAO_TRAVEL_PERMIT, value);
    }

    /** Whether the holder is from Macao; otherwise from Hong Kong. */
    public boolean macao() {
        return value().charAt(0) == 'M';
    }

    @Override
    public String grouped() {
        return value().length() > 9 ? spacedAt(1, 5, 9) : spacedAt(1, 5);
    }
}
