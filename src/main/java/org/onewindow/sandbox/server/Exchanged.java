package org.onewindow.sandbox.server;

import java.util.List;

/**
 * A request on its way to a department.
 *
 * @param stamp the headers that the exchange adds to the department's reply
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Exchanged(ExchangeRequest request, byte[] body, List<HeaderLine> stamp) {}
