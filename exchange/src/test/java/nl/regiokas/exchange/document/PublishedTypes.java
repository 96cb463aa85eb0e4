package nl.regiokas.exchange.document;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.money.Euro;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.testkit.scenario.Scenario;

/** The public types of all modules that are published. */
final class PublishedTypes {

    /** All that are published, each with one of its types. */
    private static final Map<String, Class<?>> MODULES = Map.of(
            "nl.regiokas.core", Euro.class,
            "nl.regiokas.budgeting", RtaArrangement.class,
            "nl.regiokas.settlement", Settlement.class,
            "nl.regiokas.risk", RiskStudy.class,
            "nl.regiokas.exchange", Documents.class,
            "nl.regiokas.testkit", Scenario.class);

    /** Each module is known by one of its types; some may be on the class path here, where their names count for nothing. */
    static Set<Class<?>> all() throws IOException, URISyntaxException {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Map.Entry<String, Class<?>> module : MODULES.entrySet()) {
            Class<?> known = module.getValue();
            Path place = Path.of(
                    known.getProtectionDomain().getCodeSource().getLocation().toURI());
            ModuleReference reference =
                    ModuleFinder.of(place).find(module.getKey()).orElseThrow();
            Set<String> exported = reference.descriptor().exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
            try (ModuleReader reader = reference.open();
                    Stream<String> files = reader.list()) {
                files.filter(file -> file.endsWith(".class") && file.contains("/"))
                        .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
                        .filter(file -> exported.contains(file.substring(0, file.lastIndexOf('.'))))
                        .map(file -> load(file, known))
                        .filter(PublishedTypes::isPublic)
                        .forEach(types::add);
            }
        }
        return types;
    }

    private static Class<?> load(String name, Class<?> known) {
        try {
            return Class.forName(name, false, known.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether users can name it. */
    static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    /** A record, an enum, a sealed family, what is generated, or what defines its own equality. */
    static boolean isValue(Class<?> type) {
        boolean equality = Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("equals") && method.getParameterCount() == 1);
        boolean generated = Modifier.isAbstract(type.getModifiers()) && !type.isInterface();
        return type.isRecord() || type.isEnum() || type.isSealed() || equality || generated;
    }

    static boolean isModule(String name) {
        return MODULES.containsKey(name);
    }

    private PublishedTypes() {}
}
