package se.iop.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Documents one below the other: name, what it is, and its files. */
@StyleSheet("styles/document.css")
final class DocumentList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    DocumentList() {
        addClassName("documents");
    }

    /** One more document. */
    void add(String name, String about, Component... files) {
        var title = new Span(name);
        title.addClassName("document-name");
        var words = new Span(about);
        words.addClassNames("document-about", "quiet");
        var links = new Span(files);
        links.addClassName("document-files");
        add(new ListItem(title, words, links));
    }
}
