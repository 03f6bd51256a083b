package org.rollover.face.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The program itself, which does nothing without a command. */
@Command(
        name = "rollover",
        description = {
            "How likely is a sanctions regime to be sustained, when it ends by itself unless a council renews it?"
        },
        versionProvider = RolloverCommand.Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Begin with:",
            "  rollover list                       which scenarios there are",
            "  rollover run italy-2018             the probability, and because of whom",
            "  rollover compare italy-2018 italy-2018-no-us-lobbying",
            "                                      what changes without the US lobbying",
            "  rollover trace italy-2018 --replicate 17",
            "                                      one history, month by month",
            "  rollover new my.yaml                a scenario of your own to start from",
            "",
            "Exit codes: 0 fine, 1 our failure, 2 bad usage or input, 3 it ran and the",
            "answer is no, 130 stopped by Ctrl-C. NO_COLOR=1 takes the colour away;",
            "ROLLOVER_STACK=1 shows where a failure comes from."
        })
final class RolloverCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help; 'COMMAND --help' shows that of a command.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version, and the commit it was built from.")
    boolean version;

    /** Says which Rollover this is. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.ofThis().toString()};
        }
    }
}
