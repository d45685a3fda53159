package dev.recado.launcher;

import dev.recado.launcher.command.Commands;
import dev.recado.launcher.program.Output;
import dev.recado.launcher.program.Program;
import dev.recado.terminal.Terminal;
import dev.recado.terminal.language.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;

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
        boolean program = arguments.length > 0 && Terminal.NAMES.contains(arguments[0]);
        if (program) {
            Program.begin();
        }
        // The root's handlers only: the store listens to the database by a handler of its own, on the database's
        // logger.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.getProperties().putIfAbsent(NO_SECOND_GREETING, "true");
        Map<String, String> environment = System.getenv();
        Output out = new Output(new FileOutputStream(FileDescriptor.out));
        CommandLine commands = commands(environment, out);
        int code = commands.execute(arguments);
        boolean lost = commands.getOut().checkError();
        if (program) {
            out.failure().ifPresent(why -> Terminal.complain(environment, commands.getErr(), why));
            // Nothing goes on, but for threads of libraries that wait a second for more to do. What nobody could read
            // is not
            // done.
            System.exit(code == 0 && lost ? 1 : code);
        }
        if (code != 0 && !isEnding()) {
            // Not exit: whatever a failed start left behind must not keep the process.
            Runtime.getRuntime().halt(code);
        }
    }

    /** Java knows the characters of the locales that the system has generated; people have others, too. */
    private static CommandLine commands(Map<String, String> environment, Output out) {
        Charset charset = Language.of(environment).charset();
        return Commands.create(environment)
                .setOut(writer(out, charset))
                .setErr(writer(new FileOutputStream(FileDescriptor.err), charset));
    }

    /** Not to {@link System#out}: it keeps to itself that nobody reads any more. */
    private static PrintWriter writer(OutputStream to, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(to, charset), true);
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
