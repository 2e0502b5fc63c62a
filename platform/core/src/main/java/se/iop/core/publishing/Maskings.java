package se.iop.core.publishing;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The maskings of agreements; one that is lifted stays where it is and no longer counts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Maskings {

    private final JdbcClient jdbc;

    Maskings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Masking> of(UUID agreement) {
        return jdbc.sql("""
                        select id, place, content, law, made_by, made_at from masking
                        where agreement = :agreement and lifted_at is null order by made_at, id""")
                .param("agreement", agreement)
                .query((row, number) -> new Masking(
                        row.getObject("id", UUID.class),
                        row.getString("place"),
                        row.getString("content"),
                        row.getString("law"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    void add(UUID agreement, Masking masking) {
        jdbc.sql("""
                        insert into masking (id, agreement, place, content, law, made_by)
                        values (:id, :agreement, :place, :content, :law, :by)""")
                .param("id", masking.id())
                .param("agreement", agreement)
                .param("place", masking.place(), Types.VARCHAR)
                .param("content", masking.content(), Types.VARCHAR)
                .param("law", masking.law())
                .param("by", masking.by())
                .update();
    }

    boolean lift(UUID agreement, UUID id, String by) {
        return jdbc.sql("""
                        update masking set lifted_by = :by, lifted_at = clock_timestamp()
                        where id = :id and agreement = :agreement and lifted_at is null""")
                        .param("by", by)
                        .param("id", id)
                        .param("agreement", agreement)
                        .update()
                == 1;
    }
}
