package org.onewindow.subject;

/** The number of a mainland travel permit for Taiwan residents (台湾居民来往大陆通行证). Immutable. */
public final class TaiwanPermit extends CheckedNumber {

    TaiwanPermit(String value) {
        super(NumberKind.TAIWAN_TRAVEL_PERMIT, value);
    }

    @Override
    public String grouped() {
        return spacedAt(4);
    }
}
