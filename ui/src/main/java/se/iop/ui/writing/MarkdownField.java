package se.iop.ui.writing;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import se.iop.ui.text.Texts;

/** A field for a long text in Markdown, with tools for what is hard to remember, and a look at how it will read. */
@StyleSheet("styles/writing.css")
public final class MarkdownField extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int HEADINGS_IN_PREVIEW = 3;

    private final transient Texts texts;
    private final TextArea area = new TextArea();
    private final Span name = new Span();
    private final Div preview = new Div();
    private final Div tools = new Div();
    private final NativeButton write = new NativeButton();
    private final NativeButton read = new NativeButton();

    /** An empty field with its name. */
    public MarkdownField(Texts texts, String label) {
        this.texts = texts;
        name.setText(label);
        name.addClassName("markdown-name");
        name.getElement().setAttribute("aria-hidden", "true");
        area.setAriaLabel(label);
        area.setWidthFull();
        area.setMinRows(2);
        area.getElement().setAttribute("dir", "auto");
        preview.addClassName("markdown-preview");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", texts.of("writing.previewed", label));
        makeTools(label);
        getContent().addClassName("markdown-field");
        getContent().add(name, bar(label), area, preview);
    }

    /** The name is only heard, because it stands in sight above. */
    public MarkdownField namedAbove() {
        name.setVisible(false);
        return this;
    }

    /** Where the text is typed. */
    public TextArea area() {
        return area;
    }

    /** Shows how the text will read, or goes back to writing. */
    public void preview(boolean shown) {
        getContent().setClassName("markdown-read", shown);
        press(write, !shown);
        press(read, shown);
        preview.removeAll();
        if (shown) {
            preview.add(
                    area.getValue().isBlank()
                            ? new Paragraph(texts.of("writing.nothing"))
                            : MarkdownText.of(texts, area.getValue(), HEADINGS_IN_PREVIEW));
        }
    }

    /** The area stays on the page while it is not seen, so that nothing typed is lost on the way. */
    private Div bar(String label) {
        write.setText(texts.of("writing.write"));
        read.setText(texts.of("writing.preview"));
        write.addClickListener(_ -> preview(false));
        read.addClickListener(_ -> preview(true));
        press(write, true);
        press(read, false);
        var sides = new Div(write, read);
        sides.addClassName("markdown-sides");
        sides.getElement().setAttribute("role", "group");
        sides.getElement().setAttribute("aria-label", label);
        var bar = new Div(sides, tools);
        bar.addClassName("markdown-bar");
        return bar;
    }

    private static void press(NativeButton side, boolean pressed) {
        side.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    /** One stop for the tabulator, and arrows between the tools, as in every row of tools. */
    private void makeTools(String label) {
        tools.addClassName("markdown-tools");
        tools.getElement().setAttribute("role", "toolbar");
        tools.getElement().setAttribute("aria-label", texts.of("writing.tools", label));
        for (var mark : Mark.values()) {
            tools.add(tool(mark));
        }
        tools.addAttachListener(_ -> tools.getElement().executeJs("""
                const tools = () => [...this.querySelectorAll('vaadin-button')];
                const choose = tool => tools().forEach(each => each.tabIndex = each === tool ? 0 : -1);
                choose(tools()[0]);
                if (!this.arrows) {
                    this.arrows = true;
                    this.addEventListener('keydown', event => {
                        const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
                        const at = tools().indexOf(document.activeElement);
                        if (step && at >= 0) {
                            const next = tools()[(at + step + tools().length) % tools().length];
                            choose(next);
                            next.focus();
                            event.preventDefault();
                        }
                    });
                }
                """));
    }

    private Button tool(Mark mark) {
        var tool = new Button(mark.icon().create(), _ -> mark(mark));
        tool.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        tool.addClassName("markdown-tool");
        tool.setAriaLabel(texts.of(mark));
        tool.setTooltipText(texts.of("writing." + mark.name()));
        tool.addClickShortcut(mark.key(), mark.modifiers()).listenOn(area);
        return tool;
    }

    /** The browser knows what is chosen, and keeps the change among those that can be undone. */
    private void mark(Mark mark) {
        area.getElement().executeJs("""
                const [sign, filler] = [$0, $1];
                const input = this.inputElement;
                const text = input.value;
                const [from, to] = [input.selectionStart, input.selectionEnd];
                const put = (start, end, words, first, last) => {
                    input.focus();
                    input.setSelectionRange(start, end);
                    if (!document.execCommand('insertText', false, words)) {
                        input.setRangeText(words, start, end, 'end');
                        input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
                    }
                    input.setSelectionRange(start + first, start + last);
                };
                if (sign === '**') {
                    const chosen = text.slice(from, to);
                    const words = chosen || filler;
                    const bold = chosen.length > 4 && chosen.startsWith(sign) && chosen.endsWith(sign);
                    bold ? put(from, to, chosen.slice(2, -2), 0, chosen.length - 4)
                         : put(from, to, sign + words + sign, 2, 2 + words.length);
                } else if (sign === '[^') {
                    const used = [...text.matchAll(/\\[\\^(\\d+)\\]/g)].map(match => Number(match[1]));
                    const note = '[^' + (Math.max(0, ...used) + 1) + ']';
                    const rest = text.slice(to).trimEnd();
                    const gap = /(^|\\n)\\[\\^[^\\]]+\\]:[^\\n]*$/.test(rest) ? '\\n' : '\\n\\n';
                    const words = note + rest + gap + note + ': ' + filler;
                    put(to, text.length, words, words.length - filler.length, words.length);
                } else {
                    const start = text.lastIndexOf('\\n', from - 1) + 1;
                    const after = text.indexOf('\\n', to);
                    const end = after < 0 ? text.length : after;
                    const lines = text.slice(start, end).split('\\n');
                    const marked = lines.every(line => !line.trim() || line.startsWith(sign)) && lines.some(line => line.trim());
                    const words = lines.length === 1 && !lines[0].trim()
                        ? sign + filler
                        : lines.map(line => !line.trim() ? line : marked ? line.slice(sign.length) : sign + line.replace(/^(#+|[-*])\\s+/, '')).join('\\n');
                    put(start, end, words, words === sign + filler ? sign.length : 0, words.length);
                }
                """, mark.sign(), texts.of("writing." + mark.name() + ".filler"));
    }
}
