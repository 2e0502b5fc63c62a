package se.iop.core.containment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles the source of a plugin in memory, as its author would on disk. */
public final class Compiled {

    private static final StandardJavaFileManager FILES =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    private Compiled() {}

    /** The entries of a package with one class {@code bad.Bad}, and those within it. */
    public static Map<String, byte[]> entries(String source) {
        var written = new TreeMap<String, byte[]>();
        var problems = new ArrayList<String>();
        var ok = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        new Memory(written),
                        problem -> problems.add(problem.toString()),
                        List.of("-proc:none", "-nowarn", "-XDignore.symbol.file"),
                        null,
                        List.of(new Source(source)))
                .call();
        if (!ok) {
            throw new IllegalArgumentException(String.join("\n", problems) + "\n" + source);
        }
        return written;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///bad/Bad.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, byte[]> written;

        Memory(Map<String, byte[]> written) {
            super(FILES);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            var entry = name.replace('.', '/') + ".class";
            return new SimpleJavaFileObject(URI.create("string:///" + entry), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() throws IOException {
                            super.close();
                            written.put(entry, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
