package se.iop.ui.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import se.iop.core.database.DatabaseGuard;
import se.iop.core.database.DatabaseProperties;
import se.iop.core.database.RoleBootstrap;

/** One start of the platform, from its arguments to the address on the terminal. */
public final class Start {

    /** True where the platform runs a database of its own; only there may demonstration users exist. */
    public static final String EMBEDDED = "iop.embedded";

    private static final Logger LOG = LoggerFactory.getLogger(Start.class);
    private static final String DATABASE = "iop";
    private static final String KEYS = "iop.keys";

    private final Class<?> application;
    private final String[] arguments;
    private @Nullable DataFolder folder;
    private Path data = Path.of(defaultFolder());

    private Start(Class<?> application, String[] arguments) {
        this.application = application;
        this.arguments = arguments;
    }

    /** Starts the platform, or says in one sentence why not and ends the process with code 1. */
    public static void run(Class<?> application, String... arguments) {
        try {
            var start = new Start(application, arguments);
            start.open();
            start.ready(start.start());
        } catch (Reported reported) {
            System.exit(1);
        } catch (RuntimeException unexpected) {
            LOG.error("The start failed", unexpected);
            System.exit(1);
        }
    }

    /** Something has gone wrong, and the person at the terminal has been told. */
    private static final class Reported extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Reported(RuntimeException cause) {
            super(cause);
        }
    }

    /** Before anything else, so that a second start never touches the log of the first. */
    private void open() {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        data = Path.of(settings.getProperty("iop.data", defaultFolder()));
        if (!settings.getProperty("iop.database.url", "").isBlank()) {
            return;
        }
        try {
            folder = DataFolder.open(data);
        } catch (StartRefusal refusal) {
            Terminal.complain(refusal.sentences());
            throw new Reported(refusal);
        }
    }

    private ConfigurableApplicationContext start() {
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setDefaultProperties(folder == null ? Map.of(KEYS, keys(data)) : quiet(folder.path()));
        spring.addInitializers(context -> prepare(context.getEnvironment()));
        try {
            return spring.run(arguments);
        } catch (RuntimeException shown) {
            // By StartReport.
            throw new Reported(shown);
        }
    }

    /** Where the instance's own key is, whichever database it works with. */
    private static String keys(Path folder) {
        return folder.resolve("keys").toString();
    }

    private static String defaultFolder() {
        var home = System.getenv().getOrDefault("XDG_DATA_HOME", System.getProperty("user.home") + "/.local/share");
        return home + "/iop";
    }

    /** The terminal is for the address; what happens is in a file in the data folder. */
    private static Map<String, Object> quiet(Path folder) {
        return Map.of(
                "iop.data",
                folder.toString(),
                KEYS,
                keys(folder),
                "logging.file.name",
                folder.resolve("log").resolve("iop.log").toString(),
                "logging.threshold.console",
                "ERROR");
    }

    /** When all settings are known and nothing is made of them yet. */
    private void prepare(ConfigurableEnvironment environment) {
        var address = address(environment);
        checkPort(environment, address);
        if (folder == null) {
            checkDatabase(environment);
        } else {
            folder.runsAt(shown(environment, environment.getProperty("server.port", "")));
            var own = new HashMap<String, Object>(startDatabase(folder.path()));
            own.put(EMBEDDED, true);
            environment.getPropertySources().addFirst(new MapPropertySource("own database", own));
        }
    }

    private static Map<String, Object> startDatabase(Path folder) {
        var server = PostgresServer.start(folder);
        // After the application has closed its connections, however it ends.
        SpringApplication.getShutdownHandlers().add(server::close);
        var passwords = server.passwords();
        var owner = new DatabaseProperties.Owner("iop_owner", passwords.owner());
        var app = new DatabaseProperties.App("iop_app", passwords.app());
        var jobs = new DatabaseProperties.Jobs("iop_jobs", passwords.jobs(), 0);
        return Map.of(
                "iop.database.url", new RoleBootstrap(server.superuserAddress(), DATABASE).prepare(owner, app, jobs),
                "iop.database.owner.username", owner.username(),
                "iop.database.owner.password", owner.password(),
                "iop.database.app.username", app.username(),
                "iop.database.app.password", app.password(),
                "iop.database.jobs.username", jobs.username(),
                "iop.database.jobs.password", jobs.password());
    }

    /** Asked here too, where nothing else has begun that would complain at length. */
    private static void checkDatabase(ConfigurableEnvironment environment) {
        var properties = Binder.get(environment).bindOrCreate("iop.database", DatabaseProperties.class);
        new DatabaseGuard(properties).check();
    }

    private static InetAddress address(ConfigurableEnvironment environment) {
        var wanted = environment.getProperty("server.address", "127.0.0.1");
        try {
            return InetAddress.getByName(wanted);
        } catch (IOException unknown) {
            throw new StartRefusal(unknown, "address", wanted);
        }
    }

    /** Asked before a database is started for nothing; Spring would notice only at the very end. */
    private static void checkPort(ConfigurableEnvironment environment, InetAddress address) {
        var wanted = environment.getProperty("server.port", "");
        if (!wanted.matches("\\d{1,5}") || Integer.parseInt(wanted) > 65_535) {
            throw new StartRefusal("port-number", wanted);
        }
        try (var socket = new ServerSocket()) {
            // As the server itself will, so that connections of a moment ago are no hindrance.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, Integer.parseInt(wanted)));
        } catch (BindException taken) {
            throw String.valueOf(taken.getMessage()).contains("assign")
                    ? new StartRefusal(taken, "address", address.getHostAddress())
                    : new StartRefusal(taken, "port", wanted);
        } catch (IOException unusable) {
            throw new StartRefusal(unusable, "port", wanted);
        }
    }

    private void ready(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var address = shown(environment, environment.getProperty("local.server.port", ""));
        if (folder != null) {
            folder.runsAt(address);
        }
        if (environment.getProperty("iop.practice", Boolean.class, false)) {
            Practice.run(address);
            System.exit(SpringApplication.exit(context));
        }
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(Sentences.of(Locale.ROOT, "started", address));
        lines.add(Sentences.of(Locale.ENGLISH, "started", address));
        lines.addAll(context.getBean(Notices.class).lines());
        lines.add("");
        lines.add(Sentences.of(Locale.ROOT, "stop") + " " + Sentences.of(Locale.ENGLISH, "stop"));
        Terminal.say(lines);
    }

    private static String shown(ConfigurableEnvironment environment, String port) {
        var address = environment.getProperty("server.address", "127.0.0.1");
        var host = List.of("127.0.0.1", "0.0.0.0", "::", "::1").contains(address) ? "localhost" : address;
        return "http://" + host + ":" + port + "/";
    }
}
