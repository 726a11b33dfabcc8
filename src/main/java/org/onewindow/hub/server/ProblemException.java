package org.onewindow.hub.server;

/** A request that is not done, and why. */
final class ProblemException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.reason(), null, false, false);
        this.problem = problem;
    }

    ProblemException(int status, String reason, String detail) {
        this(Problem.of(status, reason, detail));
    }

    Problem problem() {
        return problem;
    }
}
