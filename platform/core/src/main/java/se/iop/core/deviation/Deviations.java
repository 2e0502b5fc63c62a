package se.iop.core.deviation;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The deviations that stand in the decisions, and the thresholds. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Deviations {

    /** As the index has it; what was rejected deviates from nothing. */
    private static final String DECIDED = """
             from agreement a cross join lateral jsonb_array_elements(a.life #> '{decision,deviations}') d (value)
            where a.decided and jsonb_array_length(coalesce(a.life #> '{decision,deviations}', '[]')) > 0
              and a.decision_outcome <> 'REJECTED'
            """;

    private static final String ASKED = """
              and (cast(:committee as text) is null or a.committee = :committee)
              and (cast(:requirement as text) is null or d.value ->> 'requirement' = :requirement)
              and (cast(:year as integer) is null
                   or a.decision_on between make_date(cast(:year as integer), 1, 1) and make_date(cast(:year as integer), 12, 31))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Deviations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first, those of an unknown day last; the rule's words are left out. */
    List<Deviation> list(Asked asked, int offset, int limit) {
        return jdbc.sql("""
                        select a.id, a.title, a.committee, a.decision_on, a.life #>> '{decision,paragraph}' as paragraph,
                               d.value ->> 'requirement' as requirement, d.value ->> 'reason' as reason""" + DECIDED + ASKED + """
                        order by a.decision_on desc nulls last, a.title, a.id, requirement offset :offset limit :limit""")
                .param("committee", asked.committee(), Types.VARCHAR)
                .param("requirement", asked.requirement(), Types.VARCHAR)
                .param("year", asked.year(), Types.INTEGER)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Deviation(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("committee"),
                        row.getString("requirement"),
                        null,
                        row.getString("reason"),
                        row.getObject("decision_on", LocalDate.class),
                        row.getString("paragraph")))
                .list();
    }

    /** How many by committee, rule and year; the rules' words are left out. */
    List<Tally> counted() {
        return jdbc.sql("""
                        select a.committee, d.value ->> 'requirement' as requirement,
                               cast(extract(year from a.decision_on) as integer) as year, count(*) as count""" + DECIDED + " group by 1, 2, 3 order by 1, 2, 3")
                .query((row, number) -> new Tally(
                        row.getString("committee"),
                        row.getString("requirement"),
                        null,
                        row.getObject("year", Integer.class),
                        row.getInt("count")))
                .list();
    }

    /** The rules of some committees that reach the threshold of each; the rules' words are left out. */
    List<Signal> signals(Collection<String> committees) {
        return jdbc.sql("""
                        with threshold as (
                            select distinct on (committee) committee, deviations, months
                            from deviation_threshold order by committee, number desc)
                        select a.committee, d.value ->> 'requirement' as requirement, count(*) as count,
                               max(coalesce(t.deviations, :deviations)) as deviations, max(coalesce(t.months, :months)) as months
                         from agreement a left join threshold t on t.committee = a.committee
                         cross join lateral jsonb_array_elements(a.life #> '{decision,deviations}') d (value)
                        where a.decided and jsonb_array_length(coalesce(a.life #> '{decision,deviations}', '[]')) > 0
                          and a.decision_outcome <> 'REJECTED' and a.committee = any(:committees)
                          and a.decision_on > cast(:today as date) - make_interval(months => coalesce(t.months, :months))
                        group by 1, 2 having count(*) >= max(coalesce(t.deviations, :deviations))
                        order by 3 desc, 1, 2""")
                .param("deviations", Threshold.OF_THE_PLATFORM.deviations())
                .param("months", Threshold.OF_THE_PLATFORM.months())
                .param("committees", committees.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Signal(
                        row.getString("committee"),
                        row.getString("requirement"),
                        null,
                        row.getInt("count"),
                        new Threshold(row.getInt("deviations"), row.getInt("months"), null, null, null)))
                .list();
    }

    /** The threshold that a committee has set; the latest holds. */
    Optional<Threshold> threshold(String committee) {
        return jdbc.sql("""
                        select deviations, months, reason, set_by, set_at from deviation_threshold
                        where committee = :committee order by number desc limit 1""")
                .param("committee", committee)
                .query((row, number) -> new Threshold(
                        row.getInt("deviations"),
                        row.getInt("months"),
                        row.getString("reason"),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant()))
                .optional();
    }

    void set(String committee, Threshold threshold) {
        jdbc.sql("""
                        insert into deviation_threshold (committee, number, deviations, months, reason, set_by)
                        select :committee, coalesce(max(number), 0) + 1, :deviations, :months, :reason, :by
                        from deviation_threshold where committee = :committee""")
                .param("committee", committee)
                .param("deviations", threshold.deviations())
                .param("months", threshold.months())
                .param("reason", threshold.reason())
                .param("by", threshold.setBy())
                .update();
    }
}
