package se.iop.ui.demo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import se.iop.core.database.TestDatabase;
import se.iop.ui.Application;

/**
 * A test of the whole platform, on a port of its own and with the demonstration in it, on a real database. Test classes
 * share one platform, so each writes only what no other counts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WithDemonstration.Settings.class)
public @interface WithDemonstration {

    /** The password of everyone in the demonstration. */
    String PASSWORD = "lind-kanot-regn-stol-47";

    /** A database of its own, and the guidelines as they are shipped. */
    final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var settings = new HashMap<String, Object>(TestDatabase.empty().springProperties());
            settings.put("iop.embedded", true);
            settings.put("iop.demo.password", PASSWORD);
            settings.put("iop.plugins", System.getProperty("iop.plugins", "../plugins/target/jars"));
            // As when delivered: the classes of development mode are not there.
            settings.put("vaadin.productionMode", true);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demonstration", settings));
        }
    }
}
