package se.iop.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.iop.core.signature.KeyRing;
import se.iop.core.signature.PinnedKey;
import se.iop.core.signature.SigningKey;
import se.iop.plugin.test.Bodies;

/**
 * Packages that are wrong on purpose. Each is the good one with one thing changed, each is refused with its own reason,
 * and each would tell by another reason if any of its code had run: its only class cannot be made.
 */
class BadPackagesTest {

    private static final SigningKey INSTANCE = SigningKey.fresh();
    private static final SigningKey LUND = SigningKey.fresh();
    private static final SigningKey REVOKED = SigningKey.fresh();
    private static final SigningKey STRANGER = SigningKey.fresh();
    private static final SigningKey NAMESAKE = SigningKey.fresh();
    private static final SigningKey WITHDRAWN = SigningKey.fresh();
    private static final SigningKey ABANDONED = SigningKey.fresh();
    private static final SigningKey SHARED = SigningKey.fresh();
    private static final SigningKey BOTH = SigningKey.fresh();

    private static final PinnedKey.Revocation STOLEN =
            new PinnedKey.Revocation(Instant.EPOCH, "Drift", "Den är stulen.");
    private static final PinnedKey.Revocation UNUSED =
            new PinnedKey.Revocation(Instant.EPOCH, "Lund", "Den används inte.");

    private static final KeyRing RING = () -> List.of(
            pinned(INSTANCE, "Driften", null, null),
            pinned(LUND, "Lunds nyckel", "lund", null),
            pinned(NAMESAKE, "Sveriges nyckel", "sverige", null),
            pinned(WITHDRAWN, "Lunds egen", "lund", null),
            pinned(WITHDRAWN, "Driftens gamla", null, STOLEN),
            pinned(ABANDONED, "Lunds gamla", "lund", UNUSED),
            pinned(SHARED, "Lunds andra", "lund", UNUSED),
            pinned(SHARED, "Ekebys nyckel", "ekeby", null),
            pinned(BOTH, "Lunds tredje", "lund", null),
            pinned(BOTH, "Driftens andra", null, null),
            pinned(
                    REVOKED,
                    "Gamla nyckeln",
                    null,
                    new PinnedKey.Revocation(Instant.EPOCH, "Drift", "Den kom på villovägar.")));

    private static final Admission ADMISSION = new Admission(RING, false);

    private static final String BURSTS = "se/iop/plugin/test/Bodies$Throws.class";
    private static final String INDEX = "META-INF/extensions.idx";

    @TempDir
    private Path folder;

    /**
     * A bad package.
     *
     * @param jar the file
     * @param signature what lies beside it
     * @param reason a part of the sentence it is to be refused with
     */
    private record Bad(byte[] jar, @Nullable String signature, String reason) {}

    private final Map<String, Bad> catalogue = new LinkedHashMap<>();

    BadPackagesTest() {
        names();
        bombs();
        signatures();
        structure();
        overlays();
        manifests();
        classes();
        extensions();
        otherwise();
    }

    private void names() {
        for (var name : List.of(
                "../evil.txt",
                "a/../../evil.txt",
                "/etc/evil.txt",
                "./evil.txt",
                "a//evil.txt",
                "a/./b.txt",
                ".hidden",
                "a /b.txt",
                "a/b..")) {
            bad("path " + name, good().with(name, "x"), "leder någon annanstans");
        }
        for (var name : List.of(
                "..\\evil.txt",
                "C:/evil.txt",
                "a\u0000b",
                "a\nb",
                "a\u202eb",
                "a\u0007",
                "a\u030a.txt",
                "a?b",
                "a\u200bb")) {
            bad("letters " + name.codePoints().boxed().toList(), good().with(name, "x"), "tecken i namnet");
        }
        bad("name of 201 letters", good().with("a".repeat(201), "x"), "längre än 200 tecken");
        bad("name of 65 000 letters", good().with("a".repeat(65_000), "x"), "längre än 200 tecken");
        bad("no name", good().with("", "x"), "namn som är tomt");
        bad("twice", good().with("a.txt", "x").with("a.txt", "y"), "finns två gånger");
        bad("class twice", good().with(BURSTS, code(Bodies.Lund.class)), "finns två gånger");
        bad("manifest twice", good().with(PluginManifest.NAME, "Manifest-Version: 1.0\n"), "finns två gånger");
        bad("manifest in small letters", good().with("meta-inf/manifest.mf", "x"), "finns två gånger");
        bad("twins by case", good().with("a.txt", "x").with("A.TXT", "y"), "finns två gånger");
        bad("twins by ligature", good().with("ﬁl.txt", "x").with("fil.txt", "y"), "finns två gånger");
        bad("file and folder", good().with("a", "x").with("a/", ""), "finns två gånger");
        bad(
                "not UTF-8",
                good().with("x", "x").but(part -> part.named(new byte[] {'a', (byte) 0xc3, '('})),
                "inte är UTF-8");
        bad("symbolic link", good().with("a", "/etc/passwd").but(part -> kind(part, 0xa1ff)), "länk eller något annat");
        bad("device", good().with("a", "x").but(part -> kind(part, 0x21ff)), "länk eller något annat");
    }

