package dev.recado.system.conversation;

/** Somebody who is online, and speaks one of the dialects. */
interface Speaker extends AutoCloseable {
    /** What he is called. */
    String nickname();

    /** His 13 digits. */
    String id();

    /** Writes to somebody. */
    void says(Speaker to, String text);

    /** Writes to a group. */
    void saysTo(Group group, String text);

    /** Reads, as the next message, what somebody wrote to him. */
    void hears(Speaker from, String text);

    /** Reads, as the next message, what somebody wrote to a group. */
    void hearsIn(Group group, Speaker from, String text);

    @Override
    void close();

    /** A group that everybody is in. */
    record Group(String id, String name) {}
}
