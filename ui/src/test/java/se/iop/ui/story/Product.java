package se.iop.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The product as it is shipped: its jar in a process of its own, with the database it brings along in a folder of its
 * own. It can be killed and started again on the same folder.
 */
final class Product implements AutoCloseable {

    /** The password of every demo user while stories are told. */
    static final String PASSWORD = "en-lang-hemlighet-for-prov";

    private static final Path JAR = Path.of("target", "iop.jar");
    private static final Path PLUGINS = Path.of("..", "plugins", "target", "jars");
    private static final Path LOG = Path.of("target", "story", "product.log");
    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 30;

    private final Path data;
    private final int port;
    private final List<ProcessHandle> started = new ArrayList<>();
    private @Nullable Process process;

    private Product(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Starts the product for the first time, on an empty folder and a free port. */
    static Product started() {
        try {
            var product = new Product(Files.createTempDirectory("iop-story"), freePort());
            product.start();
            return product;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The address of a page. */
    String at(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** Starts it, and waits until it says its address. */
    void start() {
        assertThat(JAR).as("the product's jar, which the package phase builds").exists();
        assertThat(PLUGINS).as("the plugins' jars").isDirectory();
        try {
            var ready = new CompletableFuture<String>();
            var starting = builder().start();
            process = starting;
            Thread.ofVirtual().name("product-log").start(() -> listen(starting, ready));
            ready.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (ExecutionException | TimeoutException problem) {
            throw new AssertionError("The product did not start; its words are in " + LOG.toAbsolutePath(), problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem);
        }
    }

    /** Ends it as a power cut would: no goodbye, and its database lives on as an orphan. */
    void kill() {
        var running = running();
        started.addAll(running.descendants().toList());
        running.destroyForcibly();
        await(running, STOP_SECONDS);
    }

    @Override
    public void close() {
        var running = running();
        started.addAll(running.descendants().toList());
        running.destroy();
        if (!await(running, STOP_SECONDS)) {
            running.destroyForcibly();
            await(running, STOP_SECONDS);
        }
        started.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroy);
        started.forEach(handle ->
                handle.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join());
        deleteData();
    }

    private ProcessBuilder builder() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Diop.plugins=" + PLUGINS.toAbsolutePath().normalize(),
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("IOP_"));
        environment.put("IOP_DATA", data.toString());
        environment.put("IOP_PORT", Integer.toString(port));
        environment.put("IOP_DEMO_PASSWORD", PASSWORD);
        return builder;
    }

    private void listen(Process running, CompletableFuture<String> ready) {
        try {
            Files.createDirectories(LOG.getParent());
        } catch (IOException problem) {
            ready.completeExceptionally(problem);
        }
        try (BufferedReader words = running.inputReader(StandardCharsets.UTF_8);
                PrintWriter log = new PrintWriter(Files.newBufferedWriter(LOG))) {
            for (var line = words.readLine(); line != null; line = words.readLine()) {
                log.println(line);
                log.flush();
                if (line.contains("http://") && line.contains(":" + port)) {
                    ready.complete(line);
                }
            }
            ready.completeExceptionally(new IOException("The product ended by itself"));
        } catch (IOException problem) {
            ready.completeExceptionally(problem);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("The product has not been started");
        }
        return process;
    }

    private static boolean await(Process running, int seconds) {
        try {
            return running.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void deleteData() {
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