    private void bombs() {
        bad("expands a thousandfold", good().with("a.txt", new byte[1 << 20]), "hundra gånger");
        bad("expands over the limit", good().with("a.txt", new byte[11 << 20]), "uppackad större än 10 MB");
        bad(
                "claims to be small",
                good().with("a.txt", new byte[1 << 20]).but(part -> {
                    part.localSizeOff = 10 - (1 << 20);
                    part.indexSizeOff = part.localSizeOff;
                }),
                "inte den storlek som den uppger");
        bad(
                "claims to be packed in two gigabytes",
                good().with("a.txt", "x").but(part -> part.packedOff = Integer.MAX_VALUE - 3),
                "avhuggen");
        var block = new byte[20_000];
        new Random(4).nextBytes(block);
        var megabyte = ByteBuffer.allocate(1_000_000);
        IntStream.range(0, 50).forEach(_ -> megabyte.put(block));
        var eleven = good();
        IntStream.range(0, 11).forEach(number -> eleven.with("a" + number, megabyte.array()));
        bad("expands over the limit in eleven parts", eleven, "uppackad större än 10 MB");
        bad("nested jar", good().with("inner.jar", good().bytes()), "packad fil eller ett program");
        bad("nested jar in disguise", good().with("inner.txt", good().bytes()), "packad fil eller ett program");
        for (var begin :
                List.of("PK\u0005\u0006", "PK\u0007\b", "\u007fELF", "MZ", "7z\u00bc\u00af", "BZh", "\u00fd7zXZ")) {
            bad(
                    "nested " + begin.codePoints().boxed().toList(),
                    good().with("a.txt", begin.getBytes(StandardCharsets.ISO_8859_1)),
                    "packad fil eller ett program");
        }
        bad("nested gzip", good().with("a.txt", new byte[] {0x1f, (byte) 0x8b, 8, 0}), "packad fil eller ett program");
        bad("native library", good().with("a.so", "x"), "packad fil eller ett program");
        var many = good();
        IntStream.range(0, 500).forEach(number -> many.with("a" + number, ""));
        bad("501 entries and more", many, "fler än 500");
        bad("overlapping", good().with("b.txt", "x").but(part -> part.atFirst = true), "överlappar");
        var noise = new byte[PluginPackage.LARGEST];
        new Random(1).nextBytes(noise);
        bad("over 2 MB", good().with("a.txt", noise), "större än 2 MB");
    }

    private void signatures() {
        var jar = good().bytes();
        bad("unsigned", jar, null, "inte signerad");
        bad("strange key", jar, STRANGER.sign(jar).text(), "som ingen har godkänt");
        bad("revoked key", jar, REVOKED.sign(jar).text(), "återkallad: Den kom på villovägar.");
        bad("no signature at all", jar, "hej", "inte skriven som en signatur");
        bad("two signatures", jar, INSTANCE.sign(jar).text().repeat(2), "inte skriven som en signatur");
        bad("another file's signature", jar, INSTANCE.sign(new byte[] {1}).text(), "stämmer inte");
        bad(
                "another's name on it",
                jar,
                STRANGER.sign(jar)
                        .text()
                        .replace(
                                STRANGER.verifying().fingerprint(),
                                INSTANCE.verifying().fingerprint()),
                "stämmer inte");
        for (var part : List.of(BURSTS, INDEX, PluginManifest.NAME)) {
            bad("tampered " + part, tampered(jar, part), INSTANCE.sign(jar).text(), "stämmer inte");
        }
        var others = packaged("Plugin-Scope: linkoping/parknamnden\n").bytes();
        bad("signed for another municipality", others, LUND.sign(others).text(), "får bara signera för lund");
        var nations = packaged("Plugin-Scope: sverige\n").bytes();
        bad("a municipality signs for the nation", nations, LUND.sign(nations).text(), "får bara signera för lund");
        bad(
                "a municipality by the nation's name",
                nations,
                NAMESAKE.sign(nations).text(),
                "får bara signera för sverige");
        bad("revoked by the instance alone", jar, WITHDRAWN.sign(jar).text(), "återkallad: Den är stulen.");
        bad("revoked by everyone who pinned it", jar, ABANDONED.sign(jar).text(), "återkallad: Den används inte.");
        bad("a municipality signs for nobody said", jar, LUND.sign(jar).text(), "saknar Plugin-Scope");
    }

