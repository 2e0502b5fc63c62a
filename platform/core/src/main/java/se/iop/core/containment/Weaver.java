package se.iop.core.containment;

import java.io.ByteArrayInputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts the counting of {@link Meter} into the classes of a plugin, which {@link CodeCheck} has let through: at the
 * start of every method, before every jump back, before whatever takes memory, before every call that can be dear, and
 * where an exception is caught.
 */
final class Weaver {

    private static final int HEADER = 2;
    private static final int OTHERS = 4;

    private final Map<String, ClassModel> classes;
    private final ClassFile files;
    private final Map<String, Integer> sizes = new HashMap<>();

    private Weaver(Map<String, ClassModel> classes, Map<String, byte[]> entries) {
        this.classes = classes;
        classes.forEach((name, type) -> sizes.put(name, HEADER + fields(type)));
        var own = ClassHierarchyResolver.ofResourceParsing(type -> {
            var code = entries.get(Members.named(type).replace('.', '/') + ".class");
            return code == null ? null : new ByteArrayInputStream(code);
        });
        files = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(
                        own.orElse(ClassHierarchyResolver.ofClassLoading(Weaver.class.getClassLoader()))));
    }

    /** Those of the classes above too; what inherits from itself is gone through once. */
    private int fields(ClassModel type) {
        var family = new HashSet<ClassModel>();
        var fields = 0;
        for (var above = type;
                above != null && family.add(above);
                above = above.superclass()
                        .map(entry -> classes.get(Members.named(entry.asSymbol())))
                        .orElse(null)) {
            fields += above.fields().size();
        }
        return fields;
    }

    /**
     * The memory of an object, in steps: that of each field of the plugin's own, whether its constructor writes it or
     * not. Objects of others are counted as they are made.
     */
    private int size(ClassDesc type) {
        return sizes.getOrDefault(Members.named(type), HEADER + OTHERS);
    }

    /** The same package with its classes woven. */
    static Map<String, byte[]> weave(Map<String, ClassModel> classes, Map<String, byte[]> entries) {
        var weaver = new Weaver(classes, entries);
        var woven = new LinkedHashMap<>(entries);
        classes.forEach((name, type) -> woven.put(name.replace('.', '/') + ".class", weaver.weave(type)));
        return woven;
    }

    private byte[] weave(ClassModel type) {
        var bridges = new Bridges(type);
        return files.build(type.thisClass().asSymbol(), builder -> {
            builder.withVersion(type.majorVersion(), 0);
            for (var element : type) {
                if (element instanceof MethodModel method) {
                    method(builder, type, method, bridges);
                } else {
                    builder.with(element);
                }
            }
            bridges.write(builder);
        });
    }

    private void method(ClassBuilder builder, ClassModel type, MethodModel method, Bridges bridges) {
        if (!(method.code().orElse(null) instanceof CodeAttribute code)) {
            builder.with(method);
            return;
        }
        builder.withMethod(
                method.methodName(), method.methodType(), method.flags().flagsMask(), made -> {
                    for (var element : method) {
                        if (element instanceof CodeAttribute) {
                            made.transformCode(code, new Weaving(classes, type, method, code, bridges, this::size));
                        } else {
                            made.with(element);
                        }
                    }
                });
    }

    /**
     * Methods that stand in for references to members outside the plugin, {@code sb::append} or {@code Sek::text}, and
     * to constructors: a reference is called by the JDK, and this way the call counts as it does when it is written
     * out.
     */
    final class Bridges {

        private static final String NAME = "counted$";

        private final ClassModel type;
        private final Map<DirectMethodHandleDesc, String> names = new HashMap<>();

        Bridges(ClassModel type) {
            this.type = type;
        }

        /** The reference itself where it is to a method of the plugin, else one to a method that counts. */
        DirectMethodHandleDesc bridged(DirectMethodHandleDesc handle) {
            var described = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
            if (handle.kind() != DirectMethodHandleDesc.Kind.CONSTRUCTOR
                    && CodeCheck.outside(classes, Members.named(handle.owner()), handle.methodName(), described)
                            == null) {
                return handle;
            }
            var bridge = names.computeIfAbsent(handle, _ -> NAME + names.size());
            var isInterface = type.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
            return java.lang.constant.MethodHandleDesc.ofMethod(
                    isInterface ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC : DirectMethodHandleDesc.Kind.STATIC,
                    type.thisClass().asSymbol(),
                    bridge,
                    flat(handle));
        }

        private static MethodTypeDesc flat(DirectMethodHandleDesc handle) {
            var described = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
            return switch (handle.kind()) {
                case STATIC, INTERFACE_STATIC -> described;
                case CONSTRUCTOR -> described.changeReturnType(handle.owner());
                default -> described.insertParameterTypes(0, handle.owner());
            };
        }

        void write(ClassBuilder builder) {
            names.forEach((handle, name) -> builder.withMethodBody(
                    name,
                    flat(handle),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> Calls.bridge(code, classes, handle, flat(handle), size(handle.owner()))));
        }
    }

    static ClassDesc described(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
