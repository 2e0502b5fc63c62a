package se.iop.core.containment;

import java.lang.classfile.Annotation;
import java.lang.classfile.AttributeMapper;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.BufWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassReader;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CustomAttribute;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Classes that no compiler writes. */
final class ByteCode {

    private static final ClassDesc BAD = ClassDesc.of("bad.Bad");
    private static final String ENTRY = "bad/Bad.class";
    private static final String HONEST = Sources.rule("final int held = 1;", "return Outcome.met(\"bra\");");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc GIVES = MethodTypeDesc.of(ConstantDescs.CD_Object);
    private static final ClassDesc STRING = ConstantDescs.CD_String;
    private static final ClassDesc FORBIDDEN = ClassDesc.of("java.io.File");

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

    /** A rule of other code than a compiler writes. */
    private static Map<String, byte[]> rule(Consumer<CodeBuilder> code) {
        return with((builder, element) -> {
            if (element instanceof MethodModel method && method.methodName().equalsString("check")) {
                builder.withMethodBody(
                        method.methodName(), method.methodType(), method.flags().flagsMask(), code);
            } else {
                builder.with(element);
            }
        });
    }

    /** A compiler's switch only goes forward. */
    static Map<String, byte[]> loopsByTable() {
        return rule(code -> {
            var again = code.newBoundLabel();
            code.iconst_0().tableswitch(0, 0, again, List.of(SwitchCase.of(0, again)));
        });
    }

    static Map<String, byte[]> loopsByOneCase() {
        return rule(code -> {
            var again = code.newBoundLabel();
            var end = code.newLabel();
            code.iconst_0()
                    .tableswitch(0, 0, end, List.of(SwitchCase.of(0, again)))
                    .labelBinding(end)
                    .aconst_null()
                    .areturn();
        });
    }

    static Map<String, byte[]> loopsByLookUp() {
        return rule(code -> {
            var again = code.newBoundLabel();
            code.iconst_0().lookupswitch(again, List.of(SwitchCase.of(0, again)));
        });
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

    static Map<String, byte[]> ownParent() {
        var loop = ClassDesc.of("bad.Loop");
        return Map.of(
                ENTRY,
                honest(),
                "bad/Loop.class",
                ClassFile.of()
                        .build(
                                loop,
                                builder -> builder.withSuperclass(loop)
                                        .withMethodBody(
                                                "forged",
                                                NOTHING,
                                                ClassFile.ACC_STATIC,
                                                code -> code.aconst_null()
                                                        .invokevirtual(loop, "nowhere", NOTHING)
                                                        .return_())));
    }

    static Map<String, byte[]> ownParentUnused() {
        var loop = ClassDesc.of("bad.Loop");
        return Map.of(
                ENTRY, honest(), "bad/Loop.class", ClassFile.of().build(loop, builder -> builder.withSuperclass(loop)));
    }

    /** Each interface extends both of those below it: two to the power of sixty ways down. */
    static Map<String, byte[]> countlessWays() {
        var top = ClassDesc.of("bad.A59");
        var entries = new TreeMap<>(forged(code ->
                code.aconst_null().invokeinterface(top, "nowhere", NOTHING).return_()));
        for (var level = 0; level < 60; level++) {
            var below = level == 0
                    ? List.<ClassDesc>of()
                    : List.of(ClassDesc.of("bad.A" + (level - 1)), ClassDesc.of("bad.B" + (level - 1)));
            for (var name : List.of("A" + level, "B" + level)) {
                entries.put(
                        "bad/" + name + ".class",
                        ClassFile.of()
                                .build(
                                        ClassDesc.of("bad." + name),
                                        builder -> builder.withFlags(ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT)
                                                .withInterfaceSymbols(below)));
            }
        }
        return entries;
    }

    static Map<String, byte[]> misnamed() {
        return Map.of(ENTRY, ClassFile.of().build(ClassDesc.of("bad.Other"), builder -> {}));
    }

    static Map<String, byte[]> unknownAttribute() {
        return with(ClassTransform.endHandler(builder -> builder.with(new Hidden())));
    }

    static Map<String, byte[]> truncated() {
        var code = honest();
        return Map.of(ENTRY, Arrays.copyOf(code, code.length / 2));
    }

    static Map<String, byte[]> hugeFrame() {
        return forged(code -> code.iconst_0().istore(60_000).return_());
    }

    /** A method of 60 kB that honest code could have, with no room left for what counts it. */
    static Map<String, byte[]> endlessMethod() {
        return forged(code -> {
            for (var n = 0; n < 6_000; n++) {
                code.loadConstant("x")
                        .invokevirtual(STRING, "strip", MethodTypeDesc.of(STRING))
                        .pop();
            }
            code.return_();
        });
    }

    static Map<String, byte[]> makesWithoutConstructing() {
        return forged(code -> code.new_(FORBIDDEN).pop().return_());
    }

    static Map<String, byte[]> readsAnothersField() {
        return forged(code -> code.aconst_null()
                .getfield(ClassDesc.of("java.lang.Boolean"), "value", ConstantDescs.CD_boolean)
                .pop()
                .return_());
    }

    static Map<String, byte[]> writesAnothersField() {
        return with(ClassTransform.endHandler(builder -> builder.withMethodBody(
                "<init>",
                MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int),
                ClassFile.ACC_PRIVATE,
                code -> code.aload(0)
                        .invokespecial(ConstantDescs.CD_Object, "<init>", NOTHING)
                        .aconst_null()
                        .iconst_1()
                        .putfield(ClassDesc.of("java.lang.Boolean"), "value", ConstantDescs.CD_boolean)
                        .return_())));
    }