    private void structure() {
        bad(
                "other name in its head",
                good().with("a.txt", "x").but(part -> part.localName = new byte[] {'b', '.', 't', 'x', 't'}),
                "beskrivs olika");
        bad("other size in its head", good().with("a.txt", "x").but(part -> part.localSizeOff = 1), "beskrivs olika");
        bad("other method in its head", good().with("a.txt", "x").but(part -> part.localMethod = 0), "beskrivs olika");
        bad("other flags in its head", good().with("a.txt", "x").but(part -> part.localFlags = 0), "beskrivs olika");
        bad(
                "other size behind",
                good().with("a.txt", "x").but(part -> {
                    part.sizesFollow = true;
                    part.followingOff = 1;
                }),
                "andra storlekar efter");
        bad(
                "wrong checksum",
                good().with("a.txt", "x").but(part -> {
                    part.sizesFollow = true;
                    part.indexCrcOff = 1;
                }),
                "kontrollsumman");
        bad(
                "stored with two sizes",
                good().with("a.txt", "x").but(part -> {
                    part.localMethod = 0;
                    part.indexMethod = 0;
                    part.indexSizeOff = 1;
                }),
                "två storlekar");
        bad(
                "more packed than said",
                good().with("a.txt", "x").but(part -> part.packedMore = new byte[] {1, 2, 3}),
                "inte den storlek");
        bad("something before", good().before("#!/bin/sh\n"), "okänt innehåll");
        bad("something between", good().between("hidden"), "okänt innehåll");
        bad("something after", good().after("hidden"), "slutar inte med sin innehållsförteckning");
        bad("comment of the file", good().comment("hej"), "slutar inte med sin innehållsförteckning");
        bad("comment of an entry", good().with("a.txt", "x").but(part -> part.comment = new byte[] {'x'}), "kommentar");
        bad("too few entries said", good().countOff(-1), "fel längd");
        bad("too many entries said", good().countOff(1), "avhuggen");
        for (var part : List.of(4, 6, 8)) {
            var split = good().bytes();
            split[split.length - 22 + part] ^= 1;
            bad("split over files " + part, split, "delad i flera filer");
        }
        bad("part in another file", changed(good(), "PK\1\2", 34, 1), "ligger i en annan fil");
        bad("packed in more than two gigabytes", changed(good(), "PK\1\2", 23, 0x80), "zip64");
        bad("of more than two gigabytes", changed(good(), "PK\1\2", 27, 0x80), "zip64");
        for (var place : List.of(4, 14, 18)) {
            bad("other head at " + place, changed(good(), "PK\3\4", place, 64), "beskrivs olika");
        }
        bad(
                "sizes in its head that should follow",
                changed(good().with("a.txt", "x").but(part -> part.sizesFollow = true), "PK\3\4", 14, 1),
                "beskrivs olika");
        bad(
                "no sizes in its head",
                good().with("a.txt", "").but(part -> {
                    part.localMethod = 0;
                    part.indexMethod = 0;
                    part.indexCrcOff = 1;
                }),
                "beskrivs olika");
        bad(
                "no mark before the sizes that follow",
                changed(good().with("a.txt", "x").but(part -> part.sizesFollow = true), "PK\7\b", 3, 1),
                "andra storlekar efter");
        bad(
                "second name in a field of its head",
                good().with("a.txt", "x").but(part -> {
                    extra(part, 0x7075);
                    part.indexExtra = new byte[0];
                }),
                "extrafält (7075)");
        for (var off : List.of(-2, -1)) {
            bad(
                    "packed in " + off + " of what it is",
                    good().with("a.txt", "text").but(part -> part.packedOff = off),
                    "inte den storlek");
        }
        for (var off : List.of(-1, 1)) {
            bad(
                    "of " + off + " of what it is",
                    good().with("a.txt", "text").but(part -> {
                        part.localSizeOff = off;
                        part.indexSizeOff = off;
                    }),
                    "inte den storlek");
        }
        bad("index elsewhere", good().startOff(-1), "ligger inte där");
        bad("zip64 field", good().with("a.txt", "x").but(part -> extra(part, 0x0001)), "extrafält (0001)");
        bad("second name in a field", good().with("a.txt", "x").but(part -> extra(part, 0x7075)), "extrafält (7075)");
        bad(
                "field cut off",
                good().with("a.txt", "x").but(part -> part.indexExtra = new byte[] {(byte) 0xfe, (byte) 0xca, 9, 0}),
                "skadat extrafält");
        bad("newer format", good().with("a.txt", "x").but(part -> part.version = 45), "zip64 eller ett nyare format");
        bad(
                "encrypted",
                good().with("a.txt", "x").but(part -> {
                    part.localFlags |= 1;
                    part.indexFlags |= 1;
                }),
                "krypterad");
        bad(
                "bzip2",
                good().with("a.txt", "x").but(part -> {
                    part.localMethod = 12;
                    part.indexMethod = 12;
                }),
                "packad på okänt sätt");
        bad("folder with content", good().with("a/", "x"), "mapp med innehåll");
    }

