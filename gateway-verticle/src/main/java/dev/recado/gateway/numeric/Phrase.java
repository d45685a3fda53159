package dev.recado.gateway.numeric;

import static dev.recado.gateway.numeric.Field.AUTHOR;
import static dev.recado.gateway.numeric.Field.CREATOR;
import static dev.recado.gateway.numeric.Field.DATA;
import static dev.recado.gateway.numeric.Field.DST;
import static dev.recado.gateway.numeric.Field.GROUP;
import static dev.recado.gateway.numeric.Field.ID;
import static dev.recado.gateway.numeric.Field.MEMBERS;
import static dev.recado.gateway.numeric.Field.NAME;
import static dev.recado.gateway.numeric.Field.READER;
import static dev.recado.gateway.numeric.Field.SRC;
import static dev.recado.gateway.numeric.Field.TS;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What can be said in this dialect; a profile gives frames to some of it. */
public enum Phrase {
    /** Asks for a new account. */
    REGISTER(true, Set.of(), Set.of(NAME)),
    /** Says who one is, and begins to receive. */
    CONNECT(true, Set.of(ID), Set.of()),
    /** Asks for what waits; where there is no such frame it comes unasked. */
    PENDING_REQUEST(true, Set.of(ID), Set.of()),
    /** A message to a person or a group. */
    MESSAGE(true, Set.of(SRC, DST, DATA), Set.of(TS)),
    /** A message to a group. */
    GROUP_MESSAGE(true, Set.of(SRC, GROUP, DATA), Set.of(TS)),
    /** What somebody wrote was read, up to a time or a text. */
    READ(true, Set.of(AUTHOR), Set.of(READER, TS, DATA)),
    /** Asks for a new group. */
    CREATE_GROUP(true, Set.of(CREATOR, MEMBERS), Set.of(TS)),
    /** Closes the connection. */
    DISCONNECT(true, Set.of(), Set.of()),
    /** What clients say and nobody needs to know. */
    IGNORED(true, Set.of(), Set.of(Field.values())),

    /** The id of a new account. */
    REGISTERED(false, Set.of(ID), Set.of()),
    /** There is no account without a name. */
    UNNAMED(false, Set.of(), Set.of()),
    /** One is connected. */
    CONNECTED(false, Set.of(), Set.of(ID)),
    /** A message is in the log. */
    ACCEPTED(false, Set.of(), Set.of(SRC, DST, TS, DATA)),
    /** A message from somebody else. */
    DELIVERY(false, Set.of(DATA), Set.of(SRC, DST, TS)),
    /** One that waited. */
    PENDING(false, Set.of(DATA), Set.of(SRC, DST, TS)),
    /** One's message was delivered. */
    DELIVERED(false, Set.of(DST), Set.of(SRC, TS, DATA)),
    /** One's message was read. */
    READ_NOTICE(false, Set.of(READER), Set.of(AUTHOR, TS, DATA)),
    /** One is in a group. */
    GROUP_CREATED(false, Set.of(GROUP), Set.of(CREATOR, TS, MEMBERS));

    /** Who may be somebody who only says this, without having connected. */
    static final Set<Phrase> ONE_SHOT = Set.of(MESSAGE, GROUP_MESSAGE, READ, CREATE_GROUP);

    private final boolean toServer;
    private final Set<Field> needed;
    private final Set<Field> possible;

    Phrase(boolean toServer, Set<Field> needed, Set<Field> possible) {
        this.toServer = toServer;
        this.needed = needed;
        this.possible = possible;
    }

    /**
     * Tells who says it.
     *
     * @return true if it is the client
     */
    public boolean toServer() {
        return toServer;
    }

    /**
     * What it is called in the configuration.
     *
     * @return small letters and hyphens
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Checks that a frame says it. */
    Template check(Template template) {
        for (Field field : template.fields()) {
            if (!needed.contains(field) && !possible.contains(field)) {
                throw new IllegalArgumentException(template + " (expected: no other fields than " + words() + ")");
            }
        }
        if (!template.fields().containsAll(needed)) {
            throw new IllegalArgumentException(template + " (expected: the fields " + words(needed) + ")");
        }
        if (this == READ && !template.has(TS) && !template.has(DATA)) {
            throw new IllegalArgumentException(template + " (expected: ts, data or both)");
        }
        return template;
    }

    private String words() {
        Set<Field> all = new TreeSet<>(needed);
        all.addAll(possible);
        return words(all);
    }

    private static String words(Set<Field> fields) {
        return new TreeSet<>(fields).toString().toLowerCase(Locale.ROOT);
    }
}
