package org.onewindow.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onewindow hub revoke}: no longer lets a counter in. */
@Command(name = "revoke", description = "No longer let a counter in, from its next request on.")
final class HubRevokeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HubFolder folder = new HubFolder();

    @Parameters(paramLabel = "COUNTER", description = "The counter's number.")
    private String counter = "";

    HubRevokeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return folder.work(surroundings, (hub, texts) -> {
            if (hub.revoke(counter)) {
                surroundings.out().println(texts.text("app.hub.revoked", counter));
                return ExitCode.DONE;
            }
            surroundings.err().println(texts.text("app.hub.not-enrolled", counter));
            return ExitCode.NO;
        });
    }
}
