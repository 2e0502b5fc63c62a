package se.iop.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every test finds what the first start has written, whatever was done to the server in between. */
class PostgresServerTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writesOnce() throws SQLException {
        try (var server = PostgresServer.start(folder)) {
            execute(server, "create table kept as select 'kvar' as text");
        }
    }

    @Test
    void dataLastFromStartToStart() throws SQLException {
        try (var server = PostgresServer.start(folder)) {
            assertThat(kept(server)).isEqualTo("kvar");
        }
    }

    @Test
    void dataLastThroughAKilledServer() throws Exception {
        var killed = PostgresServer.start(folder);
        var process = ProcessHandle.of(pid()).orElseThrow();
        execute(killed, "create table if not exists written_just_before ()");
        process.destroyForcibly();
        process.onExit().get();

        try (var server = PostgresServer.start(folder)) {
            assertThat(kept(server)).isEqualTo("kvar");
            execute(server, "select from written_just_before");
        }
    }

    @Test
    void aServerLeftRunningIsStoppedAndStartedAnew() throws Exception {
        PostgresServer.start(folder);
        var left = ProcessHandle.of(pid()).orElseThrow();

        try (var server = PostgresServer.start(folder)) {
            assertThat(kept(server)).isEqualTo("kvar");
            left.onExit().get();
        }
    }

    @Test
    void aMarkThatNamesAnotherProcessIsNoHindranceAndNoReasonToStopIt() throws Exception {
        var other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(mark(), other.pid() + "\n" + folder.resolve("postgres/data") + "\n");

            try (var server = PostgresServer.start(folder)) {
                assertThat(kept(server)).isEqualTo("kvar");
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aFirstStartThatWasKilledHalfWayBeginsAnew(@TempDir Path half) throws Exception {
        Files.createDirectories(half.resolve("postgres/data.new"));
        Files.writeString(half.resolve("postgres/data.new/PG_VERSION"), "18");
        Files.createDirectories(half.resolve("postgres/program-18.6.new/bin"));

        try (var server = PostgresServer.start(half)) {
            execute(server, "select 1");
        }
    }

    @Test
    void everyWriteIsSafeAndNobodyElseGetsIn() throws SQLException {
        try (var server = PostgresServer.start(folder)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            server.superuserAddress().replaceFirst("password=.*", "password=guess")))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void passwordsAreForTheOwnerOnlyAndStayTheSame() throws IOException {
        var file = folder.resolve("postgres/passwords");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Passwords.in(file)).isEqualTo(Passwords.in(file)).hasToString("Passwords");
        assertThat(Passwords.in(file).owner())
                .hasSize(32)
                .isNotEqualTo(Passwords.in(file).app());
    }

    @Test
    void dataWithoutTheirPasswordsAreRefused(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("postgres/data"));

        assertRefused(other, "passwords");
    }

    @Test
    void dataOfAnotherVersionAreRefused(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("postgres/data"));
        Files.writeString(other.resolve("postgres/data/PG_VERSION"), "17\n");
        Passwords.in(other.resolve("postgres/passwords"));

        assertRefused(other, "version");
    }

    private static void assertRefused(Path data, String key) {
        assertThatThrownBy(() -> PostgresServer.start(data))
                .isInstanceOfSatisfying(
                        StartRefusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static Path mark() {
        return folder.resolve("postgres/data/postmaster.pid");
    }

    private static long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(mark()).getFirst().strip());
    }

    private static String kept(PostgresServer server) throws SQLException {
        return ask(server, "select text from kept");
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.superuserAddress());
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.superuserAddress());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
