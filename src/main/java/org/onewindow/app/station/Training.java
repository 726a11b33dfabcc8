package org.onewindow.app.station;

import java.util.List;
import org.onewindow.vault.TrainingOperator;

/** What only a training station has: operators whose passwords it knows, and an exchange of its own whose faults can be switched. */
public record Training(List<TrainingOperator> operators, TrainingExchange exchange) {
    public Training {
        operators = List.copyOf(operators);
    }
}
