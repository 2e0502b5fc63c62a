package se.iop.ui.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.intake.Place;
import se.iop.intake.Proposal;
import se.iop.ui.layout.Icon;

/** The text that was read, paragraph by paragraph, with the place of a proposal marked. */
final class SourcePane extends Div {

    private static final long serialVersionUID = 1L;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
    private static final int MOST_PARAGRAPHS = 3_000;

    private record Shown(int from, String text, Paragraph paragraph) {}

    private final transient List<Shown> shown = new ArrayList<>();
    private final Button back;
    private @Nullable Button cameFrom;
    private transient @Nullable Shown marked;

    SourcePane(String heading, String wayBack, String text) {
        addClassName("source-pane");
        var title = new H2(heading);
        title.setId("source-heading");
        var body = new Div();
        body.addClassName("source-text");
        body.getElement().setAttribute("tabindex", "0");
        body.getElement().setAttribute("role", "region");
        body.getElement().setAttribute("aria-labelledby", "source-heading");
        fill(body, text);
        back = new Button(wayBack, Icon.BACK.create(), _ -> goBack());
        back.addThemeVariants(ButtonVariant.SMALL);
        back.addClassName("source-back");
        back.setVisible(false);
        add(title, back, body);
    }

    /** Marks the place and brings it into sight; the way back leads to where it was asked for. */
    void mark(Proposal proposal, Button asked) {
        unmark();
        cameFrom = asked;
        back.setVisible(true);
        var place = proposal.place();
        for (var part : shown) {
            if (place.from() >= part.from()
                    && place.from() < part.from() + part.text().length()) {
                mark(part, proposal.sentence(), place);
                marked = part;
                return;
            }
        }
    }

    private void goBack() {
        if (cameFrom != null) {
            cameFrom.scrollIntoView();
            cameFrom.focus();
        }
    }

    private void unmark() {
        var before = marked;
        if (before != null) {
            before.paragraph().removeAll();
            before.paragraph().setText(before.text());
            marked = null;
        }
    }

    private void mark(Shown part, Place sentence, Place place) {
        var text = part.text();
        var from = within(text, sentence.from() - part.from());
        var to = within(text, sentence.to() - part.from());
        var first = Math.max(from, within(text, place.from() - part.from()));
        var last = Math.min(to, within(text, place.to() - part.from()));
        var around = new Span(
                new Span(text.substring(from, first)),
                new Marked(text.substring(first, last)),
                new Span(text.substring(last, to)));
        around.addClassName("source-sentence");
        part.paragraph().removeAll();
        part.paragraph().add(new Span(text.substring(0, from)), around, new Span(text.substring(to)));
        around.scrollIntoView();
    }

    private static int within(String text, int at) {
        return Math.clamp(at, 0, text.length());
    }

    private void fill(Div body, String text) {
        var from = 0;
        var breaks = BLANK_LINE.matcher(text);
        while (breaks.find() && shown.size() < MOST_PARAGRAPHS) {
            add(body, from, text.substring(from, breaks.start()));
            from = breaks.end();
        }
        add(body, from, text.substring(from));
    }

    private void add(Div body, int from, String text) {
        var paragraph = new Paragraph(text);
        paragraph.getElement().setAttribute("dir", "auto");
        shown.add(new Shown(from, text, paragraph));
        body.add(paragraph);
    }

    /** What a proposal was read from, marked as text that concerns the reader now. */
    private static final class Marked extends Component {

        private static final long serialVersionUID = 1L;

        Marked(String text) {
            super(new Element("mark"));
            getElement().setText(text);
        }
    }
}