    static Map<String, byte[]> replacesItself() {
        return with(ClassTransform.endHandler(builder -> builder.withMethodBody(
                "<init>",
                MethodTypeDesc.of(ConstantDescs.CD_void, BAD),
                ClassFile.ACC_PRIVATE,
                code -> code.aload(0)
                        .invokespecial(ConstantDescs.CD_Object, "<init>", NOTHING)
                        .aload(1)
                        .astore(0)
                        .aload(0)
                        .iconst_1()
                        .putfield(BAD, "held", ConstantDescs.CD_int)
                        .return_())));
    }

    /** The constructor writes to the object it is given, where the author's wrote to its own. */
    static Map<String, byte[]> writesAnotherOfItsKind() {
        var source = Sources.rule(
                "final int held; public Bad() { held = 1; } Bad(Bad other) { held = 2; }",
                "var one = new Bad(); new Bad(one); return Outcome.met(\"\" + one.held);");
        var given = MethodTypeDesc.of(ConstantDescs.CD_void, BAD);
        var seen = new AtomicInteger();
        return changed(
                source,
                ClassTransform.transformingMethodBodies(
                        method -> method.methodTypeSymbol().equals(given), (builder, element) -> {
                            if (element instanceof LoadInstruction load
                                    && load.slot() == 0
                                    && seen.incrementAndGet() == 2) {
                                builder.aload(1);
                            } else {
                                builder.with(element);
                            }
                        }));
    }

    static Map<String, byte[]> writesStaticFieldAfterwards() {
        return with(ClassTransform.endHandler(builder -> builder.withField(
                        "kept", ConstantDescs.CD_int, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL)
                .withMethodBody(
                        "forged",
                        NOTHING,
                        ClassFile.ACC_STATIC,
                        code -> code.iconst_1()
                                .putstatic(BAD, "kept", ConstantDescs.CD_int)
                                .return_())));
    }

    /** The library writes no such instruction in a class of this version; it is put where a jump was. */
    static Map<String, byte[]> jumpsToSubroutine() {
        var entries = new TreeMap<>(forged(code -> {
            var there = code.newLabel();
            code.bipush(77).pop().goto_(there).labelBinding(there).return_();
        }));
        entries.computeIfPresent(ENTRY, (_, code) -> {
            var jump = new byte[] {0x10, 77, 0x57, (byte) 0xa7, 0, 3, (byte) 0xb1};
            for (var at = 0; at < code.length - jump.length; at++) {
                if (Arrays.equals(code, at, at + jump.length, jump, 0, jump.length)) {
                    code[at + 3] = (byte) 0xa8;
                }
            }
            return code;
        });
        return entries;
    }

    static Map<String, byte[]> methodType() {
        return forged(code -> code.loadConstant(NOTHING).pop().return_());
    }

