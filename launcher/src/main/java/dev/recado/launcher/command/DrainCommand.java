package dev.recado.launcher.command;

import dev.recado.launcher.health.DrainRequest;
import dev.recado.launcher.health.DrainRequest.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recado drain}: has a running server end, once its clients have gone elsewhere. */
@Command(
        name = "drain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Has a running server send its clients elsewhere, and end.",
        description = {
            "Takes effect as SIGTERM does, and shows how many are still there.",
            "drain.seconds and drain.to of the server say how long and where."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it has ended",
            "1:it does not do it, or has not ended in time",
            "2:the command line is wrong",
            "3:nobody can be reached there"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  recado drain", "  recado drain --health 127.0.0.1:7021"})
final class DrainCommand implements Callable<Integer> {
    private static final int NOT_REACHABLE = 3;
    private static final Duration EVERY = Duration.ofMillis(200);
    /** What the end takes beyond the time for clients. */
    private static final Duration END_MAX = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--health",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:7020",
            description = "Where it tells of its health, see its ready line; ${DEFAULT-VALUE}.")
    private String address;

    @Override
    public Integer call() throws InterruptedException {
        DrainRequest request = request();
        PrintWriter err = spec.commandLine().getErr();
        Progress first;
        try {
            first = request.send();
        } catch (IOException e) {
            err.println("recado: " + address + " cannot be reached");
            return NOT_REACHABLE;
        } catch (IllegalStateException e) {
            err.println("recado: " + address + " does not do it: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
        boolean ended = watch(request, first);
        if (!ended) {
            err.println("recado: " + address + " has not ended");
        }
        return ended ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private DrainRequest request() {
        try {
            return new DrainRequest(address);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--health: " + address + " (expected: HOST:PORT)");
        }
    }

    /** Until nobody answers any more. */
    private boolean watch(DrainRequest request, Progress first) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        long deadline = System.nanoTime()
                + Duration.ofSeconds(first.seconds()).plus(END_MAX).toNanos();
        int shown = -1;
        Progress now = first;
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            while (System.nanoTime() - deadline < 0) {
                if (now.connected() != shown) {
                    shown = now.connected();
                    out.println(address + ": " + shown + " connected");
                }
                now = clock.schedule(request::send, EVERY.toMillis(), TimeUnit.MILLISECONDS)
                        .get();
            }
            return false;
        } catch (ExecutionException e) {
            if (!isGone(e.getCause())) {
                spec.commandLine().getErr().println("recado: " + address + " cannot be asked: " + e.getCause());
                return false;
            }
            out.println(address + ": ended");
            return true;
        } finally {
            clock.shutdownNow();
        }
    }

    /** Nobody is there any more, or somebody else. Who takes too long for an answer is still there. */
    static boolean isGone(Throwable cause) {
        return cause instanceof IllegalStateException
                || cause instanceof IOException && !(cause instanceof HttpTimeoutException);
    }
}
