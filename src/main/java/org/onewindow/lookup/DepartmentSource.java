package org.onewindow.lookup;

import java.util.concurrent.CompletableFuture;

/** Port: asks a service of a department. Implementations are safe for use by several threads. */
public interface DepartmentSource {

    /**
     * Sends the request and returns at once. The future always completes with a reply, never exceptionally, and may do so on any thread.
     * Cancelling it ends the exchange of bytes as soon as can be. It sets no deadline of its own: the caller cancels.
     * A request to which no trustworthy answer came, and which the caller had not given up, has its line in the log, with the request's ID and nothing
     * about the subject.
     */
    CompletableFuture<SourceReply> ask(ServiceRequest request);
}
