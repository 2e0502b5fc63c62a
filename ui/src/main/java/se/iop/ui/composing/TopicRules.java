package se.iop.ui.composing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import se.iop.guideline.ClauseKind;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.guideline.Clauses;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/**
 * The rules about one thing, and what can be added to them. A card stays where it is while others come and go, with
 * what somebody has typed in it and half finished.
 */
final class TopicRules extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final Div cards = new Div();
    private final Undo undo;

    TopicRules(Topic topic, Texts texts, Consumer<ClauseKind> adding) {
        this.texts = texts;
        this.undo = new Undo(texts);
        var heading = new H2(topic.label());
        heading.getElement().setAttribute("lang", "sv");
        addClassName("card");
        add(heading, cards, undo, offered(topic, adding));
    }

    /** The cards in order; only those that are new or stand elsewhere than before are put in place. */
    void show(List<RuleCard> wanted) {
        cards.getChildren().filter(card -> !wanted.contains(card)).toList().forEach(cards::remove);
        for (var place = 0; place < wanted.size(); place++) {
            var card = wanted.get(place);
            if (place >= cards.getComponentCount() || cards.getComponentAt(place) != card) {
                cards.addComponentAtIndex(place, card);
            }
            card.placed(place == 0, place == wanted.size() - 1);
        }
        undo.gone();
    }

    /** Says that a rule was taken out, and offers it back. */
    void removed(String rule, Runnable back) {
        undo.offer(texts.of("composing.removed.rule", rule), back);
    }

    private Details offered(Topic topic, Consumer<ClauseKind> adding) {
        var list = new UnorderedList();
        list.addClassName("offered");
        Clauses.all().stream().filter(kind -> kind.topic() == topic).forEach(kind -> list.add(offer(kind, adding)));
        var offered = new Details(texts.of("composing.add", topic.label()), list);
        offered.addClassName("offered-rules");
        return offered;
    }

    private ListItem offer(ClauseKind kind, Consumer<ClauseKind> adding) {
        var label = new Span(kind.label());
        label.addClassName("offered-label");
        var help = new Span(kind.help());
        help.addClassName("quiet");
        var words = new Div(label, help);
        words.addClassName("row-words");
        words.getElement().setAttribute("lang", "sv");
        var add = new Button(texts.of("composing.add.one"), Icon.PLUS.create(), _ -> adding.accept(kind));
        add.addThemeVariants(ButtonVariant.SMALL);
        add.setAriaLabel(texts.of("composing.add.kind", kind.label()));
        return new ListItem(words, add);
    }
}
