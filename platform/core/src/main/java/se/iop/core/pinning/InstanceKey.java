package se.iop.core.pinning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.iop.core.signature.KeyStoreFile;
import se.iop.core.signature.SigningKey;

/**
 * The key with which the instance vouches for the plugins that came with the application: made at the first start, in
 * the folder of its data, where nobody else may read it.
 */
@Component
class InstanceKey {

    private static final String STORE = "instance.p12";
    private static final String PASSWORD = "instance.password";
    private static final int BYTES = 24;

    private final SigningKey key;

    /** @param folder where the key is kept; a key for this process only where there is no folder, as in tests */
    InstanceKey(@Value("${iop.keys:}") String folder) {
        this.key = folder.isBlank() ? SigningKey.fresh() : kept(Path.of(folder));
    }

    SigningKey key() {
        return key;
    }

    /**
     * The password stands beside the store for whoever opens it with another tool; the folder is what protects both.
     */
    private static SigningKey kept(Path folder) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var store = folder.resolve(STORE);
            var password = folder.resolve(PASSWORD);
            if (Files.exists(store)) {
                return KeyStoreFile.open(
                        store, Files.readString(password).strip().toCharArray());
            }
            Files.deleteIfExists(password);
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var made = random();
            Files.writeString(password, made + "\n");
            return KeyStoreFile.make(store, made.toCharArray(), "IOP-plattformen");
        } catch (IOException unusable) {
            throw new UncheckedIOException("The instance's own key cannot be used: " + folder, unusable);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
