package dev.recado.benchmarks.relay;

import dev.recado.benchmarks.wire.SendFrame;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recado bench relay}: a process that is started by {@code --relay}. */
@Command(
        name = "relay",
        hidden = true,
        mixinStandardHelpOptions = true,
        header = "Carries frames, and does nothing else: started by --relay of other workloads.")
public final class RelayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--until-stdin-ends", description = "Ends when the standard input does.")
    private boolean untilStdinEnds;

    /** For picocli, which makes it. */
    public RelayCommand() {}

    /** Returns when it listens; it goes on until the process is ended. */
    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        NetServer server = Relay.listen(vertx, SendFrame.REPLY_AT)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        if (untilStdinEnds) {
            Thread thread = new Thread(() -> endWithStdin(vertx), "relay-stdin");
            thread.setDaemon(true);
            thread.start();
        }
        spec.commandLine()
                .getOut()
                .println("recado relay ready: main=127.0.0.1:" + server.actualPort()
                        + " data= durable=memory node=relay");
        return ExitCode.OK;
    }

    /** Without its event loop nothing keeps the process. */
    private static void endWithStdin(Vertx vertx) {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Nobody is there any more, either.
        }
        vertx.close();
    }
}
