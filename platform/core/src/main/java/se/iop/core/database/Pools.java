package se.iop.core.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import se.iop.core.tenancy.Jobs;

/**
 * Gives a job a connection of the jobs' pool, and everyone else one of the other, so that neither waits for the other.
 */
final class Pools extends AbstractRoutingDataSource implements AutoCloseable {

    private final HikariDataSource people;
    private final HikariDataSource jobs;

    Pools(HikariDataSource people, HikariDataSource jobs) {
        this.people = people;
        this.jobs = jobs;
        setTargetDataSources(Map.of(Jobs.class, jobs));
        setDefaultTargetDataSource(people);
        afterPropertiesSet();
    }

    @Override
    protected @Nullable Object determineCurrentLookupKey() {
        return Jobs.underWay() ? Jobs.class : null;
    }

    /** The connections of those who wait at a screen. */
    HikariDataSource people() {
        return people;
    }

    /** The connections of the jobs. */
    HikariDataSource jobs() {
        return jobs;
    }

    @Override
    public void close() {
        jobs.close();
        people.close();
    }
}
