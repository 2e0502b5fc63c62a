package se.iop.documents;

import java.util.ArrayList;
import java.util.List;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Markdown;
import se.iop.documents.paper.Paper;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Piece;

/** A template filled with an agreement: the paper that the writers make files of. */
public final class Composition {

    private Composition() {}

    /** The paper. The same template and the same matter give the same paper. */
    public static Paper of(Template template, Matter matter) {
        var parts = new Parts(matter);
        var places = new Places(matter);
        var body = new ArrayList<Block>();
        var number = 0;
        for (var section : template.sections()) {
            var content = content(section, parts, places);
            if (!content.isEmpty()) {
                number++;
                var heading = template.numbered() ? number + ".\u00a0" + section.heading() : section.heading();
                body.add(new Block.Heading(1, heading));
                body.addAll(content);
            }
        }
        return new Paper(
                template.name(),
                matter.terms().subject().title(),
                matter.municipality() + ", " + matter.committee(),
                matter.footer(),
                !matter.decided(),
                body);
    }

    private static List<Block> content(Template.Section section, Parts parts, Places places) {
        var content = new ArrayList<Block>();
        var shows = false;
        var shown = false;
        for (var piece : section.pieces()) {
            switch (piece) {
                case Piece.Words(var text) -> content.addAll(Markdown.blocks(places.filled(text), 1));
                case Piece.Show(var part) -> {
                    var blocks = parts.of(part);
                    shows = true;
                    shown |= !blocks.isEmpty();
                    content.addAll(blocks);
                }
            }
        }
        return shows && !shown ? List.of() : content;
    }
}
