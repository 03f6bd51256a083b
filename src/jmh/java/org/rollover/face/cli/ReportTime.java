package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.rollover.archive.ArchiveException;
import org.rollover.report.story.Kept;
import org.rollover.report.story.Neighbours;
import org.rollover.report.story.Stories;

/** How long it takes to make the report of a result, and a browser to open it. */
public final class ReportTime {
    /** It warns of parts of the protocol that are not used here. */
    private static final Logger REMARKS = Logger.getLogger("org.openqa.selenium");

    private static final String OPENED = "const [page] = performance.getEntriesByType('navigation');"
            + "const drawn = performance.getEntriesByName('drawn')[0];"
            + "return drawn ? [page.domContentLoadedEventEnd, drawn.startTime] : null;";

    private ReportTime() {}

    /**
     * Prints the medians.
     *
     * @param args the folder of a result, times, chromium, chromedriver
     */
    public static void main(String[] args) throws IOException, ArchiveException, InterruptedException {
        Path folder = Path.of(args[0]);
        int times = Integer.parseInt(args[1]);
        List<Double> made = new ArrayList<>();
        String html = "";
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            Kept kept = Kept.open(folder, args[0]);
            html = Stories.page(kept, Neighbours.of(kept)).html();
            made.add((System.nanoTime() - begun) / 1e6);
        }
        Path page = Files.createTempFile("rollover-report", ".html");
        try {
            Files.writeString(page, html);
            Map<String, List<Double>> opened = open(page, times, args[2], args[3]);
            System.out.printf(Locale.ROOT, "size                      %8.2f MB%n", Files.size(page) / 1e6);
            System.out.printf(Locale.ROOT, "made, first time          %8.0f ms%n", made.get(0));
            System.out.printf(Locale.ROOT, "made, median of %-3d       %8.0f ms%n", times, median(made));
            opened.forEach((what, took) -> System.out.printf(Locale.ROOT, "%-25s %8.0f ms%n", what, median(took)));
        } finally {
            Files.delete(page);
        }
    }

    private static Map<String, List<Double>> open(Path page, int times, String browser, String driver)
            throws InterruptedException {
        REMARKS.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        ChromeDriver chrome = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of(driver).toFile())
                        .build(),
                options);
        List<Double> readable = new ArrayList<>();
        List<Double> drawn = new ArrayList<>();
        try {
            for (int i = 0; i < times; i++) {
                chrome.get("about:blank");
                chrome.get(page.toUri().toString());
                Object found = chrome.executeScript(OPENED);
                while (!(found instanceof List<?>)) {
                    Thread.sleep(20);
                    found = chrome.executeScript(OPENED);
                }
                List<?> both = (List<?>) found;
                readable.add(((Number) both.get(0)).doubleValue());
                drawn.add(((Number) both.get(1)).doubleValue());
            }
        } finally {
            chrome.quit();
        }
        Map<String, List<Double>> all = new java.util.LinkedHashMap<>();
        all.put("opened, can be read", readable);
        all.put("opened, all charts drawn", drawn);
        return all;
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
