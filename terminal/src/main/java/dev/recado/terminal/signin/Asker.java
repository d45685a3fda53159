package dev.recado.terminal.signin;

/** Somebody who can be asked. Waits for each answer. */
public interface Asker {
    /**
     * Asks for a line.
     *
     * @param question what to ask, without a colon
     * @param suggestion what an empty line means, or {@code null}: then an empty line is no answer and the question is repeated
     * @return the answer, without blanks at its ends
     * @throws NoAnswerException if the person wants to leave
     */
    String line(String question, String suggestion);

    /**
     * Asks for something that must not be shown.
     *
     * @param question what to ask, without a colon
     * @return the answer, not empty
     * @throws NoAnswerException if the person wants to leave
     */
    String secret(String question);

    /**
     * Asks for yes or no.
     *
     * @param question what to ask
     * @return whether it was yes
     * @throws NoAnswerException if the person wants to leave
     */
    boolean yes(String question);

    /**
     * Says something.
     *
     * @param text one line
     */
    void say(String text);
}
