package se.iop.core.tenancy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that nobody waits for at a screen: questions over whole portfolios, replays, the nightly judging. It has its own
 * connections, so that it never takes one from a person, and takes turns at them: one turn is one connection.
 *
 * <p>The municipalities take turns, not their jobs: however many jobs one municipality has waiting, another's is next
 * as soon as a turn is free. One municipality holds at most half of the turns, and at least one.
 */
public final class Jobs {

    private static final ScopedValue<Boolean> UNDER_WAY = ScopedValue.newInstance();

    private final int turns;
    private final int each;
    private final Map<Integer, Integer> working = new HashMap<>();
    private final Map<Integer, Deque<Turn>> waiting = new LinkedHashMap<>();
    private int free;

    /**
     * As many turns as there are connections.
     *
     * @param turns at least one
     */
    public Jobs(int turns) {
        if (turns < 1) {
            throw new IllegalArgumentException("Jobs need a turn");
        }
        this.turns = turns;
        this.each = Math.max(1, turns / 2);
        this.free = turns;
    }

    /** A place in the queue, and then the turn itself; closing it leaves either. */
    public final class Turn implements AutoCloseable {

        private final int tenant;
        private final CompletableFuture<Boolean> come = new CompletableFuture<>();
        private boolean over;

        private Turn(int tenant) {
            this.tenant = tenant;
        }

        /** Leaves the queue; a turn that has come is not touched. */
        public void withdraw() {
            synchronized (Jobs.this) {
                if (!come.isDone()) {
                    close();
                }
            }
        }

        /**
         * Waits for the turn and does the work, whose transactions are a job's. The turn is given back whatever comes
         * of it.
         *
         * @throws CancellationException if the turn was closed before it came
         */
        public <T> T call(Supplier<T> work) {
            try (this) {
                come.join();
                return ScopedValue.where(UNDER_WAY, true).call(work::get);
            }
        }

        @Override
        public void close() {
            leave(this);
        }
    }

    /**
     * Asks for a turn of the tenant that is acted for; it may come at once.
     *
     * @throws IllegalStateException where no tenant is named, or in the middle of a transaction, which would keep its
     *     connection waiting for another
     */
    public Turn turn() {
        return turn(Integer.MAX_VALUE).orElseThrow();
    }

    /**
     * The same, but none where so many jobs of the tenant work or wait already.
     *
     * @throws IllegalStateException as {@link #turn()}
     */
    public Optional<Turn> turn(int most) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A job begins its own transactions");
        }
        var tenant = TenantContext.acting().orElseThrow(() -> new IllegalStateException("A job names its tenant"));
        var turn = new Turn(tenant);
        synchronized (this) {
            if (of(tenant) >= most) {
                return Optional.empty();
            }
            waiting.computeIfAbsent(tenant, _ -> new ArrayDeque<>()).add(turn);
            next();
        }
        return Optional.of(turn);
    }

    /** Waits for a turn and does the work; within a job it is part of that. */
    public <T> T call(Supplier<T> work) {
        return underWay() ? work.get() : turn().call(work);
    }

    /** Whether a job is under way in this thread. Threads that it starts inherit nothing. */
    public static boolean underWay() {
        return UNDER_WAY.isBound();
    }

    /** How many jobs of a tenant work or wait. */
    public synchronized int of(int tenant) {
        var queue = waiting.get(tenant);
        return working.getOrDefault(tenant, 0) + (queue == null ? 0 : queue.size());
    }

    /** How many jobs work at a time at most. */
    public int turns() {
        return turns;
    }

    private synchronized void leave(Turn turn) {
        if (turn.over) {
            return;
        }
        turn.over = true;
        if (turn.come.cancel(false)) {
            waiting.computeIfPresent(turn.tenant, (_, queue) -> queue.remove(turn) && queue.isEmpty() ? null : queue);
        } else {
            working.computeIfPresent(turn.tenant, (_, count) -> count == 1 ? null : count - 1);
            free++;
            next();
        }
    }

    /** Gives free turns to the tenants that have waited longest; whoever got one goes to the end. */
    private void next() {
        for (var tenant : new ArrayList<>(waiting.keySet())) {
            if (free == 0) {
                return;
            }
            if (working.getOrDefault(tenant, 0) < each) {
                give(tenant);
            }
        }
    }

    private void give(int tenant) {
        var queue = waiting.remove(tenant);
        if (queue == null) {
            return;
        }
        var turn = queue.remove();
        if (!queue.isEmpty()) {
            waiting.put(tenant, queue);
        }
        free--;
        working.merge(tenant, 1, Integer::sum);
        turn.come.complete(true);
    }
}
