package se.iop.core.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Role;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Status;
import se.iop.core.json.Json;
import se.iop.core.lineage.Family.Member;
import se.iop.core.lineage.Family.Tie;
import se.iop.model.Relation;
import tools.jackson.databind.JsonNode;

/** Finding the relatives of an agreement, as far as the person may see them. */
@Service
public class Lineage {

    /** A family larger than this is shown in part. */
    public static final int SHOWN_AT_MOST = 60;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    Lineage(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    private record Found(Member member, @Nullable UUID previous, JsonNode relations) {}

    /**
     * The family of an agreement, in one statement.
     *
     * @throws NoSuchAgreement when the person may not read the agreement
     */
    @Transactional(readOnly = true)
    public Family of(UUID subject) {
        var person = acting.person();
        Access.demand(person, Action.READ_AGREEMENT, null);
        var found = jdbc.sql("""
                        select a.id, a.title, owner_on(a.committee, a.life, cast(:today as date)) as owner,
                               a.period_first, a.period_last, a.amends, a.previous,
                               items(a.terms -> 'relations')::text as relations,
                               agreement_status(a, cast(:today as date)) as status
                        from agreement a
                        where a.id in (select family_of(:subject, :most))
                          and (a.decided or a.committee = any(:mine) or :auditor)
                        order by a.period_first nulls last, a.period_last nulls last, a.id""")
                .param("today", LocalDate.now(clock))
                .param("subject", subject)
                .param("most", SHOWN_AT_MOST)
                .param("mine", person.committees().toArray(String[]::new))
                .param("auditor", person.is(Role.AUDITOR))
                .query((row, number) -> found(row))
                .list();
        if (found.stream().noneMatch(one -> one.member().id().equals(subject))) {
            throw new NoSuchAgreement();
        }
        return new Family(subject, found.stream().map(Found::member).toList(), ties(found));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new Member(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("owner"),
                        Status.valueOf(row.getString("status")),
                        row.getObject("period_first", LocalDate.class),
                        row.getObject("period_last", LocalDate.class),
                        row.getBoolean("amends")),
                row.getObject("previous", UUID.class),
                Json.mapper().readTree(row.getString("relations")));
    }

    private static List<Tie> ties(List<Found> found) {
        var seen = new HashSet<UUID>();
        found.forEach(one -> seen.add(one.member().id()));
        var ties = new ArrayList<Tie>();
        for (var one : found) {
            var from = one.member().id();
            var previous = one.previous();
            if (previous != null && seen.contains(previous)) {
                var kinship = one.member().amends() ? Kinship.AMENDED : Kinship.PREDECESSOR;
                ties.add(new Tie(from, previous, "", kinship, null, null));
            }
            one.relations().forEach(relation -> {
                var tie = tie(from, relation, seen);
                if (!repeated(tie, previous)) {
                    ties.add(tie);
                }
            });
        }
        return ties;
    }

    /** A renewal says in its terms too what it continues; it is one tie all the same. */
    private static boolean repeated(Tie tie, @Nullable UUID previous) {
        return tie.kinship() == Kinship.PREDECESSOR
                && tie.to() != null
                && tie.to().equals(previous);
    }

    private static Tie tie(UUID from, JsonNode relation, HashSet<UUID> seen) {
        var named = text(relation, "agreement");
        var to = named == null ? null : UUID.fromString(named);
        var on = text(relation, "on");
        return new Tie(
                from,
                to != null && seen.contains(to) ? to : null,
                relation.get("to").asString(),
                Kinship.named(Relation.Kind.valueOf(relation.get("kind").asString())),
                text(relation, "note"),
                on == null ? null : LocalDate.parse(on));
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
