package dev.recado.terminal.command;

import dev.recado.client.UnknownRefusalException;
import dev.recado.contract.error.Refusal;
import dev.recado.terminal.language.Harmless;
import dev.recado.terminal.language.Refusals;
import dev.recado.terminal.language.Texts;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.ProfileException;
import dev.recado.terminal.signin.NoAnswerException;
import dev.recado.terminal.signin.OtherAccountException;
import dev.recado.terminal.signin.SignInException;
import dev.recado.terminal.store.StoreInUseException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command failed with: a line on stderr, and a code. */
final class Failures implements IExecutionExceptionHandler {
    private final Texts texts;
    private final Refusals refusals;

    Failures(Surroundings surroundings) {
        this.texts = surroundings.texts();
        this.refusals = new Refusals(surroundings.language().locale());
    }

    @Override
    public int handleExecutionException(Exception cause, CommandLine command, ParseResult parsed) {
        if (!(cause instanceof NoAnswerException)) {
            complain(command.getErr(), sentence(cause));
        }
        return code(cause);
    }

    /** Writes a line with which a terminal does nothing, whoever's words are in it. */
    static void complain(PrintWriter err, String sentence) {
        err.println("recado: " + Harmless.line(sentence, " "));
    }

    /** The code for what a request or a command failed with. */
    static int code(Throwable cause) {
        if (cause instanceof NoAnswerException) {
            return ExitCodes.LEFT;
        }
        if (cause instanceof NoProfileException) {
            return ExitCodes.NOT_LOGGED_IN;
        }
        if (cause instanceof IllegalArgumentException) {
            return ExitCodes.USAGE;
        }
        if (cause instanceof StoreInUseException) {
            return ExitCodes.UNREACHABLE;
        }
        return switch (SignInException.reason(cause)) {
            case LOGIN_NEEDED -> ExitCodes.NOT_LOGGED_IN;
            case UNREACHABLE -> ExitCodes.UNREACHABLE;
            case REFUSED -> ExitCodes.REFUSED;
        };
    }

    /** What happened, in the person's language, and what kept it from being done in another way. */
    String sentence(Throwable cause) {
        Stream<Throwable> inTheWay = Stream.of(cause.getSuppressed()).filter(StoreInUseException.class::isInstance);
        return Stream.concat(Stream.of(cause), inTheWay).map(this::one).collect(Collectors.joining("; "));
    }

    private String one(Throwable cause) {
        if (cause instanceof NoProfileException) {
            return texts.say("failure.profile", cause.getMessage());
        }
        if (cause instanceof StoreInUseException) {
            return texts.say("failure.store", cause.getMessage());
        }
        if (cause instanceof SignInException failed) {
            return ofSignIn(failed);
        }
        if (cause instanceof OtherAccountException other) {
            Profile profile = other.profile();
            return texts.say("failure.other", profile.name(), profile.nickname(), profile.account());
        }
        return known(cause)
                ? refusals.say(cause)
                : texts.say("failure.unexpected", Harmless.sentence(cause.toString()));
    }

    private String ofSignIn(SignInException failed) {
        if (failed.reason() == SignInException.Reason.LOGIN_NEEDED) {
            return texts.say("failure.login", refusals.say(failed.getCause()));
        }
        return known(failed.getCause())
                ? failed.server() + ": " + refusals.say(failed.getCause())
                : texts.say("failure.unreachable", failed.server(), failed.why());
    }

    private static boolean known(Throwable cause) {
        return cause instanceof Refusal
                || cause instanceof UnknownRefusalException
                || cause instanceof ProfileException
                || cause instanceof IllegalArgumentException;
    }
}
