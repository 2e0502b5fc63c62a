package se.iop.ui.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.NotAllowed;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Refused;
import se.iop.core.attachment.Attachment.Audience;
import se.iop.core.attachment.Attachment.Kind;
import se.iop.core.attachment.Filing;
import se.iop.core.attachment.NewAttachment;
import se.iop.core.indexing.IndexBook;
import se.iop.core.people.Committees;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.attachment.UploadWords;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/**
 * Registers an agreement that was signed elsewhere: its file, what the file seems to say, and what a person confirms.
 */
@Route(IntakeView.ROUTE)
@StyleSheet("styles/intake.css")
@PermitAll
public class IntakeView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "overenskommelser/registrera";

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(IntakeView.class);

    /** What the agreement becomes. */
    enum Becomes {
        /** Decided and signed elsewhere. */
        REGISTERED,
        /** A draft to go on with. */
        DRAFT
    }

    private final transient Texts texts;
    private final transient Extraction extraction;
    private final transient Filing filing;
    private final transient IndexBook indexBook;
    private final transient Committees names;
    private final transient Acting acting;
    private final Div stage = new Div();
    private final Paragraph problem = new Paragraph();
    private final Select<String> committee = new Select<>();
    private final RadioButtonGroup<Becomes> becomes = new RadioButtonGroup<>();
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>();
    private transient @Nullable UploadedFile file;
    private @Nullable IntakeForm form;

    IntakeView(
            Texts texts, Extraction extraction, Filing filing, IndexBook indexBook, Committees names, Acting acting) {
        this.texts = texts;
        this.extraction = extraction;
        this.filing = filing;
        this.indexBook = indexBook;
        this.names = names;
        this.acting = acting;
        problem.addClassNames("dialog-problem", "tone-breached");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        stage.addClassName("intake");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        var person = acting.person();
        var committees = person.committees().stream()
                .filter(one -> Access.allows(person, Action.IMPORT, one))
                .toList();
        getContent().add(new ViewHeader(viewTitle()).withLead(texts.of("intake.lead")));
        if (committees.isEmpty()) {
            getContent().add(new EmptyState(texts.of("intake.nobody"), texts.of("intake.who-may", whoMay())));
            return;
        }
        committee(committees);
        getContent().add(stage);
        ask();
    }

    @Override
    public String viewTitle() {
        return texts.of("intake.title");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    private void committee(List<String> committees) {
        var known = names.names();
        committee.setLabel(texts.of("intake.committee"));
        committee.setItems(committees);
        committee.setItemLabelGenerator(id -> known.getOrDefault(id, id));
        committee.setValue(committees.getFirst());
        becomes.setLabel(texts.of("intake.becomes"));
        becomes.setItems(Becomes.values());
        becomes.setItemLabelGenerator(value -> texts.of("intake.becomes." + value));
        becomes.setValue(Becomes.REGISTERED);
        audience.setLabel(texts.of("attachment.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(value -> texts.of("attachment.audience.help." + value));
        audience.setValue(Audience.PUBLIC);
    }

    /** First the file. */
    private void ask() {
        stage.removeAll();
        var upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) UploadedFile.LARGEST);
        upload.setI18n(UploadWords.of(texts));
        upload.setUploadButton(new Button(texts.of("attachment.choose-one"), Icon.UPLOAD.create()));
        upload.setDropLabel(new Span(texts.of("attachment.drop-one")));
        upload.addFileRejectedListener(event -> tell(event.getErrorMessage()));
        // The page hears of what was read when the browser says that the file is sent.
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        var card = new Div(new Paragraph(texts.of("intake.file.help")), upload, problem);
        card.addClassNames("card", "stack-loose", "intake-file");
        stage.add(card);
    }

    /** Runs beside the page, which is touched only under its lock. */
    private void receive(UploadEvent event) {
        try (var content = event.getInputStream()) {
            var received = UploadedFile.of(event.getFileName(), content);
            var outcome = extraction.of(received.place());
            event.getUI().access(() -> review(received, outcome));
        } catch (Refused refused) {
            refuse(event, texts.of("refused." + refused.reason()));
        } catch (IOException broken) {
            LOG.info("A file did not arrive: {}", broken.toString());
            refuse(event, texts.of("refused.file-broken-off"));
        }
    }

    private void refuse(UploadEvent event, String sentence) {
        event.reject(sentence);
        event.getUI().access(() -> tell(sentence));
    }

    /** Then what it seems to say, beside the text. */
    private void review(UploadedFile received, Extraction.Outcome outcome) {
        forget();
        file = received;
        problem.setVisible(false);
        var asked = new IntakeForm(
                texts, indexBook.series().stream().map(IndexBook.Series::id).toList());
        form = asked;
        stage.removeAll();
        stage.add(about(received, outcome));
        var sides = new Div();
        sides.addClassName("intake-sides");
        switch (outcome) {
            case Extraction.Outcome.Read(var text, var proposals) -> {
                var source = new SourcePane(texts.of("intake.source"), texts.of("intake.back"), text);
                asked.propose(proposals, text, source::mark);
                sides.add(asked, source);
            }
            case Extraction.Outcome.Refused _ -> {
                sides.addClassName("alone");
                sides.add(asked);
            }
        }
        asked.completeWithBlanks();
        stage.add(sides, finish());
    }

    private Component about(UploadedFile received, Extraction.Outcome outcome) {
        var name = new Span(received.name());
        name.addClassNames("row-title", "isolated");
        var said = new Paragraph(
                switch (outcome) {
                    case Extraction.Outcome.Read(var _, var proposals) -> texts.of("intake.read", proposals.size());
                    case Extraction.Outcome.Refused(var reason) -> texts.of(reason);
                });
        said.getElement().setAttribute("role", "status");
        var again = new Button(texts.of("intake.again"), _ -> {
            forget();
            ask();
        });
        again.addThemeVariants(ButtonVariant.SMALL);
        var card = new Div(new Div(name), said, again);
        card.addClassNames("card", "stack");
        return card;
    }

    private Component finish() {
        var act = new Button(texts.of("intake.do"));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(true);
        act.addClickListener(_ -> {
            register();
            act.setEnabled(true);
        });
        var card = new Div(committee, becomes, audience, problem, act);
        card.addClassNames("card", "stack-loose", "intake-finish");
        return card;
    }

    private void register() {
        problem.setVisible(false);
        var confirmed = form == null ? Optional.<Confirmed>empty() : form.confirmed();
        var kept = file;
        if (confirmed.isEmpty() || kept == null) {
            tell(texts.of("intake.missing"));
            return;
        }
        var life = becomes.getValue() == Becomes.DRAFT
                ? Life.NONE
                : confirmed.get().life();
        var what = new NewAttachment(kept.name(), Kind.AGREEMENT, audience.getValue(), null, "REGISTERED");
        try (var content = Files.newInputStream(kept.place())) {
            var taken = filing.take(committee.getValue(), confirmed.get().terms(), life, what, content);
            forget();
            AgreementNavigation.open(taken.id());
        } catch (Refused refused) {
            tell(texts.of("refused." + refused.reason()));
        } catch (NotAllowed notAllowed) {
            tell(texts.of("intake.who-may", whoMay()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void forget() {
        if (file != null) {
            file.delete();
            file = null;
        }
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private String whoMay() {
        return Access.whoMay(Action.IMPORT).stream().sorted().map(texts::of).collect(Collectors.joining(", "));
    }

    /** The way to this page. */
    public static void open() {
        UI.getCurrent().navigate(IntakeView.class);
    }
}
