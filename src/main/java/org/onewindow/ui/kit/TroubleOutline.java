package org.onewindow.ui.kit;

/** Trouble as the log may keep it: types and places of the whole chain of causes, no messages. */
final class TroubleOutline {
    private static final int DEEPEST = 8;
    private static final int FRAMES = 40;

    private TroubleOutline() {}

    static String of(Throwable trouble) {
        StringBuilder outline = new StringBuilder();
        Throwable one = trouble;
        for (int depth = 0; one != null && depth < DEEPEST; depth++) {
            outline.append(depth == 0 ? "" : System.lineSeparator() + "caused by ")
                    .append(one.getClass().getName());
            StackTraceElement[] frames = one.getStackTrace();
            for (int frame = 0; frame < Math.min(FRAMES, frames.length); frame++) {
                outline.append(System.lineSeparator()).append("    at ").append(frames[frame]);
            }
            one = one.getCause();
        }
        return outline.toString();
    }
}