    private void overlays() {
        bad(
                "newer Java's overlay",
                good().with("META-INF/versions/21/" + BURSTS, code(Bodies.Lund.class)),
                "ersätter en annan del");
        bad(
                "services",
                good().with("META-INF/services/java.nio.file.spi.FileSystemProvider", "a.B"),
                "anmäler tjänster");
        bad("jarsigner's file", good().with("META-INF/KEY.SF", "x"), "får inte finnas i META-INF");
        bad("index of jars", good().with("META-INF/INDEX.LIST", "x"), "får inte finnas i META-INF");
        bad("module", good().with("module-info.class", module()), "Klassen module-info");
    }

    private void manifests() {
        for (var line : List.of(
                "Class-Path: other.jar",
                "Multi-Release: true",
                "Premain-Class: a.B",
                "Agent-Class: a.B",
                "Launcher-Agent-Class: a.B",
                "Boot-Class-Path: a.jar",
                "Can-Redefine-Classes: true",
                "Add-Opens: java.base/java.lang",
                "Enable-Native-Access: ALL-UNNAMED",
                "Main-Class: a.B",
                "Automatic-Module-Name: a.b")) {
            bad(line, packaged(line + "\n"), "har raden " + line.replaceFirst(":.*", ""));
        }
        // The JDK leaves it out and says nothing.
        bad("last line without an end", packaged("Plugin-Scope: lund/parknamnden"), "läses olika av olika läsare");
        bad("line twice", packaged("Plugin-Version: 2.0.0\n"), "Plugin-Version två gånger");
        bad("line before the first", with("\n" + lines("", "")), "går inte att läsa");
        bad("second section", packaged("\nName: a.txt\nSealed: true\n"), "mer än ett avsnitt");
        bad("no value", packaged("hej\n"), "inte är ett namn och ett värde");
        bad("control character", packaged("Plugin-Description: a\u0007b\n"), "styrtecken");
        bad("right to left", packaged("Plugin-Provider: a\u202eb\n"), "styrtecken");
        bad("65 000 characters", packaged("Plugin-License: " + "x".repeat(15_000) + "\n"), "mer än 300 tecken");
        bad("17 kB", packaged("Plugin-License: " + "x".repeat(17_000) + "\n"), "större än 16 kB");
        bad("no first line", with("Plugin-Id: x\n"), "Manifest-Version");
        bad("empty manifest", with(""), "inte är ett namn");
        bad(
                "not UTF-8 in the manifest",
                new RawJar().with(PluginManifest.NAME, new byte[] {(byte) 0xff}),
                "inte skrivet i UTF-8");
        bad("no manifest", new RawJar().with(BURSTS, code(Bodies.Throws.class)), "saknar manifest");
        for (var id : List.of("../x", "a/b", "X", "a b", "a".repeat(101), "-a", "")) {
            bad("id " + id, with(lines("Plugin-Id", id)), "Plugin-Id");
        }
        bad("id å", with(lines("Plugin-Id", "å")), "Plugin-Id");
        bad("dependencies", packaged("Plugin-Dependencies: y\n"), "Plugin-Dependencies");
        bad("plugin class", packaged("Plugin-Class: a.B\n"), "Plugin-Class");
        bad("scope upwards", packaged("Plugin-Scope: ../lund\n"), "Plugin-Scope");
        bad("version of words", with(lines("Plugin-Version", "ny")), "\"ny\"");
        bad("another SPI", with(lines("Plugin-Requires", ">=9.0.0 & <10.0.0")), "version >=9.0.0");
        bad("an SPI before the first promise", with(lines("Plugin-Requires", ">=0.1.0 & <0.2.0")), "version >=0.1.0");
        bad("any SPI", with(lines("Plugin-Requires", "*")), "\"*\"");
    }

