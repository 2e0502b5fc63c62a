package se.iop.core.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.concurrent.TimeUnit;

/** A signing key in a PKCS#12 store, which any tool for keys can open. */
public final class KeyStoreFile {

    private static final String TYPE = "PKCS12";
    private static final String ALIAS = "plugins";
    private static final String PASSWORD = "IOP_STORE_PASSWORD";
    private static final int SECONDS = 60;

    private KeyStoreFile() {}

    /**
     * Makes a store with a new key; nobody but its owner may read the file.
     *
     * <p>A store wants a certificate with every key, and the JDK makes certificates through its own program only, so
     * that program makes the store.
     *
     * @param password at least six characters
     * @param owner who will sign with it; stands in the certificate, which nothing relies on
     * @throws IOException where there is such a file already, or it cannot be made
     */
    public static SigningKey make(Path store, char[] password, String owner) throws IOException {
        if (Files.exists(store)) {
            throw new java.nio.file.FileAlreadyExistsException(store.toString());
        }
        var folder = store.toAbsolutePath().getParent();
        var own = Files.createTempDirectory(
                folder, ".keys", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            var fresh = own.resolve("store.p12");
            keytool(fresh, password, owner);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            var key = open(fresh, password);
            Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } finally {
            Files.deleteIfExists(own.resolve("store.p12"));
            Files.delete(own);
        }
    }

    /**
     * The key of a store.
     *
     * @throws IOException where the file is no such store, or the password is another
     */
    public static SigningKey open(Path store, char[] password) throws IOException {
        try (var content = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance(TYPE);
            keys.load(content, password);
            var certificate = keys.getCertificate(ALIAS);
            if (certificate == null || !(keys.getKey(ALIAS, password) instanceof PrivateKey secret)) {
                throw new IOException("The store has no key named " + ALIAS);
            }
            var pair = new KeyPair(certificate.getPublicKey(), secret);
            if (!VerifyingKey.ALGORITHM.equals(secret.getAlgorithm()) && !"EdDSA".equals(secret.getAlgorithm())) {
                throw new IOException("The key named " + ALIAS + " is no Ed25519 key");
            }
            return new SigningKey(pair);
        } catch (GeneralSecurityException unusable) {
            throw new IOException("The store cannot be read", unusable);
        }
    }

    private static void keytool(Path store, char[] password, String owner) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var name = "CN=\"" + owner.replaceAll("[\"\\\\,+;<>=\\p{Cntrl}]", " ").strip() + "\"";
        var builder = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        VerifyingKey.ALGORITHM,
                        "-dname",
                        name,
                        "-validity",
                        "36500",
                        "-storetype",
                        TYPE,
                        "-keystore",
                        store.toString(),
                        // Not on the command line, which every user of the machine can read.
                        "-storepass:env",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(PASSWORD, new String(password));
        var process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool could not make the store");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("keytool was interrupted", stopped);
        } finally {
            process.destroyForcibly();
        }
    }
}
