package dev.recado.terminal.signin;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

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
}
