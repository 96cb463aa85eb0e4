package nl.regiokas.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * The house style of value types: the generated class is hidden, the abstract class with its factories is the type.
 *
 * <p>{@code like} copies an instance into a builder, because {@code from} is the name of a first day. The style leaves no
 * trace in class files.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        overshadowImplementation = true,
        from = "like",
        visibility = ImplementationVisibility.PACKAGE,
        builder = "new",
        typeInnerBuilder = "Generated",
        throwForInvalidImmutableState = MissingAttributes.class,
        defaults = @Value.Immutable(copy = false, prehash = false),
        allowedClasspathAnnotations = {javax.annotation.processing.Generated.class})
public @interface ValueStyle {}
