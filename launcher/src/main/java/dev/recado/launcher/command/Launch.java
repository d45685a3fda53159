package dev.recado.launcher.command;

import dev.recado.launcher.configuration.Configuration;
import dev.recado.launcher.configuration.ConfigurationException;
import dev.recado.launcher.configuration.ConfigurationLoader;
import dev.recado.launcher.server.ServerProcess;
import dev.recado.launcher.server.StandardInput;
import dev.recado.launcher.server.StartException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.ExitCode;

/** Starts the server and says how it went. */
final class Launch {
    private final Map<String, String> environment;

    Launch(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Returns when the server accepts connections, or cannot.
     *
     * @return the code to end the process with, {@link ExitCode#OK} if it is to go on
     */
    int start(ServeOptions options, PrintWriter out, PrintWriter err) {
        if (options.untilStdinEnds()) {
            StandardInput.endProcessAtItsEnd();
        }
        try {
            Configuration configuration =
                    new ConfigurationLoader(Version.NUMBER).load(options.file(), environment, options.settings());
            out.println(ServerProcess.start(configuration));
            return ExitCode.OK;
        } catch (ConfigurationException e) {
            err.println("recado: " + e.getMessage());
            return ExitCode.USAGE;
        } catch (StartException e) {
            err.println("recado: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
