package dev.recado.benchmarks.wire;

import java.net.UnknownHostException;

/** Nobody can be connected to; the message says where, and why. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String host, int port, Throwable cause) {
        super(
                "cannot connect to " + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + ": "
                        + reason(cause),
                cause);
    }

    /** Netty says what the system says, with a capital letter, and adds the address. */
    static String reason(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return "no such host";
        }
        String message = cause.getMessage();
        if (message == null || message.isEmpty()) {
            return cause.getClass().getSimpleName();
        }
        int address = message.lastIndexOf(": ");
        String what = address > 0 ? message.substring(0, address) : message;
        return Character.toLowerCase(what.charAt(0)) + what.substring(1);
    }
}
