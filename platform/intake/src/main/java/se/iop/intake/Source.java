package se.iop.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.iop.intake.Proposal.Confidence;
import se.iop.intake.Proposal.Ground;
import se.iop.intake.Proposal.Value;

/** A text with its sentences, from which proposals are made. */
final class Source {

    private final String text;
    private final Sentences sentences;

    Source(String text) {
        this.text = text;
        this.sentences = new Sentences(text);
    }

    String text() {
        return text;
    }

    List<Place> sentences() {
        return sentences.all();
    }

    Place sentence(int position) {
        return sentences.around(position);
    }

    Place before(Place sentence) {
        return sentences.before(sentence);
    }

    /** The sentence in small letters and with one blank between words, for looking for words in. */
    String low(Place sentence) {
        return sentence.of(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** A proposal whose place is told within a sentence. */
    Proposal within(Place sentence, Place inside, Value value, Confidence confidence, Ground... grounds) {
        var place = new Place(sentence.from() + inside.from(), sentence.from() + inside.to());
        return new Proposal(value, place, sentence, confidence, Set.copyOf(List.of(grounds)));
    }

    /** A proposal whose place is told within the text. */
    Proposal at(Place place, Value value, Confidence confidence, Ground... grounds) {
        return new Proposal(value, place, sentence(place.from()), confidence, Set.copyOf(List.of(grounds)));
    }
}
