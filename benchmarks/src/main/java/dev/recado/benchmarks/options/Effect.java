package dev.recado.benchmarks.options;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses options that would change nothing: what was measured would not be what was asked for. */
final class Effect {
    private final CommandSpec command;

    Effect(CommandSpec command) {
        this.command = command;
    }

    /**
     * Checks some options.
     *
     * @param why what they have no effect with, or without
     * @param options their names
     * @throws ParameterException if one of them was given
     */
    void none(String why, String... options) {
        for (String option : options) {
            if (command.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(command.commandLine(), option + " has no effect " + why);
            }
        }
    }
}
