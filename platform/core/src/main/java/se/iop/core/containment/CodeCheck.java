package se.iop.core.containment;

import java.lang.classfile.Attribute;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the byte code of a plugin is harmless: it names nothing but itself, the SPI and the members of the JDK in
 * {@code members.txt}, and keeps nothing that could change. Nothing of it has run when it is refused.
 */
final class CodeCheck {

    /** Java 25, the newest that the platform runs; and without previews, which are another language in the next. */
    private static final int NEWEST = 69;

    private static final int OLDEST = 52;

    private static final int HEADER = 8;
    private static final int MOST_SLOTS = 400;

    /** What the compiler writes beside the code; anything else is not for a plugin to bring. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "SourceFile",
            "InnerClasses",
            "NestHost",
            "NestMembers",
            "EnclosingMethod",
            "Record",
            "Signature",
            "BootstrapMethods",
            "PermittedSubclasses",
            "Deprecated",
            "Synthetic",
            "RuntimeVisibleAnnotations",
            "RuntimeInvisibleAnnotations",
            "RuntimeVisibleTypeAnnotations",
            "RuntimeInvisibleTypeAnnotations",
            "RuntimeVisibleParameterAnnotations",
            "RuntimeInvisibleParameterAnnotations",
            "AnnotationDefault",
            "MethodParameters",
            "ConstantValue",
            "Exceptions",
            "Code",
            "LineNumberTable",
            "LocalVariableTable",
            "LocalVariableTypeTable",
            "StackMapTable");

    /** What the platform gives to plugins, and what someone might take for it. */
    private static final List<String> NOT_THEIRS = List.of("se.iop.", "org.pf4j.", "org.jspecify.");

    private static final String THEIRS = "se.iop.plugin.";

    /**
     * All packages of Java. A class in one of them would pass for the plugin's own here, and be Java's when it is
     * loaded.
     */
    private static final Set<String> JAVAS = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ANNOTATIONS = Set.of(
            "org.pf4j.Extension", "java.lang.Deprecated", "java.lang.FunctionalInterface", "java.lang.SafeVarargs");

    private final Map<String, ClassModel> classes;
    private final Members allowed = Members.ALLOWED;

    private CodeCheck(Map<String, ClassModel> classes) {
        this.classes = classes;
    }

    /** Checks every class of a package, and gives them read. */
    static Map<String, ClassModel> check(Map<String, byte[]> entries) throws Uncontained {
        var classes = new TreeMap<String, ClassModel>();
        for (var entry : entries.entrySet()) {
            if (entry.getKey().endsWith(".class")) {
                var name = entry.getKey().substring(0, entry.getKey().length() - ".class".length());
                classes.put(name.replace('/', '.'), parse(name.replace('/', '.'), entry.getValue()));
            }
        }
        var check = new CodeCheck(new LinkedHashMap<>(classes));
        for (var type : classes.entrySet()) {
            check.type(type.getKey(), type.getValue());
        }
        return classes;
    }

    private static ClassModel parse(String name, byte[] code) throws Uncontained {
        if (!isTheirs(name)) {
            throw new Place(name, null)
                    .refused("ligger i ett paket som inte är tilläggets", "is in a package that is not the plugin's");
        }
        version(name, code);
        try {
            return ClassFile.of().parse(code);
        } catch (RuntimeException broken) {
            throw unreadable(name);
        }
    }

    /** From the bytes themselves: a class of a Java to come need not be readable. */
    private static void version(String name, byte[] code) throws Uncontained {
        if (code.length < HEADER) {
            throw unreadable(name);
        }
        var header = ByteBuffer.wrap(code);
        var minor = Short.toUnsignedInt(header.getShort(4));
        var major = Short.toUnsignedInt(header.getShort(6));
        if (major < OLDEST || major > NEWEST || minor != 0) {
            throw new Place(name, null)
                    .refused(
                            "är byggd för en annan version av Java än 25 (klassversion " + major + "." + minor + ")",
                            "is made for another version of Java than 25 (class version " + major + "." + minor + ")");
        }
    }

    private static Uncontained unreadable(String name) {
        return new Uncontained(
                "Klassen " + name + " går inte att läsa som en klass.",
                "The class " + name + " cannot be read as a class.");
    }

