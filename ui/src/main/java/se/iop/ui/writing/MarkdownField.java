package se.iop.ui.writing;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import se.iop.ui.text.Texts;

/** A field for a long text in Markdown, with tools for what is hard to remember, and a look at how it will read. */
@StyleSheet("styles/writing.css")
public class MarkdownField extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int HEADINGS_IN_PREVIEW = 3;

    private final transient Texts texts;
    private final TextArea area = new TextArea();
    private final Div preview = new Div();
    private final Div tools = new Div();
    private final Tabs tabs = new Tabs();

    /** An empty field with its name. */
    public MarkdownField(Texts texts, String label) {
        this.texts = texts;
        var name = new Span(label);
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
        getContent().add(name, tabs(label), area, preview);
    }

    /** Where the text is typed. */
    public TextArea area() {
        return area;
    }

    /** Shows how the text will read, or goes back to writing. */
    public void preview(boolean shown) {
        tabs.setSelectedIndex(shown ? 1 : 0);
    }

    private Div tabs(String label) {
        var write = new Tab(texts.of("writing.write"));
        var read = new Tab(texts.of("writing.preview"));
        tabs.addClassName("markdown-tabs");
        tabs.getElement().setAttribute("aria-label", label);
        tabs.add(write, read);
        tabs.addSelectedChangeListener(_ -> show());
        var bar = new Div(tabs, tools);
        bar.addClassName("markdown-bar");
        return bar;
    }

    /** The area stays on the page while it is not seen, so that nothing typed is lost on the way. */
    private void show() {
        var reading = tabs.getSelectedIndex() == 1;
        getContent().setClassName("markdown-read", reading);
        preview.removeAll();
        if (reading) {
            preview.add(
                    area.getValue().isBlank()
                            ? new Paragraph(texts.of("writing.nothing"))
                            : MarkdownText.of(texts, area.getValue(), HEADINGS_IN_PREVIEW));
        }
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
