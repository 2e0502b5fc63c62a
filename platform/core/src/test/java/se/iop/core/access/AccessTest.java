package se.iop.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.iop.core.access.Access.Reach;

/** The table of roles and actions, approved as it stands: a right given or taken is a visible difference here. */
class AccessTest {

    private static final String APPROVED = """
            OFFICER    ECONOMIST  SECRETARY  ADMINIST.  AUDITOR    OPERATOR   action
            all        all        all        all        all        -          READ_AGREEMENT
            own        own        own        -          all        -          READ_DRAFT
            own        -          -          -          -          -          DRAFT
            own        -          -          -          -          -          SUBMIT
            -          -          own        -          -          -          DECIDE
            -          -          own        -          -          -          APPROVE_MINUTES
            -          -          own        -          -          -          SIGN
            own        -          -          -          -          -          DISCARD
            -          -          own        -          -          -          ANNOUNCE
            -          -          own        -          -          -          APPEAL
            -          -          own        -          -          -          EXTEND
            own        -          -          -          -          -          RENEGOTIATE
            own        -          -          -          -          -          CONTINUE
            own        -          -          -          -          -          ESCALATE
            own        -          own        -          -          -          GIVE_NOTICE
            -          -          own        -          -          -          RESCIND
            own        -          own        -          -          -          CORRECT
            -          -          own        -          -          -          ARCHIVE
            -          -          -          -          -          all        ENTER_INDEX
            -          own        -          -          -          -          ENTER_COMPENSATION
            all        all        all        all        all        all        READ_GUIDELINES
            all        all        all        all        all        all        READ_PLUGINS
            -          -          -          -          -          all        RELOAD_PLUGINS
            -          -          -          all        -          all        PIN_KEY
            -          -          -          -          -          all        INSTALL_PLUGINS
            -          -          -          all        -          -          INSTALL_OWN_PLUGINS
            -          -          -          all        -          -          CHOOSE_PLUGINS
            -          -          -          all        all        -          REPLAY
            -          -          own        all        -          -          SET_DEVIATION_THRESHOLD
            own        own        own        -          all        -          READ_JOURNAL
            -          -          -          all        -          -          ADMINISTER_PEOPLE
            -          -          -          all        -          -          ADMINISTER_COMMITTEES
            -          -          own        all        -          -          HAND_OVER
            all        all        all        all        all        -          READ_DIRECTORY
            all        -          all        all        -          -          KEEP_DIRECTORY
            -          -          -          -          -          all        ESTABLISH_MUNICIPALITY
            own        -          own        -          -          -          MASK
            own        -          -          -          -          -          IMPORT
            all        all        all        all        all        -          EXPORT
            own        own        own        -          -          -          ATTACH
            all        all        all        -          all        -          ASSESS
            all        all        all        all        all        -          READ_TEMPLATE
            -          -          own        all        -          -          WRITE_TEMPLATE
            own        own        own        all        all        -          READ_GUIDELINE_DRAFT
            -          -          own        -          -          -          COMPOSE_GUIDELINE
            -          -          own        all        -          -          PUBLISH_GUIDELINE
            own        -          own        all        -          -          SUPPOSE
            all        all        all        all        all        -          READ_CONSEQUENCES
            -          -          own        all        -          -          SHADOW
            """;

    @Test
    void theTableIsAsApproved() {
        assertThat(Arrays.stream(Action.values()).map(AccessTest::line).collect(Collectors.joining()))
                .isEqualTo(APPROVED.substring(APPROVED.indexOf('\n') + 1));
    }

