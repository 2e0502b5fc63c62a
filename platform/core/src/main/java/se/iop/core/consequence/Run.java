package se.iop.core.consequence;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import se.iop.core.tenancy.Jobs;

/** A question under way, which whoever asked can follow and stop. */
public final class Run {

    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile long read;
    private volatile long total;
    private volatile boolean cancelled;
    private volatile boolean begun;
    private final Jobs.Turn turn;

    Run(Jobs.Turn turn) {
        this.turn = turn;
    }

    /** Where it stands. */
    public enum State {
        /** Others are before it. */
        WAITING,
        /** It reads and judges. */
        RUNNING,
        /** It has its answer. */
        DONE,
        /** Somebody stopped it. */
        CANCELLED,
        /** It went wrong. */
        FAILED
    }

    /** Where it stands now. */
    public State state() {
        if (!answer.isDone()) {
            return cancelled ? State.CANCELLED : begun ? State.RUNNING : State.WAITING;
        }
        if (answer.isCompletedExceptionally()) {
            return cancelled ? State.CANCELLED : State.FAILED;
        }
        return State.DONE;
    }

    /** How many agreements have been judged. */
    public long read() {
        return read;
    }

    /** How many there are at most; zero until that is known. */
    public long total() {
        return total;
    }

    /** Stops it: at once while it waits, and at the latest after the page that it reads. */
    public void cancel() {
        cancelled = true;
        turn.withdraw();
    }

    /** The answer, none before it is done. */
    public @Nullable Answer answer() {
        return state() == State.DONE ? answer.join() : null;
    }

    /**
     * Waits for the answer.
     *
     * @throws CompletionException when it went wrong
     * @throws java.util.concurrent.CancellationException when it was stopped
     */
    public Answer await() {
        return answer.join();
    }

    Jobs.Turn turn() {
        return turn;
    }

    void begins() {
        begun = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    void outOf(long agreements) {
        total = agreements;
    }

    void reached(long agreements) {
        read = agreements;
    }

    void done(Answer found) {
        answer.complete(found);
    }

    void failed(Throwable why) {
        answer.completeExceptionally(why);
    }
}
