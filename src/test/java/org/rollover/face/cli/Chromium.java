package org.rollover.face.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;

/** A Chromium without a window that is installed here; it is not given the network. */
final class Chromium implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** It warns of parts of the protocol that are not used here. Held, as loggers that nobody holds forget their level. */
    private static final Logger REMARKS = Logger.getLogger("org.openqa.selenium");

    final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** One, or nothing where none is installed. */
    static Optional<Chromium> start() {
        Optional<Path> browser =
                BROWSERS.stream().flatMap(name -> program(name).stream()).findFirst();
        Optional<Path> driver = program("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            return Optional.empty();
        }
        REMARKS.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--force-color-profile=srgb");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get().toFile())
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        return Optional.of(new Chromium(started));
    }

    private static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page as wide as this, in the light or the dark, and waits until its charts are drawn. */
    void open(Path page, int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        driver.manage().logs().get(LogType.BROWSER);
        driver.get(page.toUri().toString());
        driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "const wait = () => document.documentElement.dataset.drawn === 'true' ? done() : setTimeout(wait, 20);"
                + "wait();");
    }

    /** Opens all that is folded, but for tables. */
    void unfold() {
        driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "document.querySelectorAll('details.more').forEach((fold) => { fold.open = true; });"
                + "setTimeout(done, 300);");
    }

    /**
     * What look.js finds wrong with the page, and what the browser complained of.
     *
     * @param everySeries whether each series of each chart is looked for
     */
    List<String> faults(boolean everySeries) {
        List<String> faults = new ArrayList<>();
        Object found = driver.executeScript(resource("look.js"), everySeries);
        if (found instanceof List<?> sentences) {
            sentences.forEach(sentence -> faults.add(String.valueOf(sentence)));
        } else {
            faults.add("look.js said " + found);
        }
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> faults.add("console: " + entry.getMessage()));
        return faults;
    }

    /** A picture of the whole page. */
    void photograph(Path file) {
        Object picture = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .get("data");
        write(file, String.valueOf(picture));
    }

    /** A picture of what is seen of the page first. */
    void photographTop(Path file) {
        Object picture = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                .get("data");
        write(file, String.valueOf(picture));
    }

    /**
     * Saves the first chart in both forms, as its buttons do.
     *
     * @return its name
     */
    String saveFirst(Path folder) {
        String name = String.valueOf(driver.executeScript("return document.querySelector('.chart').dataset.chart"));
        save(name, "svg", folder);
        save(name, "png", folder);
        return name;
    }

    /** Saves a chart by its button, and waits until it is there. */
    void save(String chart, String kind, Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
        Path file = folder.resolve(chart + "." + kind);
        WebElement button = driver.findElement(By.cssSelector("#figure-" + chart + " [data-save=" + kind + "]"));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button);
        button.click();
        new FluentWait<>(file)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(20))
                .until(Files::isRegularFile);
    }

    String titleOf(String chart) {
        return driver.findElement(By.id("figure-" + chart + "-title")).getText();
    }

    /** The page on paper. */
    void print(Path file) {
        Object pdf = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        write(file, String.valueOf(pdf));
    }

    private static void write(Path file, String base64) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(base64));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Chromium.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