    @Test
    void whoReadsAllChangesNothing() {
        var changing = List.of(
                Action.DRAFT,
                Action.SUBMIT,
                Action.DECIDE,
                Action.APPROVE_MINUTES,
                Action.SIGN,
                Action.DISCARD,
                Action.ANNOUNCE,
                Action.APPEAL,
                Action.EXTEND,
                Action.RENEGOTIATE,
                Action.CONTINUE,
                Action.ESCALATE,
                Action.GIVE_NOTICE,
                Action.RESCIND,
                Action.CORRECT,
                Action.ARCHIVE,
                Action.ENTER_INDEX,
                Action.ENTER_COMPENSATION,
                Action.RELOAD_PLUGINS,
                Action.INSTALL_PLUGINS,
                Action.INSTALL_OWN_PLUGINS,
                Action.CHOOSE_PLUGINS,
                Action.ADMINISTER_PEOPLE,
                Action.ADMINISTER_COMMITTEES,
                Action.HAND_OVER,
                Action.KEEP_DIRECTORY,
                Action.ESTABLISH_MUNICIPALITY,
                Action.IMPORT,
                Action.ATTACH,
                Action.COMPOSE_GUIDELINE,
                Action.PUBLISH_GUIDELINE);
        assertThat(changing)
                .allSatisfy(action -> assertThat(Access.whoMay(action)).doesNotContain(Role.AUDITOR));
    }

    @Test
    void aRoleInOneCommitteeReachesNoOther() {
        var officer = person(new Membership(Role.OFFICER, "socialnamnden"));
        assertThat(Access.allows(officer, Action.DRAFT, "socialnamnden")).isTrue();
        assertThat(Access.allows(officer, Action.DRAFT, "vard-och-omsorgsnamnden"))
                .isFalse();
        assertThat(Access.allows(officer, Action.READ_DRAFT, "vard-och-omsorgsnamnden"))
                .isFalse();
        assertThat(Access.allows(officer, Action.READ_AGREEMENT, "vard-och-omsorgsnamnden"))
                .isTrue();
        assertThat(Access.allows(officer, Action.DRAFT, null)).isTrue();
        assertThat(Access.allows(officer, Action.DECIDE, null)).isFalse();
    }

    @Test
    void severalRolesAddUp() {
        var both = person(
                new Membership(Role.OFFICER, "socialnamnden"),
                new Membership(Role.SECRETARY, "vard-och-omsorgsnamnden"));
        assertThat(Access.allows(both, Action.DECIDE, "vard-och-omsorgsnamnden"))
                .isTrue();
        assertThat(Access.allows(both, Action.DECIDE, "socialnamnden")).isFalse();
        assertThat(both.committees()).containsExactly("socialnamnden", "vard-och-omsorgsnamnden");
        assertThat(both.is(Role.SECRETARY)).isTrue();
        assertThat(both.is(Role.SECRETARY, "socialnamnden")).isFalse();
    }

    @Test
    void aRoleThatNeedsACommitteeReachesNothingWithoutOne() {
        var homeless = person(new Membership(Role.OFFICER, null));
        assertThat(Access.allows(homeless, Action.DRAFT, null)).isFalse();
        assertThat(Access.allows(homeless, Action.DRAFT, "socialnamnden")).isFalse();
    }

    @Test
    void aRefusalSaysWhoMay() {
        var auditor = person(new Membership(Role.AUDITOR, null));
        assertThatThrownBy(() -> Access.demand(auditor, Action.DECIDE, "socialnamnden"))
                .isInstanceOfSatisfying(NotAllowed.class, refused -> {
                    assertThat(refused.action()).isEqualTo(Action.DECIDE);
                    assertThat(refused.whoMay()).containsExactly(Role.SECRETARY);
                });
    }

    private static String line(Action action) {
        var reaches = Access.reaches(action);
        return Arrays.stream(Role.values())
                        .map(role -> String.format("%-11s", word(reaches.get(role))))
                        .collect(Collectors.joining())
                + action + "\n";
    }

    private static String word(@Nullable Reach reach) {
        return reach == null ? "-" : reach == Reach.OWN_COMMITTEE ? "own" : "all";
    }

    private static Person person(Membership... memberships) {
        return new Person(UUID.randomUUID(), 1, "lund", "Lunds kommun", "prov@lund", "Prov", List.of(memberships));
    }
}
