package dev.recado.terminal.signin;

import dev.recado.client.RecadoClient;
import dev.recado.client.Session;
import dev.recado.terminal.profile.Profile;

/**
 * Somebody is logged in.
 *
 * @param client connected; whoever has it closes it
 * @param session the session
 * @param profile whose, with the token as it is now
 */
public record SignedIn(RecadoClient client, Session session, Profile profile) {}