    private void classes() {
        bad("future Java", good().with("se/iop/plugin/test/A.class", versioned(200, 0)), "version av Java");
        bad("preview of Java", good().with("se/iop/plugin/test/A.class", versioned(69, 0xffff)), "version av Java");
        bad("ancient Java", good().with("se/iop/plugin/test/A.class", versioned(45, 3)), "version av Java");
        bad("old Java", good().with("se/iop/plugin/test/A.class", versioned(51, 0)), "version av Java");
        bad("no class", good().with("se/iop/plugin/test/A.class", "text, and no class"), "klassversion");
        bad(
                "half a class",
                good().with("se/iop/plugin/test/A.class", Arrays.copyOf(code(Bodies.Lund.class), 60)),
                "läsa som en klass");
        bad(
                "another class",
                good().with("se/iop/plugin/test/A.class", code(Bodies.Lund.class)),
                "heter något annat än sin fil");
        for (var type : List.of(
                "java.lang.String",
                "javax.sql.A",
                "jdk.internal.misc.A",
                "sun.misc.Unsafe",
                "com.sun.net.httpserver.A",
                "org.w3c.dom.A",
                "org.xml.sax.A",
                "org.pf4j.Plugin",
                "se.iop.model.Terms",
                "se.iop.guideline.Guideline",
                "se.iop.core.catalog.Catalogs",
                "org.jspecify.annotations.A")) {
            bad(
                    "shadows " + type,
                    good().with(type.replace('.', '/') + ".class", named(type)),
                    "ett paket som inte är tilläggets");
        }
    }

    private void extensions() {
        bad("no extension", bare().with(INDEX, "# none\n"), "det här har 0");
        bad("no index", bare(), "det här har 0");
        bad("two extensions", bare().with(INDEX, "se.iop.plugin.test.A\nse.iop.plugin.test.B\n"), "det här har 2");
        bad("extension that is not there", bare().with(INDEX, "se.iop.plugin.test.A\n"), "som inte finns i filen");
        bad("extension by path", bare().with(INDEX, "../../se.iop.plugin.test.A\n"), "som inte finns i filen");
        bad(
                "the platform's class as extension",
                bare().with(INDEX, "se.iop.core.catalog.Catalogs\n"),
                "som inte finns i filen");
    }

    private void otherwise() {
        bad("empty", new byte[0], "Filen är tom");
        bad("text", "hej".getBytes(StandardCharsets.UTF_8), "läsa som en jar");
        bad("nothing in it", new RawJar().bytes(), "saknar manifest");
    }

    @TestFactory
    Stream<DynamicTest> eachIsRefusedWithItsReason() {
        assertThat(catalogue).hasSizeGreaterThanOrEqualTo(100);
        return catalogue.entrySet().stream()
                .map(each -> dynamicTest(PartNames.shown(each.getKey()), () -> {
                    var bad = each.getValue();
                    var refusal = refused(ADMISSION, bad.jar(), bad.signature());
                    assertThat(refusal.of("x").reason())
                            .as(each.getKey())
                            .contains(bad.reason())
                            .endsWith(".");
                    assertThat(refusal.of("x").reasonInEnglish()).endsWith(".").isNotBlank();
                }));
    }

    @Test
    void allOfThemTogetherHarmNoGoodOne() throws IOException {
        var number = 0;
        for (var bad : catalogue.values()) {
            put("bad" + number++ + ".jar", bad.jar(), bad.signature());
        }
        var parks = Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");
        put(
                "parks.jar",
                Files.readAllBytes(parks),
                INSTANCE.sign(Files.readAllBytes(parks)).text());

        var catalog = new Catalogs(folder.toString(), (_, _) -> {}, Clock.systemUTC(), ADMISSION).current();

        assertThat(catalog.plugins()).extracting(plugin -> plugin.key().id()).containsExactly("parks");
        assertThat(catalog.refused()).hasSize(catalogue.size());
    }

    @Test
    void theGoodOneComesAsFarAsItsOwnCode() {
        var noise = new byte[300_000];
        new Random(5).nextBytes(noise);
        var jar = good().with("a.txt", "x")
                .with("stored.txt", "x")
                .but(part -> {
                    part.localMethod = 0;
                    part.indexMethod = 0;
                })
                .with("folder/", "")
                .with("unix.txt", "x")
                .but(part -> kind(part, 0x81a4))
                .with("unix/", "")
                .but(part -> kind(part, 0x41ed))
                .with("large.txt", noise)
                .with("dos.txt", "x")
                .but(part -> part.mode = 0xa1ff)
                .bytes();

        assertThat(refused(ADMISSION, jar, INSTANCE.sign(jar).text()).of("x").reason())
                .startsWith("Klassen se.iop.plugin.test.Bodies$Throws, metoden <init>");
    }

    @Test
    void aMunicipalitysKeySignsForItsCommittees() throws Refusal {
        var jar = Jar.of("parks", Bodies.Parks.class)
                .line("Plugin-Scope", "lund/parknamnden")
                .bytes();

        var admitted = ADMISSION.admit(jar, "parks.jar", LUND.sign(jar).text());

        assertThat(admitted.plugin().origin())
                .isEqualTo(new Origin.Signed("Lunds nyckel", LUND.verifying().fingerprint(), "lund"));
    }

