package se.iop.core.catalog;

import java.util.List;
import se.iop.core.containment.Containment;

/**
 * All that a plugin sees of the application: the SPI, PF4J's marker and JSpecify, beside the JDK itself and what
 * counts.
 *
 * <p>These classes are ours and nobody else's, so a plugin's {@code Terms} is our {@code Terms}; asking for anything
 * more, Spring for example, ends as a class that is not found.
 */
final class SpiClassLoader extends ClassLoader {

    private static final List<String> PASSED_ON =
            List.of("se.iop.model.", "se.iop.guideline.", "org.pf4j.", "org.jspecify.");

    private final ClassLoader application;

    SpiClassLoader(ClassLoader application) {
        super("spi", getPlatformClassLoader());
        this.application = application;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return PASSED_ON.stream().anyMatch(name::startsWith) || Containment.isCalledByWovenCode(name)
                ? application.loadClass(name)
                : super.loadClass(name, resolve);
    }
}
