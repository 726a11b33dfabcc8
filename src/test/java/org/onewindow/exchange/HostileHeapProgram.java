package org.onewindow.exchange;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.onewindow.lookup.SourceReply;

/** The exchange client as a program of its own: asks once, says what it needs, then asks for as much as a look-up of many services at once. */
final class HostileHeapProgram {
    static final int AT_ONCE = 15;
    private static final int ROUNDS = 3;

    private HostileHeapProgram() {}

    /** Arguments: the port of the server, the largest answer in bytes. */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        try (ExchangeDepartments departments =
                ExchangeDepartments.open(Invented.settings(port, Integer.parseInt(arguments[1])))) {
            expect(departments.ask(Invented.request()).get(60, TimeUnit.SECONDS), SourceReply.Answered.class);
            System.gc();
            System.out.println("quiet "
                    + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            for (int round = 0; round < ROUNDS; round++) {
                List<CompletableFuture<SourceReply>> replies = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    replies.add(departments.ask(Invented.request()));
                }
                for (CompletableFuture<SourceReply> reply : replies) {
                    expect(reply.get(60, TimeUnit.SECONDS), SourceReply.Untrusted.class);
                }
            }
            System.out.println("refused all");
        }
    }

    private static void expect(SourceReply reply, Class<? extends SourceReply> kind) {
        if (!kind.isInstance(reply)) {
            throw new IllegalStateException(reply.toString());
        }
    }
}
