package se.iop.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The SPI as it was last released, in a form small enough to lie beside the source: its public types and what they
 * offer, with methods that do nothing. The build compares today's SPI with it.
 *
 * <p>The same classes always give the same bytes.
 */
final class ReleasedSpi {

    static final Path JAR = Path.of("..", "spi", "released", "iop-spi.jar");

    private static final String VERSION = "Implementation-Version";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Set<AccessFlag> OFFERED = Set.of(AccessFlag.PUBLIC, AccessFlag.PROTECTED);
    private static final ClassFile SMALL =
            ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL, ClassFile.DebugElementsOption.DROP_DEBUG);

    private ReleasedSpi() {}

    /** The jar of these classes, as a release of that version. */
    static byte[] of(List<Class<?>> types, String version) {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            put(jar, JarFile.MANIFEST_NAME, manifest(version).getBytes(StandardCharsets.UTF_8));
            for (var type :
                    types.stream().sorted(Comparator.comparing(Class::getName)).toList()) {
                put(jar, file(type), outline(type));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The version that the jar is a release of. */
    static String version(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(VERSION);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The types in the jar, none of them from the class path. */
    static List<Class<?>> types(Path jar) {
        try (var file = new JarFile(jar.toFile());
                var loader = new Alone(jar.toUri().toURL())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(name -> loader.type(name.replace('/', '.').substring(0, name.lastIndexOf('.'))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] outline(Class<?> type) throws IOException {
        try (var code = type.getResourceAsStream("/" + file(type))) {
            if (code == null) {
                throw new IOException("No class file of " + type);
            }
            return outline(SMALL.parse(code.readAllBytes()));
        }
    }

    private static byte[] outline(ClassModel type) {
        return SMALL.transformClass(type, (builder, element) -> {
            if (element instanceof MethodModel method) {
                if (offered(method.flags().flags())) {
                    builder.transformMethod(method, (body, part) -> {
                        if (part instanceof CodeAttribute) {
                            body.withCode(nothing -> nothing.aconst_null().athrow());
                        } else {
                            body.with(part);
                        }
                    });
                }
            } else if (belongs(element)) {
                builder.with(element);
            }
        });
    }

    private static boolean belongs(ClassElement element) {
        return switch (element) {
            case FieldModel field -> offered(field.flags().flags());
            case SourceFileAttribute _ -> false;
            case NestHostAttribute _, NestMembersAttribute _ -> false;
            default -> true;
        };
    }

    private static boolean offered(Set<AccessFlag> flags) {
        return !flags.contains(AccessFlag.SYNTHETIC) && flags.stream().anyMatch(OFFERED::contains);
    }

    private static String manifest(String version) {
        return "Manifest-Version: 1.0\n" + VERSION + ": " + version + "\n";
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static void put(ZipOutputStream jar, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }

    static void write(byte[] jar) throws IOException {
        Files.createDirectories(JAR.toAbsolutePath().normalize().resolveSibling(""));
        Files.write(JAR, jar);
    }

    /** Sees the platform's libraries and, of the SPI, only what lies in the jar. */
    private static final class Alone extends URLClassLoader {

        private static final List<String> SPI = List.of("se.iop.model.", "se.iop.guideline.");

        Alone(URL jar) {
            super(new URL[] {jar}, ReleasedSpi.class.getClassLoader());
        }

        Class<?> type(String name) {
            try {
                return loadClass(name);
            } catch (ClassNotFoundException missing) {
                throw new IllegalStateException(missing);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (SPI.stream().noneMatch(name::startsWith)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
