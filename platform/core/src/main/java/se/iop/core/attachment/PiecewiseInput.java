package se.iop.core.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.IntFunction;

/** Reads a stored file piece by piece, and fails at the end if it is not what was stored. */
final class PiecewiseInput extends InputStream {

    private final IntFunction<byte[]> pieces;
    private final String digest;
    private final MessageDigest sum = Received.sha256();
    private byte[] piece = new byte[0];
    private int number;
    private int at;
    private boolean done;

    /** The pieces by number, empty past the last, and the digest of them all. */
    PiecewiseInput(IntFunction<byte[]> pieces, String digest) {
        this.pieces = pieces;
        this.digest = digest;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == piece.length && !next()) {
            return -1;
        }
        var read = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, read);
        at += read;
        return read;
    }

    private boolean next() throws IOException {
        if (done) {
            return false;
        }
        piece = pieces.apply(number++);
        at = 0;
        if (piece.length > 0) {
            sum.update(piece);
            return true;
        }
        done = true;
        if (!HexFormat.of().formatHex(sum.digest()).equals(digest)) {
            throw new IOException("The stored file is not what its digest says");
        }
        return false;
    }
}
