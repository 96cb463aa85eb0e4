package nl.regiokas.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Looks for floating point in the byte code of a class: fields, signatures, calls, constants and instructions. */
final class FloatingPoint extends ClassVisitor {

    private static final Set<String> BOXES = Set.of("java.lang.Double", "java.lang.Float");

    private static final Set<Integer> INSTRUCTIONS = Set.of(
            Opcodes.FCONST_0,
            Opcodes.FCONST_1,
            Opcodes.FCONST_2,
            Opcodes.DCONST_0,
            Opcodes.DCONST_1,
            Opcodes.FALOAD,
            Opcodes.DALOAD,
            Opcodes.I2F,
            Opcodes.I2D,
            Opcodes.L2F,
            Opcodes.L2D,
            Opcodes.F2I,
            Opcodes.F2L,
            Opcodes.D2I,
            Opcodes.D2L);

    private boolean found;

    private FloatingPoint() {
        super(Opcodes.ASM9);
    }

    static boolean occursIn(JavaClass type) {
        FloatingPoint search = new FloatingPoint();
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(bytes).accept(search, ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return search.found;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        look(descriptor);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        look(descriptor);
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInsn(int opcode) {
                found |= INSTRUCTIONS.contains(opcode);
            }

            @Override
            public void visitLdcInsn(Object value) {
                found |= value instanceof Double || value instanceof Float;
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String type) {
                look(type);
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String method, String type, boolean isInterface) {
                look(type);
            }
        };
    }

    private void look(String descriptor) {
        look(Type.getType(descriptor));
    }

    private void look(Type type) {
        switch (type.getSort()) {
            case Type.METHOD -> {
                Arrays.stream(type.getArgumentTypes()).forEach(this::look);
                look(type.getReturnType());
            }
            case Type.ARRAY -> look(type.getElementType());
            case Type.DOUBLE, Type.FLOAT -> found = true;
            default -> found |= BOXES.contains(type.getClassName());
        }
    }
}
