package dev.recado.terminal.command;

/** With which code a command of this room ends. The usage of each says the same. */
final class ExitCodes {
    /** It is done. */
    static final int DONE = 0;
    /** The server, or this machine, does not want it, and would not later. */
    static final int REFUSED = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** The server cannot be reached, or has no room: the same may be tried again. */
    static final int UNREACHABLE = 3;
    /** There is no profile, or its token is no longer good. */
    static final int NOT_LOGGED_IN = 4;
    /** The person has left in the middle, as by Ctrl-C. */
    static final int LEFT = 130;

    private ExitCodes() {}
}
