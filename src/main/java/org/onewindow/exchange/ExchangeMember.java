package org.onewindow.exchange;

import java.util.Optional;

/**
 * A member of the exchange, or one of its subsystems. Texts are as the exchange tells them, cleaned for display.
 *
 * @param subsystem the subsystem's code; empty for the member itself
 */
public record ExchangeMember(
        String instance, String memberClass, String member, Optional<String> subsystem, String name) {}
