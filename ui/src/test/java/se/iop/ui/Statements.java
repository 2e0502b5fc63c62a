package se.iop.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts what is asked of the database, so that no view asks in a loop. Telling whose transaction it is is free. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements implements BeanPostProcessor {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile Thread asking = Thread.currentThread();

    /** What the work asked, in order; what the platform asks in the background meanwhile is no part of it. */
    public List<String> of(Runnable work) {
        asking = Thread.currentThread();
        seen.clear();
        work.run();
        return List.copyOf(seen);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real
                ? ProxyDataSourceBuilder.create(real).listener(noting()).build()
                : bean;
    }

    private QueryExecutionListener noting() {
        return new QueryExecutionListener() {
            @Override
            public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                // Counted when answered.
            }

            @Override
            public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                if (Thread.currentThread() != asking) {
                    return;
                }
                queries.stream()
                        .map(QueryInfo::getQuery)
                        .filter(query -> !query.contains("iop.tenant"))
                        .forEach(seen::add);
            }
        };
    }
}
