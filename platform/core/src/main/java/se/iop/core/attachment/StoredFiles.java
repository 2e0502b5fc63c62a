package se.iop.core.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The content of files, each once in a municipality, in pieces. */
@Component
class StoredFiles {

    /** Large enough that a file is few rows, small enough that a piece is nothing to hold. */
    static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the file unless it is there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Received file) throws IOException {
        jdbc.sql("select hold_file(?)")
                .param(file.digest())
                .query((row, number) -> number)
                .list();
        var added = jdbc.sql("""
                        insert into stored_file (digest, size, media_type) values (?, ?, ?)
                        on conflict (tenant, digest) do nothing""")
                .params(file.digest(), file.size(), file.type().mediaType())
                .update();
        if (added == 1) {
            try (var content = Files.newInputStream(file.place())) {
                keepPieces(file.digest(), content);
            }
        }
    }

    private void keepPieces(String digest, InputStream content) throws IOException {
        var number = 0;
        for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            jdbc.sql("insert into file_piece (digest, number, content) values (?, ?, ?)")
                    .params(digest, number++, piece)
                    .update();
        }
    }

    /** A piece; empty past the last. */
    @Transactional(readOnly = true)
    byte[] piece(String digest, int number) {
        return jdbc.sql("select content from file_piece where digest = ? and number = ?")
                .params(digest, number)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }
}
