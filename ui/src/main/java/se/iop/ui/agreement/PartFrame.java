package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.iop.ui.layout.Tone;

/**
 * One section of the page under its heading, which folds it and which the index jumps to. Content that is brought is
 * made when the section is first unfolded.
 */
final class PartFrame extends Section {

    private static final long serialVersionUID = 1L;

    private final Words words;
    private final Div content = new Div();
    private final NativeDetails details;
    private final Span count = new Span();
    private final Span waiting = new Span();
    private transient @Nullable Supplier<Component> brought;
    private transient Consumer<Boolean> folded = _ -> {};
    private boolean made;

    /** A section, unfolded, with its content. */
    PartFrame(Part part, Words words, Component... content) {
        this.words = words;
        addClassNames("card", "part");
        setId("part-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var heading = new H2(words.name(part));
        heading.setId(getId().orElseThrow() + "-heading");
        getElement().setAttribute("aria-labelledby", heading.getId().orElseThrow());
        count.addClassName("part-count");
        count.setVisible(false);
        waiting.addClassNames("part-waiting", Tone.UNSETTLED.className());
        waiting.setVisible(false);
        this.content.addClassName("part-content");
        details = new NativeDetails();
        details.setSummary(heading, count, waiting);
        details.setContent(this.content);
        details.setOpen(true);
        details.addToggleListener(_ -> toggled());
        getElement().appendChild(details.getElement());
        add(content);
    }

    /** A section, folded, whose content is made when somebody unfolds it. */
    static PartFrame brought(Part part, Words words, Supplier<Component> brought) {
        var frame = new PartFrame(part, words);
        frame.brought = brought;
        frame.fold(true);
        return frame;
    }

    /** Unfolds the section around a component, so that it can be reached. */
    static void unfoldAround(Component inside) {
        Optional<Component> at = Optional.of(inside);
        while (at.isPresent() && !(at.get() instanceof PartFrame)) {
            at = at.get().getParent();
        }
        at.map(PartFrame.class::cast).ifPresent(frame -> frame.fold(false));
    }

    @Override
    public void add(Component... components) {
        add(List.of(components));
    }

    @Override
    public void add(Collection<Component> components) {
        content.add(components);
    }

    /** Puts something before and after the content. */
    void between(Component before, Component after) {
        content.addComponentAsFirst(before);
        content.add(after);
    }

    /** Folds or unfolds it. */
    void fold(boolean fold) {
        details.setOpen(!fold);
        toggled();
    }

    /** Whether only its heading is seen. */
    boolean isFolded() {
        return !details.isOpen();
    }

    /** Who is told when somebody folds or unfolds it. */
    void whenFolded(Consumer<Boolean> told) {
        folded = told;
    }

    /** Makes brought content anew, now if it is seen and else when it is. */
    void renew() {
        if (brought != null) {
            made = false;
            toggled();
        }
    }

    /** Says beside the heading how many things are here; nothing where it is not known. */
    void count(@Nullable Long things) {
        count.setVisible(things != null);
        count.setText(things == null ? "" : String.valueOf(things));
    }

    /** Says beside the heading how many findings here wait for somebody. */
    void waiting(long findings) {
        waiting.setVisible(findings > 0);
        waiting.setText(words.of("part.waiting", findings));
    }

    /** Takes the reader here, and unfolds it. */
    void jump() {
        fold(false);
        scrollIntoView();
        details.getSummary().getElement().callJsFunction("focus");
    }

    private void toggled() {
        if (details.isOpen() && brought != null && !made) {
            made = true;
            content.removeAll();
            content.add(brought.get());
        }
        folded.accept(isFolded());
    }
}
