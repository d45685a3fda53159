package dev.recado.terminal.signin;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.function.Function;

/** Vert.x for one person's program: quick to start, with few threads and no folder of its own. */
public final class LightVertx {
    private LightVertx() {}

    /**
     * Starts it.
     *
     * @return whoever has it closes it
     */
    public static Vertx create() {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(2)
                .setUseDaemonThread(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    /**
     * Does something that needs Vert.x, which is closed in the end. Waits for both.
     *
     * @param <T> what comes
     * @param what to do
     * @return what it came to
     */
    public static <T> T use(Function<Vertx, T> what) {
        Vertx vertx = create();
        try {
            return what.apply(vertx);
        } finally {
            Await.result(vertx.close());
        }
    }
}