    static Map<String, byte[]> hashOfArray() {
        return forged(code -> code.iconst_0()
                .newarray(TypeKind.INT)
                .invokevirtual(ConstantDescs.CD_int.arrayType(), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int))
                .pop()
                .return_());
    }

    static Map<String, byte[]> clonesForbiddenArray() {
        return forged(code -> code.aconst_null()
                .invokevirtual(FORBIDDEN.arrayType(), "clone", MethodTypeDesc.of(ConstantDescs.CD_Object))
                .pop()
                .return_());
    }

    /** A call that the machine links to a method that gives what is forbidden. */
    static Map<String, byte[]> givenForbidden() {
        return forged(code -> code.loadConstant("x")
                .invokevirtual(STRING, "strip", MethodTypeDesc.of(FORBIDDEN))
                .pop()
                .return_());
    }

    static Map<String, byte[]> forbiddenField() {
        return with(ClassTransform.endHandler(builder -> builder.withField("none", FORBIDDEN, ClassFile.ACC_FINAL)));
    }

    static Map<String, byte[]> hiddenInField() {
        return with(ClassTransform.endHandler(builder -> builder.withField(
                "marked",
                ConstantDescs.CD_int,
                field -> field.withFlags(ClassFile.ACC_FINAL).with(new Hidden()))));
    }

    static Map<String, byte[]> hiddenInMethod() {
        return with(ClassTransform.endHandler(builder -> builder.withMethod(
                "forged",
                NOTHING,
                ClassFile.ACC_STATIC,
                method -> method.with(new Hidden()).withCode(CodeBuilder::return_))));
    }

    static Map<String, byte[]> hiddenInCode() {
        return forged(code -> code.return_().with(new Hidden()));
    }

    static Map<String, byte[]> marked() {
        return with(ClassTransform.endHandler(builder -> builder.with(RuntimeVisibleAnnotationsAttribute.of(
                Annotation.of(ClassDesc.of("jdk.internal.vm.annotation.Stable"))))));
    }

    /** A lambda of the kind that javac makes, for a check that is never called. */
    private static Map<String, byte[]> lambda(
            MethodTypeDesc caught, MethodTypeDesc shape, DirectMethodHandleDesc body) {
        var boot = ConstantDescs.ofCallsiteBootstrap(
                ClassDesc.of("java.lang.invoke.LambdaMetafactory"),
                "metafactory",
                ConstantDescs.CD_CallSite,
                ConstantDescs.CD_MethodType,
                ConstantDescs.CD_MethodHandle,
                ConstantDescs.CD_MethodType);
        return forged(code -> {
            caught.parameterList().forEach(_ -> code.aconst_null());
            code.invokedynamic(DynamicCallSiteDesc.of(boot, "get", caught, shape, body, shape))
                    .pop()
                    .return_();
        });
    }

    private static DirectMethodHandleDesc own(DirectMethodHandleDesc.Kind kind, String field) {
        return MethodHandleDesc.ofField(kind, BAD, field, ConstantDescs.CD_int);
    }

    private static MethodTypeDesc supplier(ClassDesc... caught) {
        return MethodTypeDesc.of(ClassDesc.of("java.util.function.Supplier"), caught);
    }

    static Map<String, byte[]> writesThroughHandle() {
        return lambda(supplier(), GIVES, own(DirectMethodHandleDesc.Kind.SETTER, "held"));
    }

    static Map<String, byte[]> handleToAnothersField() {
        return lambda(
                supplier(),
                GIVES,
                MethodHandleDesc.ofField(
                        DirectMethodHandleDesc.Kind.GETTER,
                        ClassDesc.of("java.lang.Boolean"),
                        "value",
                        ConstantDescs.CD_boolean));
    }

    static Map<String, byte[]> catchesForbidden() {
        return lambda(supplier(FORBIDDEN), GIVES, own(DirectMethodHandleDesc.Kind.GETTER, "held"));
    }

    static Map<String, byte[]> shapedForbidden() {
        return lambda(supplier(), MethodTypeDesc.of(FORBIDDEN), own(DirectMethodHandleDesc.Kind.GETTER, "held"));
    }

    static Map<String, byte[]> handleGivesForbidden() {
        return lambda(
                supplier(),
                GIVES,
                MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.VIRTUAL, STRING, "strip", MethodTypeDesc.of(FORBIDDEN)));
    }

    static Map<String, byte[]> switchesOverForbidden() {
        var boot = ConstantDescs.ofCallsiteBootstrap(
                ClassDesc.of("java.lang.runtime.SwitchBootstraps"),
                "typeSwitch",
                ConstantDescs.CD_CallSite,
                ConstantDescs.CD_Object.arrayType());
        return forged(code -> code.aconst_null()
                .iconst_0()
                .invokedynamic(DynamicCallSiteDesc.of(
                        boot,
                        "typeSwitch",
                        MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int),
                        FORBIDDEN))
                .pop()
                .return_());
    }

    /** The static field, marked as if the compiler had made it: other tools do not show it. */
    static Map<String, byte[]> synthetic(String source, String field) {
        return changed(source, (builder, element) -> {
            if (element instanceof FieldModel found && found.fieldName().equalsString(field)) {
                builder.withField(
                        found.fieldName(),
                        found.fieldType(),
                        made -> made.withFlags(found.flags().flagsMask() | ClassFile.ACC_SYNTHETIC));
            } else {
                builder.with(element);
            }
        });
    }

    private static Map<String, byte[]> changed(String source, ClassTransform change) {
        var entries = new TreeMap<>(Compiled.entries(source));
        var file = ClassFile.of();
        entries.computeIfPresent(ENTRY, (_, code) -> file.transformClass(file.parse(code), change));
        return entries;
    }

    private static final class Hidden extends CustomAttribute<Hidden> {

        private static final AttributeMapper<Hidden> MAPPER = new AttributeMapper<>() {
            @Override
            public String name() {
                return "Hidden";
            }

            @Override
            public Hidden readAttribute(AttributedElement enclosing, ClassReader reader, int position) {
                return new Hidden();
            }

            @Override
            public void writeAttribute(BufWriter buffer, Hidden attribute) {
                buffer.writeIndex(buffer.constantPool().utf8Entry("Hidden"));
                buffer.writeInt(0);
            }

            @Override
            public AttributeStability stability() {
                return AttributeStability.STATELESS;
            }
        };

        Hidden() {
            super(MAPPER);
        }
    }
}
