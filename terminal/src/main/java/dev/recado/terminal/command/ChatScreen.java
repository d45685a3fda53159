package dev.recado.terminal.command;

import dev.recado.terminal.language.Language;
import dev.recado.terminal.profile.Profile;

/** Where a person talks. */
public interface ChatScreen {
    /**
     * Talks until the person leaves. Needs no server.
     *
     * @param surroundings what the command found around it; the log goes to a file by now
     * @param language how to speak to the person, who may have chosen it in the profile
     * @param profile whose; its server is the one of this run, and need not be the one that is kept
     * @return the code to end the process with
     */
    int show(Surroundings surroundings, Language language, Profile profile);
}
