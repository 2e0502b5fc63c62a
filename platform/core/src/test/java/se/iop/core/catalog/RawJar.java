package se.iop.core.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A jar written byte by byte, so that anything in it can be wrong on purpose. */
final class RawJar {

    private final List<Part> parts = new ArrayList<>();
    private byte[] before = {};
    private byte[] between = {};
    private byte[] after = {};
    private byte[] comment = {};
    private int countOff;
    private int startOff;

    /** One entry: what its head says, what the index says, and what is there. */
    static final class Part {

        byte[] localName;
        byte[] indexName;
        byte[] content;
        int localMethod = 8;
        int indexMethod = 8;
        int localFlags = 0x800;
        int indexFlags = 0x800;
        int version = 20;
        int packedOff;
        int localSizeOff;
        int indexSizeOff;
        int indexCrcOff;
        int system;
        int mode;
        byte[] localExtra = {};
        byte[] indexExtra = {};
        byte[] comment = {};
        byte[] packedMore = {};
        boolean atFirst;
        boolean sizesFollow;
        int followingOff;

        Part(String name, byte[] content) {
            named(name.getBytes(StandardCharsets.UTF_8));
            this.content = content;
        }

        Part named(byte[] name) {
            localName = name;
            indexName = name;
            return this;
        }

        private byte[] packed() {
            if (localMethod == 0) {
                return content;
            }
            try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
                deflater.setInput(content);
                deflater.finish();
                var packed = new ByteArrayOutputStream();
                var piece = new byte[8192];
                while (!deflater.finished()) {
                    packed.write(piece, 0, deflater.deflate(piece));
                }
                packed.writeBytes(packedMore);
                return packed.toByteArray();
            }
        }

        private int crc() {
            var crc = new CRC32();
            crc.update(content);
            return (int) crc.getValue();
        }
    }

    RawJar with(String name, byte[] content) {
        parts.add(new Part(name, content));
        return this;
    }

    RawJar with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes the entry added last. */
    RawJar but(Consumer<Part> change) {
        change.accept(parts.getLast());
        return this;
    }

    RawJar before(String bytes) {
        before = bytes.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    RawJar between(String bytes) {
        between = bytes.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    RawJar after(String bytes) {
        after = bytes.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    RawJar comment(String bytes) {
        comment = bytes.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    RawJar countOff(int by) {
        countOff = by;
        return this;
    }

    RawJar startOff(int by) {
        startOff = by;
        return this;
    }

    byte[] bytes() {
        try {
            var jar = new ByteArrayOutputStream();
            var index = new ByteArrayOutputStream();
            jar.write(before);
            for (var part : parts) {
                var at = part.atFirst ? before.length : jar.size();
                var packed = part.packed();
                if (!part.atFirst) {
                    jar.write(head(part, packed.length));
                    jar.write(packed);
                    if (part.sizesFollow) {
                        jar.write(little(16)
                                .putInt(0x08074b50)
                                .putInt(part.crc())
                                .putInt(packed.length)
                                .putInt(part.content.length + part.followingOff)
                                .array());
                    }
                }
                index.write(indexed(part, packed.length, at));
            }
            jar.write(between);
            var start = jar.size();
            jar.write(index.toByteArray());
            jar.write(end(index.size(), start));
            jar.write(after);
            return jar.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] head(Part part, int packed) {
        var known = part.sizesFollow ? 0 : 1;
        return little(30 + part.localName.length + part.localExtra.length)
                .putInt(0x04034b50)
                .putShort((short) part.version)
                .putShort((short) (part.localFlags | (part.sizesFollow ? 8 : 0)))
                .putShort((short) part.localMethod)
                .putInt(0)
                .putInt(part.crc() * known)
                .putInt((packed + part.packedOff) * known)
                .putInt((part.content.length + part.localSizeOff) * known)
                .putShort((short) part.localName.length)
                .putShort((short) part.localExtra.length)
                .put(part.localName)
                .put(part.localExtra)
                .array();
    }

    private static byte[] indexed(Part part, int packed, int at) {
        return little(46 + part.indexName.length + part.indexExtra.length + part.comment.length)
                .putInt(0x02014b50)
                .putShort((short) (part.system << 8 | 20))
                .putShort((short) part.version)
                .putShort((short) (part.indexFlags | (part.sizesFollow ? 8 : 0)))
                .putShort((short) part.indexMethod)
                .putInt(0)
                .putInt(part.crc() + part.indexCrcOff)
                .putInt(packed + part.packedOff)
                .putInt(part.content.length + part.indexSizeOff)
                .putShort((short) part.indexName.length)
                .putShort((short) part.indexExtra.length)
                .putShort((short) part.comment.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(part.mode << 16)
                .putInt(at)
                .put(part.indexName)
                .put(part.indexExtra)
                .put(part.comment)
                .array();
    }

    private byte[] end(int size, int start) {
        return little(22 + comment.length)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) (parts.size() + countOff))
                .putShort((short) (parts.size() + countOff))
                .putInt(size)
                .putInt(start + startOff)
                .putShort((short) comment.length)
                .put(comment)
                .array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