    @Test
    void aKeyThatOneMunicipalityGaveUpStillSignsForAnother() {
        var jar = packaged("Plugin-Scope: ekeby/miljonamnden\n").bytes();
        var others = packaged("Plugin-Scope: lund/parknamnden\n").bytes();

        assertThat(refused(ADMISSION, jar, SHARED.sign(jar).text()).of("x").reason())
                .startsWith("Klassen se.iop.plugin.test.Bodies$Throws, metoden <init>");
        assertThat(refused(ADMISSION, others, SHARED.sign(others).text())
                        .of("x")
                        .reason())
                .contains("får bara signera för ekeby");
    }

    @Test
    void whatWasLetInIsTrustedWhileItsKeyCounts() {
        var development = new Admission(RING, true);

        assertThat(List.of(INSTANCE, LUND, SHARED)).allMatch(key -> ADMISSION.trusts(signed(key)));
        assertThat(List.of(REVOKED, WITHDRAWN, ABANDONED, STRANGER)).noneMatch(key -> ADMISSION.trusts(signed(key)));
        assertThat(ADMISSION.trusts(new Origin.Composed())).isTrue();
        assertThat(ADMISSION.trusts(new Origin.Unsigned())).isFalse();
        assertThat(development.trusts(new Origin.Unsigned())).isTrue();
        assertThat(development.trusts(new Origin.Withdrawn())).isFalse();
    }

    @Test
    void aMunicipalitysWordIsTrustedWhileItsOwnOrTheInstancesKeyCounts() {
        assertThat(ADMISSION.trusts(signed(SHARED, "ekeby"))).isTrue();
        assertThat(ADMISSION.trusts(signed(SHARED, "lund"))).isFalse();
        assertThat(ADMISSION.trusts(signed(INSTANCE, "lund"))).isTrue();
    }

    @Test
    void whatTheInstancePinnedTooSignsForEveryone() throws Refusal {
        var jar = Jar.of("nation", Bodies.Nation.class)
                .line("Plugin-Scope", "sverige")
                .bytes();

        assertThat(ADMISSION
                        .admit(jar, "nation.jar", BOTH.sign(jar).text())
                        .plugin()
                        .origin())
                .isEqualTo(new Origin.Signed("Driftens andra", BOTH.verifying().fingerprint(), null));
    }

    @Test
    void whatNobodySignedIsSaidToBeUnsignedForEver() throws Refusal {
        var jar = Jar.of("parks", Bodies.Parks.class).bytes();

        assertThat(ADMISSION.again(jar, "parks.jar").plugin().origin()).isEqualTo(new Origin.Unsigned());
    }

    private static Origin signed(SigningKey key) {
        return signed(key, null);
    }

    private static Origin signed(SigningKey key, @Nullable String municipality) {
        return new Origin.Signed("x", key.verifying().fingerprint(), municipality);
    }

    @Test
    void whomTheManifestNamesTheGuidelineMustBind() {
        var jar = Jar.of("parks", Bodies.Parks.class)
                .line("Plugin-Scope", "lund/idrottsnamnden")
                .bytes();

        assertThat(refused(ADMISSION, jar, LUND.sign(jar).text()).of("x").reason())
                .isEqualTo(
                        "Manifestet säger att riktlinjen gäller lund/idrottsnamnden, men den gäller lund/parknamnden.");
    }

    @Test
    void whatIsCutAtAnyKilobyteIsRefused() {
        var noise = new byte[20_000];
        new Random(2).nextBytes(noise);
        var jar = good().with("a.txt", noise).bytes();
        for (var length = 0; length < jar.length; length += length == 0 ? 1 : 1024) {
            var cut = Arrays.copyOf(jar, length);
            assertThat(refused(ADMISSION, cut, INSTANCE.sign(jar).text()))
                    .as("the signature at %s", length)
                    .isNotNull();
            assertThat(refused(ADMISSION, cut, INSTANCE.sign(cut).text())
                            .of("x")
                            .reason())
                    .as("the format at %s", length)
                    .containsAnyOf("läsa som en jar", "Filen är tom");
        }
    }

    @Test
    void aFileSwappedAfterItWasReadChangesNothing() throws Exception {
        var file = Jar.of("parks", Bodies.Parks.class).in(folder, "parks.jar");
        var first = Files.readAllBytes(file);
        put("parks.jar", first, INSTANCE.sign(first).text());
        var swapping = new Admission(
                () -> {
                    // Asked for between the reading and the checking.
                    Jar.of("nation", Bodies.Nation.class).in(folder, "parks.jar");
                    return RING.keys();
                },
                false);

        var admitted = swapping.admit(file, "parks.jar");

        assertThat(admitted.plugin().key().id()).isEqualTo("parks");
        assertThat(admitted.jar()).isEqualTo(first).isNotEqualTo(Files.readAllBytes(file));
        assertThat(catchThrowableOfType(Refusal.class, () -> swapping.admit(file, "parks.jar")))
                .hasMessageContaining("stämmer inte");
    }

