package dev.recado.terminal.command;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.language.Texts;

/** Whom a command line means. */
sealed interface Recipient {
    /** What the server calls him, or it. */
    String to();

    /** What is said between him, or in it, and somebody; throws a {@link Refusal} if the directory knows nobody, or no group, of the name. */
    ConversationId conversation(AccountId me, Directory directory);

    /** Who has which name. */
    interface Directory {
        /** Throws a {@link Refusal} if nobody has it. */
        AccountId account(Nickname nickname);

        /** Throws a {@link Refusal} if no group has it. */
        GroupId group(GroupName name);
    }

    /** Somebody, by nickname. */
    record Named(Nickname nickname) implements Recipient {
        @Override
        public String to() {
            return "@" + nickname;
        }

        @Override
        public ConversationId conversation(AccountId me, Directory directory) {
            return ConversationId.direct(me, directory.account(nickname));
        }
    }

    /** Somebody, by id. */
    record Numbered(AccountId account) implements Recipient {
        @Override
        public String to() {
            return account.toString();
        }

        @Override
        public ConversationId conversation(AccountId me, Directory directory) {
            return ConversationId.direct(me, account);
        }
    }

    /** A group, by name. */
    record NamedGroup(GroupName name) implements Recipient {
        @Override
        public String to() {
            return "#" + name;
        }

        @Override
        public ConversationId conversation(AccountId me, Directory directory) {
            return ConversationId.group(directory.group(name));
        }
    }

    /** A group, by id. */
    record NumberedGroup(GroupId group) implements Recipient {
        @Override
        public String to() {
            return group.toString();
        }

        @Override
        public ConversationId conversation(AccountId me, Directory directory) {
            return ConversationId.group(group);
        }
    }

    /**
     * Reads what was typed.
     *
     * @param text {@code nickname}, {@code @nickname}, {@code #group}, or 13 digits
     * @throws IllegalArgumentException if it can be none of them
     */
    static Recipient parse(String text) {
        if (text.startsWith("#")) {
            return new NamedGroup(new GroupName(text.substring(1)));
        }
        if (text.startsWith("@")) {
            return new Named(new Nickname(text.substring(1)));
        }
        if (text.matches("[0-9]{13}")) {
            return text.startsWith("9") ? new NumberedGroup(GroupId.parse(text)) : new Numbered(AccountId.parse(text));
        }
        return new Named(new Nickname(text));
    }

    private static Recipient parseGroup(String text) {
        boolean marked = text.startsWith("#") || text.matches("9[0-9]{12}");
        return parse(marked ? text : "#" + text);
    }

    /** Reads it from a command line. */
    final class Converter extends Checked<Recipient> {
        Converter(Texts texts) {
            super(text -> read(text, texts));
        }

        private static Recipient read(String text, Texts texts) {
            if (Arguments.lost(text)) {
                throw new IllegalArgumentException(texts.say("arguments.lost"));
            }
            try {
                return parse(text);
            } catch (IllegalArgumentException e) {
                throw isGroup("#" + text)
                        ? new IllegalArgumentException(texts.say("recipient.group", e.getMessage(), text), e)
                        : e;
            }
        }

        private static boolean isGroup(String text) {
            try {
                return parse(text) instanceof NamedGroup;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    /** A group from a command line, with or without {@code #}. */
    final class GroupConverter extends Checked<Recipient> {
        GroupConverter() {
            super(Recipient::parseGroup);
        }
    }
}
