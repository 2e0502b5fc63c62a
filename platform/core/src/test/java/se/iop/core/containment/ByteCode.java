package se.iop.core.containment;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Classes that no compiler writes. */
final class ByteCode {

    private static final ClassDesc BAD = ClassDesc.of("bad.Bad");
    private static final String ENTRY = "bad/Bad.class";
    private static final String HONEST = Sources.rule("final int held = 1;", "return Outcome.met(\"bra\");");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private ByteCode() {}

    private static byte[] honest() {
        return Objects.requireNonNull(Compiled.entries(HONEST).get(ENTRY));
    }

    private static Map<String, byte[]> with(ClassTransform change) {
        var file = ClassFile.of();
        return Map.of(ENTRY, file.transformClass(file.parse(honest()), change));
    }

    private static Map<String, byte[]> forged(Consumer<CodeBuilder> code) {
        return with(ClassTransform.endHandler(
                builder -> builder.withMethodBody("forged", NOTHING, ClassFile.ACC_STATIC, code)));
    }

    static Map<String, byte[]> ownBootstrap() {
        var boot = ConstantDescs.ofCallsiteBootstrap(BAD, "boot", ConstantDescs.CD_CallSite);
        return forged(code ->
                code.invokedynamic(DynamicCallSiteDesc.of(boot, "x", NOTHING)).return_());
    }

    static Map<String, byte[]> dynamicConstant() {
        var boot = ConstantDescs.ofConstantBootstrap(BAD, "boot", ConstantDescs.CD_String);
        return forged(code -> code.loadConstant(DynamicConstantDesc.ofNamed(boot, "x", ConstantDescs.CD_String))
                .pop()
                .return_());
    }

    static Map<String, byte[]> methodHandle() {
        return forged(code -> code.loadConstant(MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.STATIC,
                        ClassDesc.of("java.lang.System"),
                        "exit",
                        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int)))
                .pop()
                .return_());
    }

    static Map<String, byte[]> writesAfterwards() {
        return forged(code -> code.aconst_null()
                .checkcast(BAD)
                .iconst_1()
                .putfield(BAD, "held", ConstantDescs.CD_int)
                .return_());
    }

    static Map<String, byte[]> version(int major, int minor) {
        var code = honest();
        code[4] = (byte) (minor >> 8);
        code[5] = (byte) minor;
        code[6] = (byte) (major >> 8);
        code[7] = (byte) major;
        return Map.of(ENTRY, code);
    }

    static Map<String, byte[]> named(String name) {
        var type = ClassFile.of().build(ClassDesc.of(name), builder -> {});
        return Map.of(ENTRY, honest(), name.replace('.', '/') + ".class", type);
    }

    static Map<String, byte[]> misnamed() {
        return Map.of(ENTRY, ClassFile.of().build(ClassDesc.of("bad.Other"), builder -> {}));
    }

    static Map<String, byte[]> foreignNest() {
        return with(ClassTransform.endHandler(
                builder -> builder.with(NestHostAttribute.of(ClassDesc.of("se.iop.model.Terms")))));
    }

    static Map<String, byte[]> unknownAttribute() {
        var code = honest();
        // The last attribute of the class is renamed: its name stands once, in the constants.
        var name = "SourceFile".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (var place = 0; place < code.length - name.length; place++) {
            if (Arrays.equals(code, place, place + name.length, name, 0, name.length)) {
                System.arraycopy(
                        "HiddenFile".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, code, place, name.length);
            }
        }
        return Map.of(ENTRY, code);
    }

    static Map<String, byte[]> truncated() {
        var code = honest();
        return Map.of(ENTRY, Arrays.copyOf(code, code.length / 2));
    }

    static Map<String, byte[]> hugeFrame() {
        return forged(code -> code.iconst_0().istore(60_000).return_());
    }
}
