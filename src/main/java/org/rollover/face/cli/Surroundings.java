package org.rollover.face.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rollover.report.Look;

/**
 * Where the program runs: its streams, the terminal, the folders, the clock. Tests make their own.
 *
 * @param out where answers go
 * @param err where complaints and progress go
 * @param outTerminal whether answers are read on a terminal
 * @param errTerminal whether complaints are
 * @param unicode whether they may hold more than ASCII
 * @param environment the environment variables
 * @param home the folder that holds the shipped {@code scenarios/}, or null
 * @param folder the folder that the program was started in
 * @param clock the time
 */
record Surroundings(
        PrintStream out,
        PrintStream err,
        boolean outTerminal,
        boolean errTerminal,
        boolean unicode,
        Map<String, String> environment,
        @Nullable Path home,
        Path folder,
        Clock clock) {
    /** Set by the launcher where it gave Java a character set that the terminal does not have. */
    private static final String ASCII = "rollover.ascii";

    private static final String SIGNS = "█▓▒░×–…•→’";
    private static final int USUAL_WIDTH = 80;
    private static final int WIDEST = 10_000;

    /** Those of this process, with its standard output. */
    static Surroundings ofProcess(Outlet outlet) {
        Charset charset = charset();
        String home = System.getProperty("rollover.home");
        return new Surroundings(
                new PrintStream(outlet, true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                isTerminal(1),
                isTerminal(2),
                charset.newEncoder().canEncode(SIGNS),
                System.getenv(),
                home == null || home.isEmpty() ? null : Path.of(home),
                Path.of("").toAbsolutePath(),
                Clock.systemDefaultZone());
    }

    /** The charset of the terminal, whatever that of files is. */
    private static Charset charset() {
        if (Boolean.getBoolean(ASCII)) {
            return StandardCharsets.US_ASCII;
        }
        try {
            return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** On Linux by where the stream leads; elsewhere by what Java knows, which is of input and output together. */
    private static boolean isTerminal(int stream) {
        Path link = Path.of("/proc/self/fd/" + stream);
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException e) {
                return false;
            }
        }
        return System.console() != null;
    }

    /** How answers may look. */
    Look look() {
        return new Look(width(), unicode, colour());
    }

    /** Whether answers may have colour. */
    boolean colour() {
        String terminal = environment.getOrDefault("TERM", "");
        return outTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty() && !terminal.equals("dumb");
    }

    /** The columns of the terminal, if there is one; else those that COLUMNS says, else 80. */
    int width() {
        int said = number(environment.getOrDefault("COLUMNS", ""));
        if (said > 0) {
            return said;
        }
        int asked = outTerminal && !java.io.File.separator.equals("\\") ? askTerminal() : 0;
        return asked > 0 ? asked : USUAL_WIDTH;
    }

    private static int askTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new java.io.File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader answer =
                    new BufferedReader(new InputStreamReader(stty.getInputStream(), StandardCharsets.US_ASCII))) {
                String line = answer.readLine();
                stty.waitFor(1, TimeUnit.SECONDS);
                return line == null ? 0 : number(line.substring(line.indexOf(' ') + 1));
            }
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return number > 0 && number < WIDEST ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The same, where what is printed goes nowhere; what is said goes where it did. */
    Surroundings mute() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Surroundings(nowhere, err, false, errTerminal, unicode, environment, home, folder, clock);
    }

    /** A place as it is shown: from the folder that the program was started in, if it lies there. */
    Path shown(Path place) {
        return place.startsWith(folder) ? folder.relativize(place) : place;
    }

    /** A writer to one of the streams. */
    PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, unicode ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII);
    }

    /** Writes an answer for people. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Writes an answer for programs: UTF-8 whatever the terminal takes, so that its bytes are always the same. */
    void printData(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Writes a complaint or remark, named as ours. */
    void say(String text) {
        String line = org.rollover.report.Page.plain(text, unicode);
        err.println("rollover: " + line);
        err.flush();
    }
}
