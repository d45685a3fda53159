package dev.recado.launcher.program;

/** Whether this process is a person's program. What Java loads by itself asks here. */
public final class Program {
    private static volatile boolean begun;

    private Program() {}

    /** It is one. To be said before anything is logged or read. */
    public static void begin() {
        begun = true;
    }

    static boolean hasBegun() {
        return begun;
    }
}