    private void type(String name, ClassModel type) throws Uncontained {
        var place = new Place(name, null);
        try {
            shape(place, type);
            for (var field : type.fields()) {
                field(place, type, field);
            }
            for (var method : type.methods()) {
                new MethodCheck(this, name, method).check();
            }
        } catch (RuntimeException broken) {
            // The class-file API reads lazily: what is malformed shows when it is asked for.
            throw unreadable(name);
        }
    }

    private void shape(Place place, ClassModel type) throws Uncontained {
        if (!Members.named(type.thisClass().asSymbol()).equals(place.type())) {
            throw place.refused(
                    "heter något annat än sin fil: "
                            + Members.named(type.thisClass().asSymbol()),
                    "has another name than its file: "
                            + Members.named(type.thisClass().asSymbol()));
        }
        for (var entry : type.constantPool()) {
            if (entry instanceof ConstantDynamicEntry) {
                throw place.refused("har en dynamisk konstant", "has a dynamic constant");
            }
        }
        ancestors(place, type);
        attributes(place, type.attributes());
    }

    private static boolean isTheirs(String name) {
        return name.startsWith(THEIRS)
                || NOT_THEIRS.stream().noneMatch(name::startsWith)
                        && !JAVAS.contains(name.replaceFirst("[.]?[^.]*$", ""));
    }

    private void ancestors(Place place, ClassModel type) throws Uncontained {
        var above =
                type.superclass().map(entry -> Members.named(entry.asSymbol())).orElse("");
        if (!allowed.isSuper(above) && !classes.containsKey(above)) {
            throw place.refused(
                    "ärver från " + above + ", vilket ett tillägg inte får",
                    "extends " + above + ", which a plugin may not");
        }
        for (var entry : type.interfaces()) {
            var name = Members.named(entry.asSymbol());
            if (!allowed.isLambda(name) && !classes.containsKey(name) && !name.equals("se.iop.guideline.Guidelines")) {
                throw place.refused(
                        "är en " + name + ", vilket ett tillägg inte får göra",
                        "is a " + name + ", which a plugin may not make");
            }
        }
    }

    /** Attributes of a class, a field, a method or code. */
    void attributes(Place place, List<Attribute<?>> attributes) throws Uncontained {
        for (var attribute : attributes) {
            var name = attribute.attributeName().stringValue();
            if (!ATTRIBUTES.contains(name)) {
                throw place.refused("har attributet " + name, "has the attribute " + name);
            }
            if (attribute instanceof RuntimeVisibleAnnotationsAttribute seen) {
                for (var annotation : seen.annotations()) {
                    annotation(place, Members.named(annotation.classSymbol()));
                }
            }
        }
    }

    private static void annotation(Place place, String name) throws Uncontained {
        if (!ANNOTATIONS.contains(name) && !name.startsWith("org.jspecify.annotations.")) {
            throw place.refused("är märkt med " + name, "is marked with " + name);
        }
    }

    private void field(Place place, ClassModel type, FieldModel field) throws Uncontained {
        var name = field.fieldName().stringValue();
        type(place, field.fieldTypeSymbol());
        attributes(place, field.attributes());
        if (!field.flags().has(AccessFlag.FINAL)) {
            throw place.refused(
                    "har fältet " + name + ", som kan skrivas om; ett tillägg minns ingenting",
                    "has the field " + name + ", which can be written again; a plugin remembers nothing");
        }
        var isStatic = field.flags().has(AccessFlag.STATIC);
        if (isStatic && !isConstant(field.fieldTypeSymbol()) && !isCompilers(type, field)) {
            throw place.refused(
                    "har det gemensamma fältet " + name + " av typen " + Members.named(field.fieldTypeSymbol())
                            + ", som inte är oföränderlig",
                    "has the static field " + name + " of the type " + Members.named(field.fieldTypeSymbol())
                            + ", which is not immutable");
        }
    }

    /** Collections are looked into when the plugin is read: only the copies that never change are let through. */
    private boolean isConstant(ClassDesc type) {
        if (type.isArray()) {
            return false;
        }
        var name = Members.named(type);
        return type.isPrimitive()
                || allowed.isValue(name)
                || classes.containsKey(name)
                || Set.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.function.Function")
                        .contains(name);
    }

