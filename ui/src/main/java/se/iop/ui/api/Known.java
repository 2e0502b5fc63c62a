package se.iop.ui.api;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.iop.core.format.AgreementDocument;
import se.iop.core.format.Flaw;
import se.iop.core.format.Flaw.Kind;
import se.iop.core.format.NotInFormat;
import se.iop.core.indexing.IndexBook;
import se.iop.core.people.Committees;
import se.iop.model.IndexValue;
import se.iop.model.Indexation;
import se.iop.model.Terms;

/** Refuses names that a document may hold by its format and that the platform does not know. */
@Component
class Known {

    private final Committees committees;
    private final IndexBook indexBook;

    Known(Committees committees, IndexBook indexBook) {
        this.committees = committees;
        this.indexBook = indexBook;
    }

    /** Demands that the committee is one of the own municipality, and that the series is published. */
    void demand(String committee, Terms terms) {
        refuse(flaws(committee, terms));
    }

    /** Demands the same of documents that come together. */
    void demand(List<AgreementDocument> documents) {
        var all = new ArrayList<Flaw>();
        for (var place = 0; place < documents.size(); place++) {
            var at = "/" + place;
            flaws(documents.get(place).committee(), documents.get(place).terms())
                    .forEach(flaw -> all.add(flaw.within(at)));
        }
        refuse(all);
    }

    private List<Flaw> flaws(String committee, Terms terms) {
        var flaws = new ArrayList<Flaw>();
        var codes = committees.names().keySet();
        if (!codes.contains(committee)) {
            flaws.add(new Flaw("/committee", Kind.UNKNOWN_COMMITTEE, List.of(String.join(", ", codes))));
        }
        if (terms.economy().indexation() instanceof Indexation.By by) {
            var series = published();
            if (!series.contains(by.series())) {
                var known = List.<Object>of(String.join(", ", series));
                flaws.add(new Flaw("/terms/economy/indexation/series", Kind.UNKNOWN_SERIES, known));
            }
        }
        return flaws;
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new NotInFormat(flaws);
        }
    }

    private List<String> published() {
        return indexBook.series().stream()
                .map(IndexBook.Series::id)
                .filter(id -> !id.equals(IndexValue.COMPENSATION))
                .toList();
    }
}