    @Test
    void theSignatureBesideAFileIsKept() throws Exception {
        var ring = new Vouching(false);
        var jar = Jar.of("parks", Bodies.Parks.class).bytes();
        var signature = INSTANCE.sign(jar).text();
        put("parks.jar", jar, signature);

        new Admission(ring, false).admit(folder.resolve("parks.jar"), "parks.jar");

        assertThat(ring.kept).containsExactly(signature);
    }

    /** A ring that keeps what it is given, and that may vouch for everything with the instance's key. */
    private static final class Vouching implements KeyRing {

        private final boolean vouches;
        private final List<String> kept = new ArrayList<>();
        private int asked;

        private Vouching(boolean vouches) {
            this.vouches = vouches;
        }

        @Override
        public List<PinnedKey> keys() {
            return RING.keys();
        }

        @Override
        public @Nullable String vouch(byte[] jar) {
            asked++;
            return vouches ? INSTANCE.sign(jar).text() : null;
        }

        @Override
        public void keep(byte[] jar, String signature) {
            kept.add(signature);
        }
    }

    @Test
    void whatTheInstanceVouchesForNeedsNoOtherWord() throws Exception {
        var jar = Jar.of("parks", Bodies.Parks.class).bytes();
        put("parks.jar", jar, STRANGER.sign(jar).text());
        var file = folder.resolve("parks.jar");

        assertThat(new Admission(new Vouching(true), false)
                        .admit(file, "parks.jar")
                        .plugin()
                        .origin())
                .isEqualTo(new Origin.Signed("Driften", INSTANCE.verifying().fingerprint(), null));
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> new Admission(new Vouching(false), false).admit(file, "parks.jar")))
                .hasMessageContaining("ingen har godkänt");
    }

    @Test
    void theInstancesOwnSignatureIsKeptWhereNoneLiesBeside() throws Exception {
        var ring = new Vouching(true);
        var jar = Jar.of("parks", Bodies.Parks.class).bytes();
        put("parks.jar", jar, null);

        new Admission(ring, false).admit(folder.resolve("parks.jar"), "parks.jar");

        assertThat(ring.kept).containsExactly(INSTANCE.sign(jar).text());
    }

    @Test
    void whatTheInstanceVouchesForIsLookedAtOnce() throws Exception {
        var ring = new Vouching(true);
        put("x.jar", good().bytes(), null);

        assertThat(catchThrowableOfType(
                        Refusal.class, () -> new Admission(ring, false).admit(folder.resolve("x.jar"), "x.jar")))
                .isNotNull();
        assertThat(ring.asked).isEqualTo(1);
        assertThat(ring.kept).isEmpty();
    }

    @Test
    void noSignatureIsKeptOfWhatNobodySigned() throws Exception {
        var ring = new Vouching(false);
        put("parks.jar", Jar.of("parks", Bodies.Parks.class).bytes(), null);

        new Admission(ring, true).admit(folder.resolve("parks.jar"), "parks.jar");

        assertThat(ring.kept).isEmpty();
    }

    /** Whoever sends too much learns that first, and nothing goes through it all. */
    @Test
    void theSizeIsAskedBeforeTheSignature() {
        assertThat(refused(ADMISSION, new byte[PluginPackage.LARGEST + 1], null))
                .hasMessageContaining("större än 2 MB");
        assertThat(refused(ADMISSION, new byte[0], null)).hasMessageContaining("Filen är tom");
    }

    @Test
    void anInstanceForDevelopmentTakesWhatNobodySignedAndSaysSo() throws Refusal {
        var jar = Jar.of("parks", Bodies.Parks.class).bytes();

        assertThat(new Admission(RING, true)
                        .admit(jar, "parks.jar", null)
                        .plugin()
                        .origin()
                        .unsigned())
                .isTrue();
        assertThat(refused(new Admission(RING, true), jar, STRANGER.sign(jar).text()))
                .hasMessageContaining("ingen har godkänt");
    }

    @Test
    void whateverIsTakenTheJdkReadsTheSame() throws IOException {
        var good = good().with("a.txt", "text som packas, text som packas")
                .but(part -> part.sizesFollow = true)
                .bytes();
        var random = new Random(3);
        var taken = 0;
        for (var turn = 0; turn < 3000; turn++) {
            var jar = good.clone();
            for (var change = 0; change < 1 + turn % 3; change++) {
                jar[random.nextInt(jar.length)] = (byte) random.nextInt(256);
            }
            try {
                var read = JarParts.read(jar);
                taken++;
                assertThat(asTheJdkReads(jar).keySet()).as("turn %s", turn).isEqualTo(read.keySet());
                asTheJdkReads(jar)
                        .forEach((name, content) -> assertThat(content).isEqualTo(read.get(name)));
            } catch (Refusal refused) {
                assertThat(refused).hasMessageEndingWith(".");
            }
        }
        assertThat(taken).isPositive();
    }

    private Map<String, byte[]> asTheJdkReads(byte[] jar) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var file = new ZipFile(Files.write(folder.resolve("x.zip"), jar).toFile())) {
            for (var entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
                contents.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        return contents;
    }

    private void put(String name, byte[] jar, @Nullable String signature) throws IOException {
        Files.write(folder.resolve(name), jar);
        if (signature != null) {
            Files.writeString(folder.resolve(name + ".sig"), signature);
        }
    }

    private static Refusal refused(Admission admission, byte[] jar, @Nullable String signature) {
        return catchThrowableOfType(Refusal.class, () -> admission.admit(jar, "x.jar", signature));
    }

    private void bad(String what, RawJar jar, String reason) {
        bad(what, jar.bytes(), reason);
    }

    private void bad(String what, byte[] jar, String reason) {
        bad(what, jar, INSTANCE.sign(jar).text(), reason);
    }

    private void bad(String what, byte[] jar, @Nullable String signature, String reason) {
        assertThat(catalogue.put(what, new Bad(jar, signature, reason))).isNull();
    }

    private static RawJar good() {
        return packaged("");
    }

    private static RawJar packaged(String line) {
        return with(lines("", "") + line);
    }

    private static RawJar with(String manifest) {
        return bare(manifest).with(INDEX, "se.iop.plugin.test.Bodies$Throws\n");
    }

    private static RawJar bare() {
        return bare(lines("", ""));
    }

    private static RawJar bare(String manifest) {
        return new RawJar().with(PluginManifest.NAME, manifest).with(BURSTS, code(Bodies.Throws.class));
    }

    private static String lines(String but, String value) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("Plugin-Id", "x");
        lines.put("Plugin-Version", "1.0.0");
        lines.put("Plugin-Requires", ">=1.0.0 & <2.0.0");
        if (!but.isEmpty()) {
            lines.put(but, value);
        }
        var text = new StringBuilder("Manifest-Version: 1.0\n");
        lines.forEach(
                (name, said) -> text.append(name).append(": ").append(said).append('\n'));
        // Last a line that says something: a value left empty above is then never the end of the text.
        return text.append("Created-By: Test\n").toString();
    }

    /** The last record of a kind, with one byte of it changed. */
    private static byte[] changed(RawJar good, String record, int place, int by) {
        var jar = good.bytes();
        jar[new String(jar, StandardCharsets.ISO_8859_1).lastIndexOf(record) + place] ^= (byte) by;
        return jar;
    }

    private static byte[] tampered(byte[] jar, String part) {
        try {
            var at = new String(jar, StandardCharsets.ISO_8859_1).indexOf(part) + part.length();
            var changed = jar.clone();
            changed[at + 3] ^= 1;
            return changed;
        } catch (IndexOutOfBoundsException missing) {
            throw new AssertionError(part, missing);
        }
    }

    private static void kind(RawJar.Part part, int mode) {
        part.system = 3;
        part.mode = mode;
    }

    private static void extra(RawJar.Part part, int kind) {
        part.indexExtra = new byte[] {(byte) kind, (byte) (kind >> 8), 1, 0, 0};
        part.localExtra = part.indexExtra;
    }

    private static byte[] code(Class<?> type) {
        try (var code = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return code.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static byte[] versioned(int major, int minor) {
        var code = named("se.iop.plugin.test.A");
        code[4] = (byte) (minor >> 8);
        code[5] = (byte) minor;
        code[6] = (byte) (major >> 8);
        code[7] = (byte) major;
        return code;
    }

    private static byte[] module() {
        return ClassFile.of().buildModule(ModuleAttribute.of(ModuleDesc.of("a.b"), _ -> {}));
    }

    private static byte[] named(String type) {
        return ClassFile.of().build(ClassDesc.of(type), _ -> {});
    }

    private static PinnedKey pinned(
            SigningKey key, String name, @Nullable String municipality, PinnedKey.@Nullable Revocation revocation) {
        return new PinnedKey(key.verifying(), name, municipality, "Prov", Instant.EPOCH, revocation);
    }
}
