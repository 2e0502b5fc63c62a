package se.iop.ui.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of the platform's own: on this machine only, with passwords, with every write safe on disk before it is
 * confirmed.
 *
 * <p>Whoever starts one holds the {@link DataFolder}, so a server that is found running on the data is left over from a
 * process that was killed; it is stopped properly and started anew.
 */
final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String MAJOR = "18";
    private static final int ATTEMPTS = 20;
    private static final long PAUSE = Duration.ofMillis(250).toNanos();
    private static final long LARGEST_LOG = 10L << 20;

    private final PostgresProgram program;
    private final Passwords passwords;
    private final Path data;
    private final Path log;
    private int port;

    private PostgresServer(PostgresProgram program, Passwords passwords, Path data, Path log) {
        this.program = program;
        this.passwords = passwords;
        this.data = data;
        this.log = log;
    }

    /** Starts the server of a data folder, and makes it at the first start. */
    static PostgresServer start(Path folder) {
        var log = folder.resolve("log").resolve("postgres.log");
        try {
            return start(Files.createDirectories(folder.resolve("postgres")), fresh(log));
        } catch (IOException failure) {
            throw new StartRefusal(failure, "postgres", log);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefusal(stopped, "postgres", log);
        }
    }

    private static PostgresServer start(Path home, Path log) throws IOException, InterruptedException {
        var data = home.resolve("data");
        var secrets = home.resolve("passwords");
        if (Files.exists(data) && Files.notExists(secrets)) {
            throw new StartRefusal("passwords", secrets);
        }
        var program = PostgresProgram.in(home, log);
        var server = new PostgresServer(program, Passwords.in(secrets), data, log);
        server.make();
        server.heal();
        server.run();
        return server;
    }

    private static Path fresh(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    Passwords passwords() {
        return passwords;
    }

    /** The address of the server's first database, with the superuser's name and password. */
    String superuserAddress() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + SUPERUSER + "&password="
                + passwords.superuser();
    }

    /** Ends what is under way and writes everything down, so that the next start has nothing to repair. */
    @Override
    public void close() {
        try {
            stop();
        } catch (IOException failure) {
            LOG.warn("PostgreSQL could not be stopped; the next start will do it", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() throws IOException, InterruptedException {
        if (!program.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30")) {
            program.run("pg_ctl", "stop", "-D", data.toString(), "-m", "immediate", "-w", "-t", "30");
        }
    }

    /** Beside, and renamed when whole, so that a first start that is killed begins anew. */
    private void make() throws IOException, InterruptedException {
        if (Files.exists(data)) {
            var version = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR)) {
                throw new StartRefusal("version", data, version, MAJOR);
            }
            return;
        }
        var fresh = data.resolveSibling("data.new");
        FileSystemUtils.deleteRecursively(fresh);
        var secret = Files.createTempFile(data.getParent(), "secret", null);
        try {
            Files.writeString(secret, passwords.superuser());
            if (!program.run(
                    "initdb",
                    "-D",
                    fresh.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8")) {
                throw new StartRefusal("postgres", log);
            }
        } finally {
            Files.delete(secret);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A number in a file says little: after a restart of the machine it may be any other process, which is none of ours
     * to stop.
     */
    private void heal() throws IOException, InterruptedException {
        var mark = data.resolve("postmaster.pid");
        if (Files.notExists(mark)) {
            return;
        }
        var left = leftOver(mark);
        if (left.isPresent()) {
            LOG.warn("PostgreSQL still runs as process {} after a start that was killed; it is stopped", left.get());
            stop();
        }
        Files.deleteIfExists(mark);
    }

    private Optional<Long> leftOver(Path mark) throws IOException {
        try (var lines = Files.lines(mark)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .filter(this::isOurs);
        }
    }

    private boolean isOurs(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }

    /** Tries for some seconds: after a kill the old server's last helpers may hold its memory a moment longer. */
    private void run() throws IOException, InterruptedException {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            port = freePort();
            configure();
            if (program.run("pg_ctl", "start", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "60")) {
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new StartRefusal("postgres", log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void configure() throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.writeString(data.resolve("postgresql.conf"), """
                # Written at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 40
                shared_buffers = 128MB
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                password_encryption = 'scram-sha-256'
                timezone = 'Europe/Stockholm'
                log_timezone = 'Europe/Stockholm'
                log_line_prefix = '%%m [%%p] '
                """.formatted(port));
    }
}
