package org.onewindow.vault;

import java.nio.file.Path;
import java.util.List;

/** A program of its own that appends from four threads and prints every acknowledged entry, until it is killed. */
final class AppendingProgram {
    private AppendingProgram() {}

    public static void main(String[] arguments) {
        TestVault vault = TestVault.open(Path.of(arguments[0])).signedIn();
        for (String writer : List.of("a", "b", "c", "d")) {
            new Thread(() -> append(vault, arguments[1] + "-" + writer)).start();
        }
    }

    private static void append(TestVault vault, String name) {
        try {
            for (int i = 0; ; i++) {
                long sequence = vault.recordStep(name + "-" + i).sequence();
                synchronized (AppendingProgram.class) {
                    System.out.println(sequence + " " + name + "-" + i);
                    System.out.flush();
                }
            }
        } catch (Exception e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
