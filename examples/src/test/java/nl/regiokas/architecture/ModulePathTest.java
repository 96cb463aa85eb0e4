package nl.regiokas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who puts the library on a module path finds every module that it asks for. */
class ModulePathTest {

    private static final ImmutableSet<String> PUBLISHED = ImmutableSet.of(
            "nl.regiokas.core",
            "nl.regiokas.budgeting",
            "nl.regiokas.settlement",
            "nl.regiokas.risk",
            "nl.regiokas.exchange",
            "nl.regiokas.testkit");

    @Test
    void publishedModulesResolve() {
        Configuration resolved =
                ModuleLayer.boot().configuration().resolve(classPathAsModulePath(), ModuleFinder.of(), PUBLISHED);

        assertThat(resolved.modules().stream().map(ResolvedModule::name)).containsAll(PUBLISHED);
    }

    private static ModuleFinder classPathAsModulePath() {
        return ModuleFinder.of(Splitter.on(File.pathSeparatorChar)
                .splitToStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toArray(Path[]::new));
    }
}
