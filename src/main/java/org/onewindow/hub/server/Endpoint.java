package org.onewindow.hub.server;

import org.onewindow.hub.HubUnavailableException;
import org.onewindow.protocol.MalformedMessageException;

/** What answers one kind of request, after the caller was checked. Called by several threads. */
@FunctionalInterface
interface Endpoint {

    /**
     * The answer.
     *
     * @throws ProblemException if it is not done
     * @throws MalformedMessageException if the body is no message of this kind: 400
     * @throws HubUnavailableException if the store can't be used: 503
     */
    Reply answer(Question question) throws ProblemException, MalformedMessageException, HubUnavailableException;
}
