package se.iop.core.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Acting;
import se.iop.core.json.Json;
import tools.jackson.core.JacksonException;

/** The chain of a municipality's journal, checked a stretch at a time by the database itself. */
@Component
@Transactional(readOnly = true)
public class Chain {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    Chain(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /** What can be wrong with an entry. */
    public enum Kind {
        /** One or several entries before it are gone. */
        MISSING_BEFORE,
        /** It does not follow on the entry before it. */
        UNLINKED,
        /** It is not as it was written. */
        CHANGED,
        /** Its document is gone, and no decision says why. */
        PAYLOAD_MISSING,
        /** Its document is not as it was written. */
        PAYLOAD_CHANGED,
        /** The chain ends before it. */
        END_MISSING,
        /** It stands after the end of the chain. */
        HEAD_MISSING,
        /** A checkpoint knows it, and it is gone. */
        NOT_THERE,
        /** A checkpoint knows it as another. */
        NOT_THE_SAME
    }

    /** The first entry that is not as it was written. */
    public record Fault(long seq, Kind kind) {}

    /**
     * The end of the chain at a moment, to keep elsewhere: whoever rewrites the whole chain cannot rewrite it too.
     *
     * @param format always {@link #FORMAT}
     * @param municipality whose chain
     * @param seq the last entry
     * @param digest its hash, which covers every entry before it, in hexadecimal
     * @param recordedAt when that entry was written
     * @param takenAt when the checkpoint was taken
     */
    public record Checkpoint(
            String format, String municipality, long seq, String digest, Instant recordedAt, Instant takenAt) {

        /** The name and version of the format. */
        public static final String FORMAT = "iop-checkpoint/1";

        /** What somebody kept; nothing where it is no checkpoint. */
        public static Optional<Checkpoint> read(String json) {
            try {
                var read = Json.mapper().readValue(json, Checkpoint.class);
                return FORMAT.equals(read.format()) && read.digest() != null && read.municipality() != null
                        ? Optional.of(read)
                        : Optional.empty();
            } catch (JacksonException unreadable) {
                return Optional.empty();
            }
        }
    }

    /** The number of the last entry, zero for an empty journal. */
    public long end() {
        return jdbc.sql("select greatest(coalesce((select max(seq) from journal), 0),"
                        + " coalesce((select max(seq) from journal_head), 0))")
                .query(Long.class)
                .single();
    }

    /** The first fault among the entries from one number to another. */
    public Optional<Fault> part(long first, long last) {
        return jdbc.sql("select seq, fault from verify_journal_part(:first, :last)")
                .param("first", first)
                .param("last", last)
                .query(Chain::fault)
                .optional();
    }

    /** What is wrong with the end of the chain. */
    public Optional<Fault> ending() {
        return jdbc.sql("select seq, fault from verify_journal_end()")
                .query(Chain::fault)
                .optional();
    }

    /** The end of the chain now; none for an empty journal. */
    public Optional<Checkpoint> checkpoint() {
        return jdbc.sql("select seq, hash, recorded_at from journal order by seq desc limit 1")
                .query((row, number) -> new Checkpoint(
                        Checkpoint.FORMAT,
                        acting.person().municipality(),
                        row.getLong("seq"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        row.getTimestamp("recorded_at").toInstant(),
                        clock.instant()))
                .optional();
    }

    /** What is wrong with the entry that a checkpoint knows. */
    public Optional<Fault> against(Checkpoint checkpoint) {
        var digest = jdbc.sql("select encode(hash, 'hex') from journal where seq = :seq")
                .param("seq", checkpoint.seq())
                .query(String.class)
                .optional()
                .orElse(null);
        return Optional.ofNullable(fault(checkpoint, digest));
    }

    private static @Nullable Fault fault(Checkpoint checkpoint, @Nullable String digest) {
        if (digest == null) {
            return new Fault(checkpoint.seq(), Kind.NOT_THERE);
        }
        return digest.equalsIgnoreCase(checkpoint.digest()) ? null : new Fault(checkpoint.seq(), Kind.NOT_THE_SAME);
    }

    private static Fault fault(ResultSet row, int number) throws SQLException {
        return new Fault(row.getLong("seq"), Kind.valueOf(row.getString("fault")));
    }
}
