package dev.recado.terminal.signin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A person who answers what is written down, and leaves when there is nothing more; everything asked and said is kept. */
final class Script implements Asker {
    final List<String> shown = new ArrayList<>();

    private final Deque<String> answers;

    private Script(List<String> answers) {
        this.answers = new ArrayDeque<>(answers);
    }

    /** An empty answer is the suggestion, or no. */
    static Script of(String... answers) {
        return new Script(List.of(answers));
    }

    @Override
    public String line(String question, String suggestion) {
        shown.add(question + (suggestion == null ? "?" : " [" + suggestion + "]?"));
        String answer = next();
        return answer.isEmpty() ? suggestion : answer;
    }

    @Override
    public String secret(String question) {
        shown.add(question + "?");
        return next();
    }

    @Override
    public boolean yes(String question) {
        shown.add(question);
        return next().equals("y");
    }

    @Override
    public void say(String text) {
        shown.add(text);
    }

    private String next() {
        if (answers.isEmpty()) {
            throw new NoAnswerException(null);
        }
        return answers.remove();
    }
}
