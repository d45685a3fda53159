package dev.recado.launcher.server;

import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What holds the process to whoever started it and has the other end, however that one ends. */
public final class StandardInput {
    private static final Logger LOG = LoggerFactory.getLogger(StandardInput.class);

    private StandardInput() {}

    /** Ends the process as SIGTERM does, as soon as its standard input has ended. What is written there is thrown away. */
    public static void endProcessAtItsEnd() {
        Thread thread = new Thread(StandardInput::awaitEnd, "recado-stdin");
        thread.setDaemon(true);
        thread.start();
    }

    private static void awaitEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
            LOG.info("stdin has ended");
        } catch (IOException e) {
            LOG.info("stdin cannot be read: {}", e.toString());
        }
        Runtime.getRuntime().exit(0);
    }
}
