package org.rollover.face.cli;

import java.util.Collection;
import java.util.List;
import org.rollover.scenario.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, in a line or two, and never with a stack trace unless one is asked for. */
final class Complaints {
    private static final String STACK = "ROLLOVER_STACK";

    private final Surroundings surroundings;

    Complaints(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int badUsage(ParameterException e, String[] args) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            unknown(unmatched);
        } else if (needsTwo(e)) {
            surroundings.say(e.getCommandLine().getCommandName() + " needs two files or more");
        } else {
            String message = String.valueOf(e.getMessage());
            surroundings.say(Character.toLowerCase(message.charAt(0)) + message.substring(1));
        }
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        surroundings.say("'" + command + " --help' says what there is");
        return ExitCode.BAD_INPUT;
    }

    private static boolean needsTwo(ParameterException e) {
        return e instanceof MissingParameterException missing
                && missing.getMissing().stream().anyMatch(arg -> arg.arity().min() == 2);
    }

    /** What is known of the words that nothing could be made of; what follows an unknown option may be its value. */
    private void unknown(UnmatchedArgumentException e) {
        CommandLine line = e.getCommandLine();
        List<String> words = e.getUnmatched();
        if (!line.getSubcommands().isEmpty() && !words.get(0).startsWith("-")) {
            // What follows belongs to the command that was meant.
            surroundings.say("there is no command '" + words.get(0) + "'"
                    + near(words.get(0), line.getSubcommands().keySet()));
            return;
        }
        boolean options = words.stream().anyMatch(word -> word.startsWith("-"));
        for (String word : words) {
            if (word.startsWith("-")) {
                String name = word.replaceFirst("=.*", "");
                surroundings.say("there is no option '" + name + "'"
                        + near(name, line.getCommandSpec().optionsMap().keySet()));
            } else if (!options) {
                surroundings.say("there is no use for '" + word + "' here");
            }
        }
    }

    private static String near(String word, Collection<String> known) {
        String nearest = Nearest.to(word, known);
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }

    int failure(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof BadInput bad) {
            bad.lines().forEach(surroundings::say);
            return ExitCode.BAD_INPUT;
        }
        boolean stack = !surroundings.environment().getOrDefault(STACK, "").isEmpty();
        surroundings.say("failed: " + (e.getMessage() == null ? e : e.getMessage())
                + (stack ? "" : " (" + STACK + "=1 shows where)"));
        if (stack) {
            e.printStackTrace(surroundings.err());
        }
        return ExitCode.FAILURE;
    }
}
