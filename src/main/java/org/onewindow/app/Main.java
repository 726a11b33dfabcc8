package org.onewindow.app;

/** The program's entry. */
public final class Main {
    private Main() {}

    /** Starts OneWindow. */
    public static void main(String[] args) {
        System.out.println("OneWindow");
    }
}
