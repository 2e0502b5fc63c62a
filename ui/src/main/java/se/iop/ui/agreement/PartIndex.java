package se.iop.ui.agreement;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinService;
import java.util.Map;
import se.iop.ui.layout.Preferences;

/**
 * The index of the page: it leads to the sections, follows the reading, and hears the keys. A key that is a character
 * is heard only where nobody writes, and can be turned off (WCAG 2.1.4).
 */
final class PartIndex extends Nav {

    private static final long serialVersionUID = 1L;

    private final Words words;
    private final transient Map<Part, PartFrame> parts;
    private final NativeButton toFindings;
    private final NativeButton foldAll;

    PartIndex(Words words, Map<Part, PartFrame> parts, Runnable findings) {
        this.words = words;
        this.parts = parts;
        addClassName("part-index");
        getElement().setAttribute("aria-label", words.of("index"));
        toFindings = new NativeButton("", _ -> findings.run());
        toFindings.addClassName("to-findings");
        var list = new UnorderedList(new ListItem(toFindings));
        parts.forEach((part, frame) -> list.add(new ListItem(entry(part, frame))));
        foldAll = new NativeButton(words.of("fold.open"), _ -> foldAll());
        var keys = new NativeButton(words.of("keys"), _ -> Shortcuts.open(words, this::heard));
        keys.addClassName("to-keys");
        var tools = new Div(foldAll, keys);
        tools.addClassName("index-tools");
        add(list, tools);
    }

    /** Says how many findings are neither met nor beside the point. */
    void findings(long count) {
        toFindings.setText(words.of("findings.count", count));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        heard(Preferences.characterKeys(VaadinService.getCurrentRequest()));
        listen();
    }

    private NativeButton entry(Part part, PartFrame frame) {
        var entry = new NativeButton(words.name(part), _ -> frame.jump());
        entry.getElement().setAttribute("data-part", frame.getId().orElseThrow());
        return entry;
    }

    private void foldAll() {
        var folded = parts.values().stream().anyMatch(PartFrame::isFolded);
        parts.values().forEach(frame -> frame.fold(!folded));
        foldAll.setText(words.of(folded ? "fold.close" : "fold.open"));
    }

    private void heard(boolean characters) {
        getElement().setAttribute("data-characters", characters ? "on" : "off");
    }

    private void listen() {
        getElement().executeJs("""
                        const nav = this;
                        if (nav.iopListens) { return; }
                        nav.iopListens = true;
                        const parts = () => [...document.querySelectorAll('.agreement-page .part')];
                        const here = () => {
                            const all = parts(), line = innerHeight * 0.3;
                            const seen = all.filter(part => part.getBoundingClientRect().top <= line);
                            return seen.length ? seen[seen.length - 1] : all[0];
                        };
                        const mark = () => {
                            const part = here();
                            for (const entry of nav.querySelectorAll('button[data-part]')) {
                                const now = !!part && entry.dataset.part === part.id;
                                const left = entry.offsetLeft - nav.offsetLeft;
                                if (now && !entry.hasAttribute('aria-current') && (left < nav.scrollLeft
                                        || left + entry.offsetWidth > nav.scrollLeft + nav.clientWidth)) {
                                    nav.scrollTo({ left: left - nav.clientWidth / 3 });
                                }
                                now ? entry.setAttribute('aria-current', 'true') : entry.removeAttribute('aria-current');
                            }
                        };
                        const reading = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px' });
                        const writes = event => event.composedPath().some(node => node.matches && node.matches(
                            'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'));
                        const move = by => {
                            const all = parts(), held = document.activeElement;
                            const at = all.findIndex(part => part.contains(held));
                            const next = all[Math.min(Math.max((at < 0 ? all.indexOf(here()) : at) + by, 0), all.length - 1)];
                            next.scrollIntoView({ block: 'start' });
                            next.querySelector('summary').focus({ preventScroll: true });
                        };
                        const finding = by => {
                            const all = [...document.querySelectorAll('.findings-panel .finding-link[data-asks]')];
                            if (all.length) {
                                nav.iopAt = (((nav.iopAt ?? (by > 0 ? -1 : 0)) + by) % all.length + all.length) % all.length;
                                all[nav.iopAt].click();
                            }
                        };
                        const pressed = event => {
                            if (!nav.isConnected) { stop(); return; }
                            if (event.defaultPrevented || event.ctrlKey || event.metaKey
                                    || document.querySelector('vaadin-dialog[opened]')) { return; }
                            const steps = { PageDown: 1, PageUp: -1 }[event.key];
                            if (event.altKey && !event.shiftKey && steps) {
                                event.preventDefault();
                                move(steps);
                            } else if (event.key === 'F8' && !event.altKey) {
                                event.preventDefault();
                                finding(event.shiftKey ? -1 : 1);
                            } else if (event.key === '?' && !event.altKey && nav.dataset.characters === 'on'
                                    && !writes(event)) {
                                event.preventDefault();
                                nav.querySelector('.to-keys').click();
                            }
                        };
                        const stop = () => {
                            nav.iopListens = false;
                            reading.disconnect();
                            document.removeEventListener('keydown', pressed);
                        };
                        parts().forEach(part => reading.observe(part));
                        document.addEventListener('keydown', pressed);
                        mark();""");
    }
}
