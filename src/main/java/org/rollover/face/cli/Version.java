package org.rollover.face.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * Which Rollover this is.
 *
 * @param number its version
 * @param commit the commit it was built from, with {@code +} where the sources had been changed; or {@code unknown}
 */
record Version(String number, String commit) {
    private static final String FILE = "/org/rollover/build.properties";

    static Version ofThis() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            return new Version("unknown", "unknown");
        }
        String commit = build.getProperty("commit", "unknown");
        boolean dirty = Boolean.parseBoolean(build.getProperty("dirty", "false"));
        return new Version(build.getProperty("version", "unknown"), dirty ? commit + "+" : commit);
    }

    @Override
    public String toString() {
        return commit.equals("unknown") ? "Rollover " + number : "Rollover " + number + " (commit " + commit + ")";
    }
}
