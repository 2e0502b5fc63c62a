package se.iop.core.consequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.iop.core.access.Acting;

/**
 * The questions that somebody asked without waiting for the answer, to be followed by their ids on the node that they
 * were asked on. Only whoever asked sees them, and only the latest few are remembered.
 */
@Service
public class QuestionsAsked {

    /** How many questions of one person are remembered, and how many may be under way. */
    public static final int EACH = 3;

    /** An answer is a few megabytes at most. */
    private static final int ALL = 50;

    /** The part of an id that says where it was given. */
    private static final long GIVEN_BY = 0xFFFF_FFFF_0000_0000L;

    /** What the ids of this node begin with, another one at every start. */
    private final long node = UUID.randomUUID().getMostSignificantBits() & GIVEN_BY;

    private final Supposing supposing;
    private final Acting acting;
    private final Map<UUID, Asked> asked = new LinkedHashMap<>();

    QuestionsAsked(Supposing supposing, Acting acting) {
        this.supposing = supposing;
        this.acting = acting;
    }

    private record Asked(UUID person, int tenant, Run run) {

        boolean ended() {
            return run.state() != Run.State.WAITING && run.state() != Run.State.RUNNING;
        }
    }

    /**
     * Begins to ask and answers the id to follow it by.
     *
     * @throws TooManyQuestions when the person or the municipality has too many under way
     */
    public synchronized UUID ask(Supposition supposition) {
        var person = acting.person();
        if (asked.values().stream()
                        .filter(this::mine)
                        .filter(one -> !one.ended())
                        .count()
                >= EACH) {
            throw new TooManyQuestions();
        }
        var run = supposing.start(supposition);
        forget();
        var id = given();
        asked.put(id, new Asked(person.id(), person.tenant(), run));
        return id;
    }

    /**
     * A question of whoever acts.
     *
     * @throws NoSuchConsequence when there is none, or none any more
     * @throws AskedElsewhere when it was not asked here
     */
    public synchronized Run run(UUID id) {
        if ((id.getMostSignificantBits() & GIVEN_BY) != node) {
            throw new AskedElsewhere();
        }
        var one = asked.get(id);
        if (one == null || !mine(one)) {
            throw new NoSuchConsequence();
        }
        return one.run;
    }

    private UUID given() {
        var random = UUID.randomUUID();
        return new UUID(node | random.getMostSignificantBits() & ~GIVEN_BY, random.getLeastSignificantBits());
    }

    private boolean mine(Asked one) {
        var person = acting.person();
        return one.tenant == person.tenant() && one.person.equals(person.id());
    }

    /** The oldest that have ended go: the person's own above their number, and anyone's above all. */
    private void forget() {
        var own = asked.values().stream().filter(this::mine).count();
        for (var id : new ArrayList<>(asked.keySet())) {
            var one = asked.get(id);
            if (one == null || !one.ended()) {
                continue;
            }
            if (mine(one) && own >= EACH) {
                own--;
                asked.remove(id);
            } else if (asked.size() >= ALL) {
                asked.remove(id);
            }
        }
    }
}
