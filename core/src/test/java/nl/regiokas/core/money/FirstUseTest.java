package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import org.javamoney.moneta.Money;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first amount of a program, made in a web application's class loader on a thread that does not know it. */
@NullMarked
class FirstUseTest {

    private static final List<Class<?>> LIBRARIES =
            List.of(Euro.class, Money.class, CurrencyUnit.class, ImmutableList.class);

    @Test
    void aThreadWithoutContextClassLoaderMayComeFirst() throws IOException, InterruptedException, ExecutionException {
        try (URLClassLoader application = application()) {
            assertThat(onThread(null, () -> parsed(application))).isEqualTo("EUR 1250.05");
            assertThat(onThread(application, () -> parsed(application))).isEqualTo("EUR 1250.05");
        }
    }

    @Test
    void aThreadOfAnotherClassLoaderMayComeFirst() throws IOException, InterruptedException, ExecutionException {
        try (URLClassLoader application = application()) {
            assertThat(onThread(ClassLoader.getPlatformClassLoader(), () -> parsed(application)))
                    .isEqualTo("EUR 1250.05");
        }
    }

    @Test
    void theCommonPoolMayComeFirst() throws IOException, InterruptedException, ExecutionException {
        try (URLClassLoader application = application()) {
            assertThat(ForkJoinPool.commonPool()
                            .submit((Callable<String>) () -> parsed(application))
                            .get())
                    .isEqualTo("EUR 1250.05");
        }
    }

    @Test
    void theCurrencyProvidersOfTheApplicationAreNotAsked(@TempDir Path folder)
            throws IOException, InterruptedException, ExecutionException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("javax.money.spi.MonetaryCurrenciesSingletonSpi"), "absent.Currencies\n");
        Files.writeString(services.resolve("javax.money.spi.CurrencyProviderSpi"), "absent.Provider\n");
        try (URLClassLoader application = application(folder.toUri().toURL())) {
            assertThat(onThread(application, () -> parsed(application))).isEqualTo("EUR 1250.05");
        }
    }

    private static String parsed(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> euro = Class.forName(Euro.class.getName(), true, loader);
        assertThat(euro).isNotSameAs(Euro.class);
        return String.valueOf(euro.getMethod("parse", String.class).invoke(null, "1250.05"));
    }

    private static String onThread(@Nullable ClassLoader context, Callable<String> work)
            throws InterruptedException, ExecutionException {
        FutureTask<String> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "first use");
        thread.setContextClassLoader(context);
        thread.start();
        return task.get();
    }

    private static URLClassLoader application(URL... first) {
        Stream<URL> libraries = LIBRARIES.stream()
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation());
        return new URLClassLoader(Stream.concat(Stream.of(first), libraries).toArray(URL[]::new), null);
    }
}