    /** The arrays that javac makes for an enum and for a switch over one; {@link Weaver} gives out copies only. */
    private static boolean isCompilers(ClassModel type, FieldModel field) {
        var name = field.fieldName().stringValue();
        var isOfEnum = name.equals("$VALUES")
                && field.fieldTypeSymbol().equals(type.thisClass().asSymbol().arrayType());
        return isOfEnum || name.startsWith("$SwitchMap$");
    }

    /** Whether the code may name a type at all. */
    void type(Place place, ClassDesc type) throws Uncontained {
        var plain = type;
        while (plain.isArray()) {
            plain = plain.componentType();
        }
        if (!plain.isPrimitive()) {
            var name = Members.named(plain);
            if (!classes.containsKey(name) && !allowed.knows(name)) {
                throw place.refused(
                        "använder " + name + ", som ett tillägg inte får använda",
                        "uses " + name + ", which a plugin may not use");
            }
        }
    }

    void types(Place place, MethodTypeDesc type) throws Uncontained {
        type(place, type.returnType());
        for (var parameter : type.parameterList()) {
            type(place, parameter);
        }
    }

    /** A call goes to the plugin itself, where every method counts, or to what is allowed. */
    void call(Place place, String owner, String name, MethodTypeDesc type) throws Uncontained {
        if (name.equals("hashCode") && (isOwn(owner) || Members.isSpi(owner))) {
            // Of an enum, or of what does not say, it is an address, and so it is of a record that holds one.
            throw place.refused(
                    "frågar " + owner + " efter sitt hashvärde, som är ett annat varje gång",
                    "asks " + owner + " for its hash, which is another one each time");
        }
        var outside = outside(classes, owner, name, type);
        if (outside != null && (!allowed.knows(outside) || allowed.method(outside, name, type) == null)) {
            var member = outside + "." + Members.signature(name, type);
            throw place.refused(
                    "använder " + member + ", som ett tillägg inte får använda",
                    "uses " + member + ", which a plugin may not use");
        }
    }

    /**
     * The type outside the plugin that a call goes to, none where a class of the plugin has the method itself. Each is
     * looked at once: what inherits from itself, or by very many ways, is no reason to go on for ever.
     */
    static @Nullable String outside(Map<String, ClassModel> classes, String owner, String name, MethodTypeDesc type) {
        var family = new LinkedHashSet<>(Set.of(owner));
        var waiting = new ArrayDeque<>(family);
        while (!waiting.isEmpty()) {
            var model = classes.get(waiting.poll());
            if (model == null) {
                continue;
            }
            if (declares(model, name, type)) {
                return null;
            }
            for (var above : parents(model)) {
                if (family.add(above)) {
                    waiting.add(above);
                }
            }
        }
        family.removeAll(classes.keySet());
        return family.stream()
                .filter(outside -> Members.ALLOWED.method(outside, name, type) != null)
                .findFirst()
                .orElseGet(() -> family.isEmpty() ? owner : family.getFirst());
    }

    private static List<String> parents(ClassModel model) {
        return Stream.concat(model.superclass().stream(), model.interfaces().stream())
                .map(above -> Members.named(above.asSymbol()))
                .toList();
    }

    private static boolean declares(ClassModel model, String name, MethodTypeDesc type) {
        return model.methods().stream()
                .anyMatch(method -> method.methodName().equalsString(name)
                        && method.methodTypeSymbol().equals(type));
    }

    boolean isOwn(String type) {
        return classes.containsKey(type);
    }

    Members allowed() {
        return allowed;
    }

    /**
     * Where in a plugin something is.
     *
     * @param type the class
     * @param method the method, none where it concerns the class itself
     */
    record Place(String type, @Nullable String method) {

        Uncontained refused(String swedish, String english) {
            return new Uncontained(
                    "Klassen " + type + (method == null ? " " : ", metoden " + method + ", ") + swedish + ".",
                    "The class " + type + (method == null ? " " : ", method " + method + ", ") + english + ".");
        }
    }

    static int mostSlots() {
        return MOST_SLOTS;
    }
}
