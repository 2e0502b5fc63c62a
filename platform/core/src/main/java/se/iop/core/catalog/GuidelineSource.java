package se.iop.core.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Guidelines that a municipality made itself, without a package: they bind like any plugin's.
 *
 * <p>Both questions are asked inside a transaction of the municipality whose guidelines are meant, or, for
 * {@link #kept}, of whoever asks. A source must not need the catalogue, which is being made while it is asked; and
 * whatever it reads must stand in tables that the database's {@code followed} watches, so that all nodes notice.
 */
public interface GuidelineSource {

    /**
     * The guidelines in force for the municipality whose transaction this is. The file of each says where it came from,
     * and the digest of its key is the SHA-256 of what it was made of.
     */
    List<LoadedPlugin> inForce();

    /** The guideline with that digest, in force or not, of the municipality whose transaction this is. */
    Optional<LoadedPlugin> kept(String digest);
}
