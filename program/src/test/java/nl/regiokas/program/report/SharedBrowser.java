package nl.regiokas.program.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser, and the pages it opens, for all test classes of a process; without a browser they are skipped. */
final class SharedBrowser implements BeforeAllCallback {

    private @Nullable Session session;

    /** Skips a test, and says why, where the browser is absent. */
    static void needed() {
        assumeTrue(
                Browser.isThere(),
                "skipped: no /usr/bin/chromium and /usr/bin/chromedriver (Debian's packages chromium and chromium-driver)");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        needed();
        session = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedBrowser.class))
                .computeIfAbsent(Session.class, type -> Session.start(), Session.class);
    }

    Browser browser() {
        return Objects.requireNonNull(session).browser();
    }

    WrittenPages pages() {
        return Objects.requireNonNull(session).pages();
    }

    /** Opens a page on a screen of a width. */
    Browser open(String name, String language, int width) {
        browser().open(pages().page(name, language), width);
        return browser();
    }

    private record Session(Browser browser, WrittenPages pages) implements AutoCloseable {

        private static Session start() {
            try {
                Path temporary = Files.createTempDirectory("regiokas-browser");
                return new Session(Browser.start(temporary.resolve("profile")), new WrittenPages(temporary));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            browser.close();
            Browser.forget(pages.folder());
        }
    }
}
