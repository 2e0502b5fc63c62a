package se.iop.core.people;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.json.Json;
import se.iop.core.people.Committee.Joint;
import se.iop.core.people.Committee.Naming;
import se.iop.core.people.NotPossible.Why;
import se.iop.core.record.Journal;

/** The municipality's committees over time; everyone in it may know them, its administrator keeps them. */
@Service
public class Committees {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    Committees(JdbcClient jdbc, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** All committees, those whose time is over among them, by the name they have today. */
    @Transactional(readOnly = true)
    public List<Committee> all() {
        return jdbc.sql("""
                        select c.code, c.name, c.first_day, c.last_day, c.continues, c.partner, c.partner_percent,
                               coalesce((select jsonb_agg(jsonb_build_object(
                                                              'from', n.from_day, 'name', n.name, 'decision', n.decision)
                                                          order by n.from_day)
                                         from committee_name n where n.tenant = c.tenant and n.committee = c.code),
                                        '[]')::text as namings
                        from committee c
                        order by coalesce((select n.name from committee_name n
                                           where n.tenant = c.tenant and n.committee = c.code and n.from_day <= :today
                                           order by n.from_day desc limit 1), c.name), c.code""")
                .param("today", LocalDate.now(clock))
                .query((row, number) -> committee(row))
                .list();
    }

    /** Short name and today's name of every committee, in the order of the names. */
    @Transactional(readOnly = true)
    public Map<String, String> names() {
        return names(LocalDate.now(clock));
    }

    /** Short name of every committee and the name that held on a day, as documents and lists of that day show it. */
    @Transactional(readOnly = true)
    public Map<String, String> names(LocalDate day) {
        var names = new LinkedHashMap<String, String>();
        all().forEach(committee -> names.put(committee.code(), committee.nameOn(day)));
        return names;
    }

    /** Whether a committee's time is over, so that nothing new begins in it. */
    @Transactional(readOnly = true)
    public boolean over(String code) {
        return jdbc.sql("select last_day < :today from committee where code = :code")
                .param("today", LocalDate.now(clock))
                .param("code", code)
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    /** Adds a committee; its short name follows from its name, so that a guideline for it is found. */
    @Transactional
    public Committee add(String name, @Nullable LocalDate firstDay) {
        demand();
        People.requireName(name);
        var committee = Committee.begun(Code.of(name), name.strip(), firstDay);
        try {
            jdbc.sql("insert into committee (code, name, first_day) values (:code, :name, :first)")
                    .param("code", committee.code())
                    .param("name", committee.name())
                    .param("first", firstDay, Types.DATE)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new NotPossible(Why.CODE_TAKEN);
        }
        journal.add(null, "COMMITTEE_ADDED", LocalDate.now(clock), null, committee);
        return committee;
    }

    /**
     * Says when a committee works, which ones it continues and with whom it is joint, and corrects how its name of
     * today is spelled. Its short name stays, so that what it decided is found.
     *
     * @throws NotPossible when the days are in the wrong order, or committees would continue each other in a circle
     */
    @Transactional
    public void change(Committee changed) {
        demand();
        People.requireName(changed.name());
        var all = all();
        var before = one(all, changed.code());
        demandSound(changed, before, all);
        var joint = changed.joint();
        jdbc.sql("""
                        update committee set first_day = :first, last_day = :last, continues = :continues,
                               partner = :partner, partner_percent = :percent where code = :code""")
                .param("first", changed.firstDay(), Types.DATE)
                .param("last", changed.lastDay(), Types.DATE)
                .param("continues", changed.continues().toArray(String[]::new))
                .param("partner", joint == null ? null : joint.partner().strip(), Types.VARCHAR)
                .param("percent", joint == null ? null : joint.percent(), Types.NUMERIC)
                .param("code", changed.code())
                .update();
        spell(changed.code(), changed.name().strip());
        journal.add(null, "COMMITTEE_CHANGED", LocalDate.now(clock), null, changed);
    }

    /**
     * Gives a committee another name from a day on; what is older keeps the name that held then.
     *
     * @param decision the decision to take the name, as it is cited
     * @throws NotPossible when the day is outside the committee's time, or another name holds from that very day
     */
    @Transactional
    public void rename(String code, String name, LocalDate from, String decision) {
        demand();
        People.requireName(name);
        if (decision.isBlank()) {
            throw new NotPossible(Why.DECISION_MISSING);
        }
        var committee = one(all(), code);
        if (!works(committee, from)) {
            throw new NotPossible(Why.DAY_OUTSIDE);
        }
        if (committee.nameOn(from).equals(name.strip())) {
            throw new NotPossible(Why.NAME_SAME);
        }
        try {
            jdbc.sql("insert into committee_name (committee, from_day, name, decision)"
                            + " values (:code, :from, :name, :decision)")
                    .param("code", code)
                    .param("from", from)
                    .param("name", name.strip())
                    .param("decision", decision.strip())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new NotPossible(Why.NAME_THAT_DAY);
        }
        journal.add(null, "COMMITTEE_RENAMED", from, decision.strip(), one(all(), code));
    }

    private static boolean works(Committee committee, LocalDate day) {
        var first = committee.firstDay();
        return (first == null || day.isAfter(first)) && !committee.over(day);
    }

    private void demandSound(Committee changed, Committee before, List<Committee> all) {
        var first = changed.firstDay();
        var last = changed.lastDay();
        if (first != null && last != null && last.isBefore(first)) {
            throw new NotPossible(Why.DAYS_ORDER);
        }
        if (!before.namings().stream().allMatch(naming -> works(changed, naming.from()))) {
            throw new NotPossible(Why.NAMES_OUTSIDE);
        }
        for (var code : changed.continues()) {
            if (reaches(all, code, changed.code(), new ArrayList<>())) {
                throw new NotPossible(Why.CIRCLE);
            }
            one(all, code);
        }
        var joint = changed.joint();
        if (joint != null && joint.partner().isBlank()) {
            throw new NotPossible(Why.PARTNER_MISSING);
        }
        if (joint != null && !share(joint.percent())) {
            throw new NotPossible(Why.SHARE_RANGE);
        }
    }

    private static boolean share(@Nullable BigDecimal percent) {
        return percent == null || percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) < 0;
    }

    /** Whether one gets from a committee to another by what each continues. */
    private static boolean reaches(List<Committee> all, String from, String to, List<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        if (seen.contains(from)) {
            return false;
        }
        seen.add(from);
        return one(all, from).continues().stream().anyMatch(earlier -> reaches(all, earlier, to, seen));
    }

    private void spell(String code, String name) {
        var named = jdbc.sql("""
                        update committee_name n set name = :name
                        where n.committee = :code
                          and n.from_day = (select max(m.from_day) from committee_name m
                                            where m.committee = :code and m.from_day <= :today)""")
                .param("name", name)
                .param("code", code)
                .param("today", LocalDate.now(clock))
                .update();
        if (named == 0) {
            jdbc.sql("update committee set name = :name where code = :code")
                    .param("name", name)
                    .param("code", code)
                    .update();
        }
    }

    private static Committee one(List<Committee> all, String code) {
        return all.stream()
                .filter(committee -> committee.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotPossible(Why.GONE));
    }

    private Committee committee(ResultSet row) throws SQLException {
        var partner = row.getString("partner");
        var begun = new Committee(
                row.getString("code"),
                row.getString("name"),
                namings(row.getString("namings")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                List.of((String[]) row.getArray("continues").getArray()),
                partner == null ? null : new Joint(partner, row.getBigDecimal("partner_percent")),
                "");
        return begun.spelled(begun.nameOn(LocalDate.now(clock)));
    }

    private static List<Naming> namings(String json) {
        var namings = new ArrayList<Naming>();
        for (var naming : Json.mapper().readTree(Objects.requireNonNull(json))) {
            namings.add(new Naming(
                    LocalDate.parse(naming.get("from").asString()),
                    naming.get("name").asString(),
                    naming.get("decision").asString()));
        }
        return namings;
    }

    private void demand() {
        Access.demand(acting.person(), Action.ADMINISTER_COMMITTEES, null);
    }
}
