package org.onewindow.app.command;

import java.util.Optional;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.access.Session;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.Training;
import org.onewindow.language.Texts;
import picocli.CommandLine.Option;

/** Who takes something out of the log. */
final class AuditOperator {

    @Option(
            names = "--operator",
            paramLabel = "NAME",
            description = "Who does it; password from a prompt or ONEWINDOW_PASSWORD. A training station has its own.")
    private Optional<String> operator = Optional.empty();

    /** Signs in whoever may do this; if that fails, why is said on standard error. */
    Optional<Session> signIn(Station station, Permission permission, Surroundings surroundings, Texts texts) {
        Optional<Training> training = station.training().map(known -> withFirst(known, permission));
        Optional<Session> session =
                new OperatorSignIn(station.signIn(), surroundings, texts).signIn(operator, training);
        if (session.isPresent()
                && !new RolePolicy().allows(session.get().operator().role(), permission)) {
            surroundings.err().println(texts.text("app.audit.not-allowed"));
            return Optional.empty();
        }
        return session;
    }

    /** A training station takes the first of its operators who may. */
    private static Training withFirst(Training training, Permission permission) {
        return new Training(
                training.operators().stream()
                        .filter(one -> new RolePolicy().allows(one.operator().role(), permission))
                        .toList(),
                training.exchange());
    }
}
