package dev.recado.launcher;

import dev.recado.launcher.command.Commands;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the process begins. */
public final class Main {
    /** Java would let a client of TLS 1.2 greet again and again, which costs it nothing and the server a signature each time. */
    private static final String NO_SECOND_GREETING = "jdk.tls.rejectClientInitiatedRenegotiation";

    private Main() {}

    /**
     * Runs a command. Returns while a server that it started goes on.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        // The root's handlers only: the store listens to the database by a handler of its own, on the database's
        // logger.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.getProperties().putIfAbsent(NO_SECOND_GREETING, "true");
        int code = Commands.create(System.getenv()).execute(arguments);
        if (code != 0 && !isEnding()) {
            // Not exit: whatever a failed start left behind must not keep the process.
            Runtime.getRuntime().halt(code);
        }
    }

    /** Whatever failed because a signal has ended the process is no failure: the signal has its own code. */
    private static boolean isEnding() {
        Thread none = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            return !Runtime.getRuntime().removeShutdownHook(none);
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
