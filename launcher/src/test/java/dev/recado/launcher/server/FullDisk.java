package dev.recado.launcher.server;

import dev.recado.launcher.Main;
import java.util.Collections;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** {@code recado} whose databases, as soon as it is ready, log what HSQLDB logs when it cannot write, and says nothing else. */
final class FullDisk {
    private FullDisk() {}

    public static void main(String[] arguments) {
        Main.main(arguments);
        Collections.list(LogManager.getLogManager().getLoggerNames()).stream()
                .filter(name -> name.startsWith("hsqldb.db.") && name.endsWith(".ENGINE"))
                .forEach(name -> Logger.getLogger(name).severe("No space left on device"));
    }
}
