package org.onewindow.offline;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.onewindow.lookup.DepartmentSource;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;

/** Departments as another source asks them; the monitor hears what the requests meet. Safe for use by several threads. */
public final class WatchedDepartments implements DepartmentSource {
    private static final Set<Trouble> DEPARTMENT_OUT =
            Set.of(Trouble.PROVIDER_UNREACHABLE, Trouble.PROVIDER_FAILED, Trouble.MAINTENANCE);
    private static final Set<Refusal> LIKE_A_SIGN_IN_PAGE = Set.of(Refusal.NOT_JSON, Refusal.REDIRECT);

    private final DepartmentSource source;
    private final ConnectionMonitor monitor;

    /** Asks by {@code source}. */
    public WatchedDepartments(DepartmentSource source, ConnectionMonitor monitor) {
        this.source = source;
        this.monitor = monitor;
    }

    /** {@inheritDoc} The future is the other source's own, so that cancelling it reaches the request. */
    @Override
    public CompletableFuture<SourceReply> ask(ServiceRequest request) {
        CompletableFuture<SourceReply> asked = source.ask(request);
        var unused = asked.whenComplete((reply, failure) -> {
            if (reply != null) {
                met(request.service().department().code(), reply);
            }
        });
        return asked;
    }

    private void met(String department, SourceReply reply) {
        if (reply instanceof SourceReply.Failed failed) {
            if (failed.trouble() == Trouble.CANCELLED) {
                return;
            } else if (failed.trouble() == Trouble.EXCHANGE_UNREACHABLE) {
                monitor.exchangeMet(LinkFinding.UNREACHABLE);
            } else if (failed.trouble() == Trouble.CERTIFICATE) {
                monitor.exchangeMet(LinkFinding.SOMEBODY_ELSE);
            } else if (DEPARTMENT_OUT.contains(failed.trouble())) {
                monitor.exchangeMet(LinkFinding.REACHED);
                monitor.departmentMet(department, false);
            }
        } else if (reply instanceof SourceReply.Untrusted untrusted) {
            if (LIKE_A_SIGN_IN_PAGE.contains(untrusted.refusal())) {
                monitor.exchangeMet(LinkFinding.SOMEBODY_ELSE);
            }
        } else {
            monitor.exchangeMet(LinkFinding.REACHED);
            monitor.departmentMet(department, true);
        }
    }
}
