package se.iop.core.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Platform;
import se.iop.core.agreement.Refused;
import se.iop.core.agreement.Registering;
import se.iop.core.attachment.Attachment.Audience;
import se.iop.core.attachment.Attachment.Kind;
import se.iop.core.record.Journal;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision;
import se.iop.model.Terms;

/** Files kept with agreements on a real database: what is refused, what is stored, who sees it, what is left. */
class AttachingTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private Person officer;

    @BeforeEach
    void people() {
        officer = PLATFORM.lund(Role.OFFICER, "socialnamnden");
        PLATFORM.actingAs(officer);
    }

    @Test
    void aFileComesBackAsItWas() throws IOException {
        var content = new byte[3 * StoredFiles.PIECE + 17];
        new Random(1).nextBytes(content);
        var draft = draft();
        var added = add(draft, "Foto på lokalen.bin", Audience.PUBLIC, content);
        assertThat(added.size()).isEqualTo(content.length);
        assertThat(added.event()).isEqualTo("IDEA");
        assertThat(added.addedBy()).isEqualTo(officer.name());
        var given = attaching().give(draft.id(), added.id());
        assertThat(given.attachment()).isEqualTo(added);
        try (var back = given.content()) {
            assertThat(back.readAllBytes()).isEqualTo(content);
        }
        assertThat(attaching().of(draft.id()).attachments()).containsExactly(added);
    }

    @Test
    void aFileIsStoredOnceInAMunicipalityAndOnceInEach() throws IOException {
        var content = ("Samma innehåll " + UUID.randomUUID()).getBytes(UTF_8);
        var first = draft();
        var second = draft();
        var digest = add(first, "a.txt", Audience.PUBLIC, content).digest();
        add(second, "b.txt", Audience.PUBLIC, content);
        assertThat(stored(digest)).isEqualTo(1);
        PLATFORM.actingAs(PLATFORM.linkoping(Role.OFFICER, "aldrenamnden"));
        add(drafting().start("aldrenamnden"), "c.txt", Audience.PUBLIC, content);
        assertThat(stored(digest)).isEqualTo(2);

        PLATFORM.actingAs(officer);
        attaching().remove(first.id(), only(first).id());
        assertThat(stored(digest)).isEqualTo(2);
        attaching().remove(second.id(), only(second).id());
        assertThat(stored(digest)).isEqualTo(1);
        assertThat(pieces(digest)).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsRefusedAtItsField() throws IOException {
        var draft = draft();
        refused("file", "file-empty", () -> add(draft, "tom.txt", Audience.PUBLIC, new byte[0]));
        refused("name", "file-name-missing", () -> add(draft, " \u202e/", Audience.PUBLIC, bytes("x")));
        refused("name", "file-name-too-long", () -> add(draft, "å".repeat(151), Audience.PUBLIC, bytes("x")));
        refused(
                "source",
                "file-source-too-long",
                () -> attaching()
                        .add(
                                draft.id(),
                                new NewAttachment("a.txt", Kind.OTHER, Audience.PUBLIC, "x".repeat(201), null),
                                new ByteArrayInputStream(bytes("x"))));
        refused(
                "file",
                "file-too-large",
                () -> attaching().add(draft.id(), named("stor.bin", Audience.PUBLIC), zeros(Attaching.LARGEST + 1)));
        assertThat(attaching().of(draft.id()).attachments()).isEmpty();
        add(draft, "a.txt", Audience.PUBLIC, bytes("samma"));
        refused("file", "attachment-there-already", () -> add(draft, "b.txt", Audience.PUBLIC, bytes("samma")));
    }

    @Test
    void theLargestFileIsKeptAndNoAgreementHasMoreThanItsMost() throws IOException {
        var draft = draft();
        var largest = attaching().add(draft.id(), named("stor.bin", Audience.PUBLIC), zeros(Attaching.LARGEST));
        assertThat(largest.size()).isEqualTo(Attaching.LARGEST);
        assertThat(pieces(largest.digest())).isEqualTo((int) (Attaching.LARGEST / StoredFiles.PIECE));
        for (var number = 1; number < Attaching.MOST; number++) {
            add(draft, number + ".txt", Audience.PUBLIC, bytes("nr " + number));
        }
        refused("file", "attachments-too-many", () -> add(draft, "till.txt", Audience.PUBLIC, bytes("en till")));
    }

    @Test
    void aNameIsCleanedOfFoldersAndOfSignsThatDeceive() {
        assertThat(named("C:\\Users\\x\\avtal.pdf", Audience.PUBLIC).name()).isEqualTo("avtal.pdf");
        assertThat(named("../../etc/passwd", Audience.PUBLIC).name()).isEqualTo("passwd");
        assertThat(named("avtal\u202efdp.exe\u0000\n", Audience.PUBLIC).name()).isEqualTo("avtalfdp.exe");
        assertThat(named("a\u030angermanland.txt", Audience.PUBLIC).name()).isEqualTo("ångermanland.txt");
    }

    @Test
    void aPageCalledPdfIsShownAsAPage() throws IOException {
        var draft = draft();
        var added = add(draft, "beslut.pdf", Audience.PUBLIC, bytes("<html><script>alert(1)</script>"));
        assertThat(added.type()).isEqualTo(FileType.HTML);
        assertThat(added.misnamed()).isTrue();
        assertThat(only(draft)).isEqualTo(added);
    }

    @Test
    void internalFilesAreForTheCommitteeAndNeverPublished() throws IOException {
        var agreement = registered();
        var open = add(agreement, "protokoll.txt", Audience.PUBLIC, bytes("öppet"));
        var secret = add(agreement, "anteckning.txt", Audience.INTERNAL, bytes("internt"));
        assertThat(attaching().of(agreement.id()).attachments()).containsExactlyInAnyOrder(open, secret);
        assertThat(attaching().published(agreement.id())).containsExactly(open);

        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "vard-och-omsorgsnamnden"));
        assertThat(attaching().of(agreement.id()).attachments()).containsExactly(open);
        assertThat(attaching().of(agreement.id()).mayAttach()).isFalse();
        assertThatThrownBy(() -> attaching().give(agreement.id(), secret.id())).isInstanceOf(NoSuchAttachment.class);
        assertThatThrownBy(() -> attaching().withdraw(agreement.id(), open.id(), "Nej"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anotherMunicipalityFindsNothing() throws IOException {
        var agreement = registered();
        var open = add(agreement, "protokoll.txt", Audience.PUBLIC, bytes("öppet"));
        PLATFORM.actingAs(PLATFORM.linkoping(Role.OFFICER, "aldrenamnden"));
        assertThatThrownBy(() -> attaching().give(agreement.id(), open.id())).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> add(agreement, "x.txt", Audience.PUBLIC, bytes("x")))
                .isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void anAttachmentOfOneAgreementIsNoneOfAnother() throws IOException {
        var open = add(registered(), "protokoll.txt", Audience.PUBLIC, bytes("öppet"));
        var other = draft();
        assertThatThrownBy(() -> attaching().give(other.id(), open.id())).isInstanceOf(NoSuchAttachment.class);
        assertThatThrownBy(() -> attaching().remove(other.id(), open.id())).isInstanceOf(NoSuchAttachment.class);
    }

    @Test
    void onADecidedAgreementAFileIsOnlyWithdrawnWithAReason() throws IOException {
        var agreement = registered();
        var report = add(agreement, "rapport.txt", Audience.PUBLIC, bytes("fel år"));
        refused("", "attachment-stays", () -> attaching().remove(agreement.id(), report.id()));
        refused("reason", "reason-missing", () -> attaching().withdraw(agreement.id(), report.id(), " "));
        assertThat(removedInTheDatabase(report)).isFalse();

        var withdrawn = attaching().withdraw(agreement.id(), report.id(), "Avser ett annat år.");
        assertThat(withdrawn.withdrawal()).isNotNull().satisfies(withdrawal -> {
            assertThat(withdrawal.why()).isEqualTo("Avser ett annat år.");
            assertThat(withdrawal.by()).isEqualTo(officer.name());
        });
        assertThat(only(agreement)).isEqualTo(withdrawn);
        assertThat(attaching().published(agreement.id())).isEmpty();
        refused("", "attachment-withdrawn", () -> attaching().withdraw(agreement.id(), report.id(), "Igen"));
        var again = add(agreement, "rapport.txt", Audience.PUBLIC, bytes("fel år"));
        assertThat(again.digest()).isEqualTo(report.digest());
    }

    @Test
    void everyChangeStandsInTheJournal() throws IOException {
        var draft = draft();
        var added = add(draft, "a.txt", Audience.PUBLIC, bytes("journalfört"));
        attaching().withdraw(draft.id(), added.id(), "Fel fil");
        attaching().remove(draft.id(), added.id());
        assertThat(drafting().open(draft.id()).journal())
                .extracting(Journal.Entry::action)
                .containsExactly("attachment-removed", "attachment-withdrawn", "attached", "drafted");
        assertThat(attaching().of(draft.id()).attachments()).isEmpty();
    }

    @Test
    void whatWasTamperedWithIsNotGivenOut() throws IOException {
        var draft = draft();
        var added = add(draft, "a.txt", Audience.PUBLIC, bytes("äkta " + UUID.randomUUID()));
        JdbcClient.create(PLATFORM.database().superuser())
                .sql("update iop.file_piece set content = 'falsk' where digest = ?")
                .param(added.digest())
                .update();
        try (var back = attaching().give(draft.id(), added.id()).content()) {
            assertThatThrownBy(back::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void theListIsReadInTwoStatements() throws IOException {
        var draft = draft();
        for (var number = 0; number < 5; number++) {
            add(draft, number + ".txt", Audience.PUBLIC, bytes("rad " + number));
        }
        assertThat(PLATFORM.statementsOf(() -> attaching().of(draft.id())).stream()
                        .filter(statement -> !statement.contains("iop.tenant")))
                .hasSize(2);
    }

    private boolean removedInTheDatabase(Attachment attachment) {
        return PLATFORM.database()
                .as(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select remove_attachment(?)")
                                .param(attachment.id())
                                .query(Boolean.class)
                                .single());
    }

    private static void refused(String field, String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.reason()).isEqualTo(reason);
        });
    }

    private static Attachment add(Agreement agreement, String name, Audience audience, byte[] content)
            throws IOException {
        return attaching().add(agreement.id(), named(name, audience), new ByteArrayInputStream(content));
    }

    private static NewAttachment named(String name, Audience audience) {
        return new NewAttachment(name, Kind.OTHER, audience, null, null);
    }

    private static Attachment only(Agreement agreement) {
        var all = attaching().of(agreement.id()).attachments();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static int stored(String digest) {
        return count("select count(*) from iop.stored_file where digest = ?", digest);
    }

    private static int pieces(String digest) {
        return count("select count(*) from iop.file_piece where digest = ?", digest);
    }

    private static int count(String query, String digest) {
        return JdbcClient.create(PLATFORM.database().superuser())
                .sql(query)
                .param(digest)
                .query(Integer.class)
                .single();
    }

    private static Agreement draft() {
        return drafting().start("socialnamnden");
    }

    private static Agreement registered() {
        var ruling = new Life.Ruling(
                Life.Outcome.APPROVED, LocalDate.of(2025, 1, 1), null, Decision.Body.COMMITTEE, null, List.of());
        return PLATFORM.the(Registering.class)
                .take(
                        "socialnamnden",
                        Origin.REGISTERED,
                        false,
                        null,
                        Terms.EMPTY,
                        Answers.NONE,
                        Life.NONE.decided(ruling));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** So many zeros, without holding them. */
    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte @Nullable [] into, int from, int most) {
                if (left <= 0 || into == null) {
                    return -1;
                }
                var read = (int) Math.min(most, left);
                Arrays.fill(into, from, from + read, (byte) 0);
                left -= read;
                return read;
            }
        };
    }

    private static Attaching attaching() {
        return PLATFORM.the(Attaching.class);
    }

    private static Drafting drafting() {
        return PLATFORM.the(Drafting.class);
    }
}
