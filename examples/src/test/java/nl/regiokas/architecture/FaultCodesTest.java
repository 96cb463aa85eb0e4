package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.core.fault.FaultCode;
import org.junit.jupiter.api.Test;

/** Codes of faults, by which programs know them and other languages word them. */
class FaultCodesTest {

    /** One rule with one code, worded by the reader of a line or of a scheme and by the settlement, or with more where more is known. */
    private static final ImmutableSet<String> WORDED_TWICE = ImmutableSet.of(
            "unknown-municipality",
            "municipality-not-existing",
            "explain-party",
            "party-unknown",
            "product-in-no-scope",
            "product-not-found",
            "scope-product-unknown",
            "series-unknown",
            "charges-scope-unknown",
            "outside-unknown",
            "scope-unknown",
            "scope-not-begun",
            "scope-not-in-force",
            "instalment-past",
            "advance-year",
            "scope-into-unknown",
            "state-year",
            "closing-year",
            "unknown-column",
            "unknown-word",
            "unknown-product",
            "unknown-provider",
            "municipality-without-streams",
            "json-unknown-field",
            "limit-infeasible",
            "bands-order");

    private static final Pattern KEBAB = Pattern.compile("[a-z]+[a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NAMES = Pattern.compile("\\{[a-zA-Z]\\w*}");

    @Test
    void noCodeIsUsedTwice() {
        List<String> codes = faults().map(FaultCode::code).toList();

        assertThat(codes).isNotEmpty().allMatch(code -> KEBAB.matcher(code).matches());
        assertThat(codes.stream().filter(code -> !WORDED_TWICE.contains(code))).doesNotHaveDuplicates();
        assertThat(codes).containsAll(WORDED_TWICE);
    }

    @Test
    void everyPatternNamesItsArguments() {
        assertThat(faults().map(FaultCode::pattern)
                        .filter(pattern -> NAMES.matcher(pattern).replaceAll("").matches(".*([{}]|%[sd]).*")))
                .isEmpty();
    }

    /** A code that nothing raises would be documented and worded for nothing; some enums are looked up as a whole. */
    @Test
    void everyCodeIsRaisedSomewhere() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAssignableTo(FaultCode.class) && type.isEnum())
                        .filter(type ->
                                type.getMethod("values").getCallsOfSelf().isEmpty())
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                        .filter(field -> field.getAccessesToSelf().stream().allMatch(FaultCodesTest::isDeclaration))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    private static boolean isDeclaration(JavaFieldAccess access) {
        return access.getOriginOwner().equals(access.getTargetOwner())
                && Set.of("<clinit>", "$values").contains(access.getOrigin().getName());
    }

    private static Stream<FaultCode> faults() {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(FaultCode.class) && type.isEnum())
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(Objects.requireNonNull(type.getEnumConstants())))
                .map(FaultCode.class::cast);
    }
}
