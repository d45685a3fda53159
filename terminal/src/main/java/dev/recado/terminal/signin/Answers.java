package dev.recado.terminal.signin;

import dev.recado.contract.id.Nickname;
import dev.recado.terminal.profile.Server;

/**
 * What is known before anybody is asked.
 *
 * @param server where to log in, or what to suggest
 * @param serverKnown which of the two
 * @param nickname who, or {@code null}
 * @param password his password, or {@code null}
 * @param register whether to make the account first
 * @param name what a new account wants to be called, or {@code null}
 */
public record Answers(
        Server server, boolean serverKnown, Nickname nickname, String password, boolean register, String name) {
    /** Everything but the password. */
    @Override
    public String toString() {
        return "Answers[server=" + server + ", serverKnown=" + serverKnown + ", nickname=" + nickname + ", register="
                + register + ", name=" + name + "]";
    }
}
