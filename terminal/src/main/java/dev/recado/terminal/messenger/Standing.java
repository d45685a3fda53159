package dev.recado.terminal.messenger;

/** How the program stands to its server. */
public enum Standing {
    /** There is no connection; the next attempt follows by itself. */
    OFFLINE,
    /** There is a session. */
    ONLINE,
    /** The server wants the password again. */
    LOGIN_NEEDED,
    /** The server has ended the session for good: another one took its place, or it was ended from elsewhere. */
    ENDED,
    /** What comes cannot be kept on this computer, so nothing more is taken from the server. What was kept can be read. */
    UNWRITABLE
}
