package se.iop.ui.composing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.iop.core.access.Access;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.composing.GuidelineDraft;
import se.iop.core.composing.PluginArchive;
import se.iop.ui.consequence.ConsequenceNavigation;
import se.iop.ui.text.Texts;

/**
 * Where one can take a draft: to the question what it would mean, and out as a plugin. Both need a draft that makes a
 * guideline; until it does they stand there disabled, with the reason.
 */
final class DraftWays extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    DraftWays(GuidelineDraft draft, Person person, Texts texts, Supplier<PluginArchive> archive) {
        this.texts = texts;
        addClassName("draft-ways");
        var whole = draft.composition().flaws().isEmpty();
        var mayExport = Access.allows(person, Action.COMPOSE_GUIDELINE, draft.committee())
                || Access.allows(person, Action.PUBLISH_GUIDELINE, draft.committee());
        var maySuppose = Access.allows(person, Action.SUPPOSE, draft.committee());
        var row = new Div();
        row.addClassName("row");
        if (draft.open()) {
            row.add(whole && maySuppose ? suppose(draft) : closed("composing.suppose"));
        }
        if (mayExport) {
            row.add(whole ? export(archive) : closed("composing.export"));
        }
        add(row);
        if (!whole) {
            add(reason(texts.of("composing.ways.not-whole")));
        } else if (draft.open() && !maySuppose) {
            var who = Access.whoMay(Action.SUPPOSE).stream().map(texts::of).collect(Collectors.joining(", "));
            add(reason(texts.of("composing.suppose.who", who)));
        }
    }

    private Component suppose(GuidelineDraft draft) {
        return new Anchor(ConsequenceNavigation.ofDraft(draft.id()), texts.of("composing.suppose"));
    }

    private Component export(Supplier<PluginArchive> archive) {
        var handler = DownloadHandler.fromInputStream(_ -> {
            var zip = archive.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(zip.content()), zip.name(), "application/zip", zip.content().length);
        });
        var link = new Anchor(handler, AttachmentType.DOWNLOAD, texts.of("composing.export"));
        link.setTitle(texts.of("composing.export.help"));
        return link;
    }

    private Component closed(String key) {
        var button = new Button(texts.of(key));
        button.setEnabled(false);
        return button;
    }

    private static Paragraph reason(String sentence) {
        var reason = new Paragraph(sentence);
        reason.addClassName("quiet");
        return reason;
    }
}
