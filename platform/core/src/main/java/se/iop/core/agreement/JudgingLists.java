package se.iop.core.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;

/** Shows how far the judging for the lists has come, on whatever node it goes on, and lets it be stopped. */
@Service
public class JudgingLists {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    JudgingLists(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /** The latest pass in the person's municipality, none where nothing had to be judged yet. */
    @Transactional(readOnly = true)
    public Optional<ListPass> latest() {
        Access.demand(acting.person(), Action.READ_AGREEMENT, null);
        return jdbc.sql("select total, done, state, started_at, finished_at, stopped_by from list_judging")
                .query((row, number) -> pass(row))
                .optional();
    }

    /** Stops it for the rest of the day; what is judged stays judged. */
    @Transactional
    public void stop() {
        Access.demand(acting.person(), Action.REPLAY, null);
        jdbc.sql("update list_judging set state = 'STOPPED', finished_at = :at, stopped_by = :by"
                        + " where state = 'RUNNING'")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", acting.person().name())
                .update();
    }

    /** Lets it begin again though somebody stopped it; {@link Refreshing#refresh} does the work. */
    @Transactional
    public void ask() {
        Access.demand(acting.person(), Action.REPLAY, null);
        jdbc.sql("update list_judging set state = 'DONE', stopped_by = null where state = 'STOPPED'")
                .update();
    }

    /**
     * Begins a pass, or goes on with one that another node left or works on; in the municipality of whoever acts.
     *
     * @param left how many are left to judge
     * @return whether to judge them, which is not so where somebody stopped it today
     */
    @Transactional
    boolean begin(int left) {
        var today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return jdbc.sql("""
                        insert into list_judging as p (total, started_at) values (:left, :at)
                        on conflict (tenant) do update set
                            total = excluded.total + case p.state when 'RUNNING' then p.done else 0 end,
                            done = case p.state when 'RUNNING' then p.done else 0 end,
                            started_at = case p.state when 'RUNNING' then p.started_at else excluded.started_at end,
                            state = 'RUNNING', finished_at = null, stopped_by = null
                        where p.state <> 'STOPPED' or p.finished_at < :today""")
                        .param("left", left)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("today", Timestamp.from(today))
                        .update()
                == 1;
    }

    /** Notes that so many more are judged; answers whether to go on, which is not so where somebody has stopped it. */
    @Transactional
    boolean reached(int more) {
        return jdbc.sql("update list_judging set done = done + :more where state = 'RUNNING'")
                        .param("more", more)
                        .update()
                == 1;
    }

    /** Ends the pass that goes on, if one does. */
    @Transactional
    void end() {
        jdbc.sql("update list_judging set state = 'DONE', finished_at = :at where state = 'RUNNING'")
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static ListPass pass(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new ListPass(
                row.getInt("total"),
                row.getInt("done"),
                ListPass.State.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("stopped_by"));
    }
}
