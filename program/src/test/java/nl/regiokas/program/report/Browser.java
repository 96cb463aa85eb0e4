package nl.regiokas.program.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium of the machine; nothing is downloaded for it. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Reading a large page by all rules takes its time on a small machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isThere() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    /** Starts a browser with a profile of its own, new and empty. */
    static Browser start(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return new Browser(driver);
    }

    /** Opens a file on a screen of a width. */
    void open(Path file, int width) {
        Map<String, Object> screen =
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
        driver.get(file.toUri().toString());
        driver.executeAsyncScript("""
                const done = arguments[0];
                if (document.readyState === 'complete') done();
                else addEventListener('load', () => done(), {once: true});
                """);
    }

    /** What the console said since it was asked last. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses that the page asked for since this was asked last. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Nullable
    Object evaluate(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a script hands to its function {@code done}. */
    @Nullable
    Object later(String script) {
        return driver.executeAsyncScript("const done = arguments[arguments.length - 1]; " + script);
    }

    WebElement element(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> elements(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Runs a script in the page, past what the page itself allows. */
    void run(String script) {
        driver.executeCdpCommand("Runtime.evaluate", Map.of("expression", script));
    }

    /** Light or dark from now on. */
    void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Shows the page as it is printed, or on the screen again, and waits until the page knows. */
    void print(boolean isPrinted) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", isPrinted ? "print" : ""));
        driver.executeAsyncScript("""
                const [isPrinted, done] = arguments;
                const print = matchMedia('print');
                const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
                if (print.matches === isPrinted) drawn();
                else print.addEventListener('change', drawn, {once: true});
                """, isPrinted);
    }

    /** What is printed on A4, as a PDF; the page chooses its own sheets and margins. */
    byte[] paper() {
        Map<String, Object> printed =
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    }

    /** A picture of what is shown. */
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** How long after it was asked for the page was painted first, in milliseconds. */
    long firstPaint() {
        Object paint = later("new PerformanceObserver(list => done(Math.round(list.getEntries()[0].startTime)))"
                + ".observe({type: 'paint', buffered: true});");
        return Long.parseLong(String.valueOf(paint));
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Deletes what the browser left of its profile. */
    static void forget(Path profile) {
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
