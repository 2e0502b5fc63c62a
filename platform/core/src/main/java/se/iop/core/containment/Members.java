package se.iop.core.containment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the code of a plugin may use outside itself, and what each use costs. */
final class Members {

    /**
     * The members of the JDK, from {@code members.txt}; of the SPI everything public, dear unless listed in spi.txt.
     */
    static final Members ALLOWED = new Members(read("members.txt"), read("spi.txt"));

    private static final List<String> SPI = List.of("se.iop.model.", "se.iop.guideline.");

    private final Map<String, Listed> jdk;
    private final Map<String, Listed> spi;

    /** A class of the list: what it is, and the cost of its members; a field has none. */
    record Listed(String kind, Map<String, @Nullable Cost> members) {}

    private Members(Map<String, Listed> jdk, Map<String, Listed> spi) {
        this.jdk = jdk;
        this.spi = spi;
    }

    private static Map<String, Listed> read(String resource) {
        var classes = new LinkedHashMap<String, Listed>();
        var members = new HashMap<String, @Nullable Cost>();
        for (var line : lines(resource)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var words = line.strip().split(" ", 2);
            if (line.startsWith(" ")) {
                members.put(words[0], words.length == 1 ? null : Cost.valueOf(words[1].toUpperCase(Locale.ROOT)));
            } else {
                members = new LinkedHashMap<>();
                classes.put(words[0], new Listed(words[1], members));
            }
        }
        return classes;
    }

    private static List<String> lines(String resource) {
        try (var stream = Members.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The list " + resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every class listed, with what it is and its members. */
    Map<String, Listed> listed() {
        var all = new LinkedHashMap<>(jdk);
        all.putAll(spi);
        return all;
    }

    /** Asked for every value of a correction, so without a stream. */
    static boolean isSpi(String type) {
        for (var one : SPI) {
            if (type.startsWith(one)) {
                return true;
            }
        }
        return false;
    }

    /** What lies deeper, for composing and comparing guidelines, is the platform's to use. */
    private static boolean isForPlugins(String type) {
        return SPI.contains(type.substring(0, type.lastIndexOf('.') + 1));
    }

    /** Whether a type may be named at all. */
    boolean knows(String type) {
        return jdk.containsKey(type) || (isForPlugins(type) && isPublic(type));
    }

    /** Whether objects of a listed type never change. */
    boolean isValue(String type) {
        return isSpi(type) || isKind(type, "value");
    }

    boolean isLambda(String type) {
        return isKind(type, "lambda");
    }

    boolean isSuper(String type) {
        return isKind(type, "super");
    }

    private boolean isKind(String type, String kind) {
        var found = jdk.get(type);
        return found != null && found.kind().equals(kind);
    }

    boolean field(String owner, String name) {
        if (isSpi(owner)) {
            return true;
        }
        var found = jdk.get(owner);
        return found != null
                && found.members().containsKey(name)
                && found.members().get(name) == null;
    }

    /**
     * A member that may be called.
     *
     * @param holder the class that has it
     * @param cost what a call costs
     */
    record Member(String holder, Cost cost) {}

    /** What a call goes to; none where it is not allowed. */
    @Nullable
    Member method(String owner, String name, MethodTypeDesc type) {
        var start = load(owner);
        if (start == null) {
            return null;
        }
        var signature =
                name + type.parameterList().stream().map(Members::named).collect(Collectors.joining(",", "(", ")"));
        for (var holder : name.equals("<init>") ? List.<Class<?>>of(start) : family(start)) {
            var cost = isSpi(holder.getName()) ? spi(holder, name, signature, type) : listed(holder, signature);
            if (cost != null) {
                return new Member(holder.getName(), cost);
            }
        }
        return null;
    }

    private @Nullable Cost listed(Class<?> holder, String signature) {
        var found = jdk.get(holder.getName());
        return found == null ? null : found.members().get(signature);
    }

    /** An accessor and a constructor of a record cost what they copy; all else counts everything it can reach. */
    private @Nullable Cost spi(Class<?> holder, String name, String signature, MethodTypeDesc type) {
        var found = spi.get(holder.getName());
        var cost = found == null ? null : found.members().get(signature);
        if (cost != null) {
            return cost;
        }
        var member = executable(holder, name, type);
        if (member == null || (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0) {
            return null;
        }
        if (holder.isEnum()) {
            return Cost.SIZE;
        }
        if (holder.isRecord() && name.equals("<init>")) {
            return hashes(type) ? Cost.KEYS : Cost.SIZE;
        }
        if (isAccessor(holder, name, type)) {
            return Cost.FREE;
        }
        return found != null && found.kind().equals("linear") ? Cost.DEEP : Cost.DEEPS;
    }

    private static boolean isAccessor(Class<?> holder, String name, MethodTypeDesc type) {
        if (type.parameterCount() > 0) {
            return false;
        }
        if (holder.isInterface() && holder.isSealed()) {
            return Arrays.stream(holder.getPermittedSubclasses()).allMatch(kind -> isAccessor(kind, name, type));
        }
        return holder.isRecord()
                && Arrays.stream(holder.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name));
    }

    private static boolean hashes(MethodTypeDesc type) {
        return type.parameterList().stream()
                .map(ClassDesc::descriptorString)
                .anyMatch(Set.of("Ljava/util/Map;", "Ljava/util/Set;")::contains);
    }

    private static @Nullable Executable executable(Class<?> holder, String name, MethodTypeDesc type) {
        var members = name.equals("<init>") ? holder.getDeclaredConstructors() : holder.getDeclaredMethods();
        return Arrays.stream(members)
                .map(Executable.class::cast)
                .filter(member -> name.equals("<init>") || member.getName().equals(name))
                .filter(member -> Arrays.stream(member.getParameterTypes())
                        .map(parameter -> parameter.describeConstable().orElseThrow())
                        .toList()
                        .equals(type.parameterList()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isPublic(String type) {
        var found = load(type);
        return found != null && Modifier.isPublic(found.getModifiers());
    }

    static @Nullable Class<?> load(String type) {
        try {
            return Class.forName(type, false, Members.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            return null;
        }
    }

    /** A type, what it extends, then what these implement, nearest first. */
    private static List<Class<?>> family(Class<?> type) {
        var family = new ArrayList<Class<?>>();
        for (var above = type; above != null; above = above.getSuperclass()) {
            family.add(above);
        }
        for (var place = 0; place < family.size(); place++) {
            for (var above : family.get(place).getInterfaces()) {
                if (!family.contains(above)) {
                    family.add(above);
                }
            }
        }
        if (!family.contains(Object.class)) {
            family.add(Object.class);
        }
        return family;
    }

    /** A method as the lists write it: {@code repeat(int)}. */
    static String signature(String name, MethodTypeDesc type) {
        return name + type.parameterList().stream().map(Members::named).collect(Collectors.joining(",", "(", ")"));
    }

    /** The name of a type as the lists write it: {@code java.util.Map$Entry}, {@code int[]}. */
    static String named(ClassDesc type) {
        if (type.isArray()) {
            return named(type.componentType()) + "[]";
        }
        if (type.isPrimitive()) {
            return type.displayName();
        }
        var descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
