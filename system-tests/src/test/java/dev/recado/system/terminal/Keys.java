package dev.recado.system.terminal;

/** What the keys of a keyboard send that are no letters. */
final class Keys {
    static final String ENTER = "\r";
    static final String TAB = "\t";
    static final String BACKSPACE = "\177";
    static final String CTRL_A = "\001";
    static final String CTRL_C = "\003";
    static final String CTRL_D = "\004";
    static final String CTRL_U = "\025";
    static final String UP = "\033[A";
    static final String DOWN = "\033[B";
    static final String RIGHT = "\033[C";
    static final String LEFT = "\033[D";

    private Keys() {}
}
