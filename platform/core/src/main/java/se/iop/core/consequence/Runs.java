package se.iop.core.consequence;

import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import se.iop.core.consequence.Judged.Page;
import se.iop.core.consequence.Portfolio.Stored;
import se.iop.core.indexing.IndexBook;
import se.iop.model.IndexValues;

/**
 * Runs questions over whole portfolios, each as a job in its turn: one thread reads, one for each processor judges, and
 * no more than a few pages are in memory at a time. Nothing is written.
 */
@Component
class Runs {

    private static final int PROCESSORS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Portfolio portfolio;
    private final IndexBook indexBook;
    private final ExecutorService judges = Executors.newFixedThreadPool(
            PROCESSORS, work -> Thread.ofPlatform().daemon().name("consequence").unstarted(work));

    Runs(Portfolio portfolio, IndexBook indexBook) {
        this.portfolio = portfolio;
        this.indexBook = indexBook;
    }

    /** What a run found. */
    record Found(long read, long drafts, Tiles tiles, Tiles decided, List<Difference> differences) {}

    /** Asks the question of every agreement, as whoever acts; the run is told how far it is and may say stop. */
    Found ask(Question question, String committee, boolean drafts, Run run) {
        return run.turn().call(() -> {
            run.begins();
            return portfolio.inSnapshot(() -> new Reader(question, committee, run).through(drafts));
        });
    }

    @PreDestroy
    void end() {
        judges.shutdownNow();
    }

    /** One run; reads in one thread and takes in what the others found in the order of the pages. */
    private final class Reader {

        private final Question question;
        private final String committee;
        private final Run run;
        private final Deque<Future<Page>> underWay = new ArrayDeque<>();
        private final List<Difference> kept = new ArrayList<>();
        private long read;
        private long drafts;
        private Tiles tiles = Tiles.NONE;
        private Tiles decided = Tiles.NONE;

        Reader(Question question, String committee, Run run) {
            this.question = question;
            this.committee = committee;
            this.run = run;
        }

        Found through(boolean withDrafts) {
            run.outOf(portfolio.count(committee));
            var values = indexBook.known(committee);
            try {
                portfolio.read(committee, withDrafts, page -> {
                    stopIfTold();
                    if (underWay.size() == PROCESSORS + 1) {
                        takeIn(underWay.removeFirst());
                    }
                    underWay.add(judges.submit(judging(values, page)));
                });
                while (!underWay.isEmpty()) {
                    stopIfTold();
                    takeIn(underWay.removeFirst());
                }
            } finally {
                underWay.forEach(page -> page.cancel(true));
            }
            return new Found(read, drafts, tiles, decided, kept);
        }

        private Callable<Page> judging(IndexValues values, List<Stored> page) {
            return () -> Judged.page(question, committee, values, page);
        }

        private void stopIfTold() {
            if (run.cancelled()) {
                throw new CancellationException();
            }
        }

        private void takeIn(Future<Page> judged) {
            var page = result(judged);
            read += page.read();
            drafts += page.drafts();
            for (var ofOne : page.byAgreement()) {
                tiles = tiles.plus(ofOne);
                if (!ofOne.getFirst().draft()) {
                    decided = decided.plus(ofOne);
                }
                ofOne.stream().limit(Answer.KEPT_AT_MOST - kept.size()).forEach(kept::add);
            }
            run.reached(read);
        }

        private static Page result(Future<Page> judged) {
            try {
                return judged.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A page could not be judged", failed.getCause());
            }
        }
    }
}
