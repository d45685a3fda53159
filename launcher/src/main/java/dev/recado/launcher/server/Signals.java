package dev.recado.launcher.server;

import java.lang.reflect.Proxy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signals that ask the process to end. Java itself hears only the first of them. By name, as there is no other way to more, and none that a
 * compiler knows; where even that is closed, Java's own way stays.
 */
final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final List<String> NAMES = List.of("TERM", "INT");

    private Signals() {}

    /** Has something done at each, by a thread of its own. */
    static void handle(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, arguments) -> answer(action, proxy, method.getName(), arguments));
            for (String name : NAMES) {
                Object number = signal.getConstructor(String.class).newInstance(name);
                signal.getMethod("handle", signal, handler).invoke(null, number, ours);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Java was told to leave signals alone (-Xrs), or is another one.
            LOG.debug("signals are handled by Java", e);
        }
    }

    private static Object answer(Runnable action, Object proxy, String method, Object[] arguments) {
        switch (method) {
            case "handle" -> action.run();
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                return "the signals of " + Signals.class.getName();
            }
        }
        return null;
    }
}
