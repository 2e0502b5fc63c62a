package se.iop.ui.template;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.Reading;
import se.iop.core.agreement.Refused;
import se.iop.core.people.Committees;
import se.iop.core.template.HeldTemplate;
import se.iop.core.template.TemplateVersion;
import se.iop.core.template.Templating;
import se.iop.documents.Templates;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Kind;
import se.iop.ui.document.DocumentMaking;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** Writing a new version of a committee's template, beside how it reads with one of the committee's agreements. */
@Route(TemplateEditor.ROUTE)
@PermitAll
@StyleSheet("styles/template.css")
class TemplateEditor extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "mallar/skriv";

    private static final long serialVersionUID = 1L;

    private static final int EXAMPLES = 20;

    private final transient Templating templating;
    private final transient DocumentMaking making;
    private final transient Reading reading;
    private final transient Committees committees;
    private final transient Texts texts;
    private final transient Person person;
    private final transient Clock clock;

    private final TextField name;
    private final Checkbox numbered;
    private final DayField validFrom;
    private final Div cards = new Div();
    private final Div preview = new Div();
    private final Paragraph problem = new Paragraph();
    private final transient List<SectionCard> sections = new ArrayList<>();

    private String committee = "";
    private String committeeName = "";
    private Kind kind = Kind.AGREEMENT;
    private int latest;
    private transient @Nullable Agreement example;

    TemplateEditor(
            Templating templating,
            DocumentMaking making,
            Reading reading,
            Committees committees,
            Texts texts,
            Acting acting,
            Clock clock) {
        this.templating = templating;
        this.making = making;
        this.reading = reading;
        this.committees = committees;
        this.texts = texts;
        this.person = acting.person();
        this.clock = clock;
        name = new TextField(texts.of("template.name"));
        numbered = new Checkbox(texts.of("template.numbered"));
        validFrom = new DayField(texts.of("template.valid-from"));
        cards.addClassName("stack");
        problem.addClassName("tone-breached");
        problem.getElement().setAttribute("role", "alert");
        getContent().addClassName("template-editor");
    }

    @Override
    public String viewTitle() {
        return texts.of("template.write");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = TemplateQuery.of(event.getLocation().getQueryParameters());
        var names = committees.names();
        var chosen = TemplatesView.chosen(names, person, query.committee());
        Access.demand(person, Action.WRITE_TEMPLATE, chosen);
        committee = Objects.requireNonNullElse(chosen, "");
        committeeName = names.getOrDefault(committee, committee);
        kind = Objects.requireNonNullElse(query.kind(), Kind.AGREEMENT);
        var versions = templating.versions(committee).stream()
                .filter(version -> version.kind() == kind)
                .toList();
        latest = versions.stream().mapToInt(TemplateVersion::version).max().orElse(0);
        var examples =
                reading.page(new Filter(committee, null, null, null, null, null), Column.CHANGED, false, 0, EXAMPLES);
        example = examples.isEmpty()
                ? null
                : reading.agreement(examples.getFirst().id());
        build(versions, examples);
    }

    private void build(List<TemplateVersion> versions, List<Row> examples) {
        validFrom.show(LocalDate.now(clock));
        validFrom.setRequiredIndicatorVisible(true);
        name.setMaxLength(Templating.LONGEST_LINE);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(_ -> refresh());
        numbered.addValueChangeListener(_ -> refresh());
        var start = start(versions);
        var fields = new Div(start, name, validFrom, numbered);
        fields.addClassName("form-grid");
        var add = new Button(texts.of("template.add.section"), Icon.PLUS.create(), _ -> {
            add(new Template.Section("", List.of()));
            sections.getLast().focus();
            refresh();
        });
        var save = new Button(texts.of("template.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var end = new Button(texts.of("template.end"), _ -> write(null));
        end.setVisible(latest > 0);
        var back = new Anchor(
                new TemplateQuery(committee, null, null).address(TemplatesView.ROUTE), texts.of("template.cancel"));
        var actions = new Div(save, end, back);
        actions.addClassName("row");
        var writing = new Div(fields, new H2(texts.of("template.sections")), cards, add, problem, actions);
        writing.addClassName("stack");
        var columns = new Div(writing, reading(examples));
        columns.addClassName("template-columns");
        getContent().removeAll();
        getContent()
                .add(
                        new ViewHeader(texts.of("template.write"))
                                .withLead(texts.of(
                                        "template.write.lead",
                                        texts.of("document.kind." + kind.name()),
                                        committeeName)),
                        columns);
    }

    /** What one begins from; the latest of the committee's own where there is one. */
    private Select<HeldTemplate> start(List<TemplateVersion> versions) {
        var today = LocalDate.now(clock);
        var choices = new ArrayList<HeldTemplate>();
        versions.forEach(version -> Optional.ofNullable(version.content())
                .ifPresent(content -> choices.add(
                        new HeldTemplate(content, HeldTemplate.Source.COMMITTEE, String.valueOf(version.version())))));
        templating.brought(committee, kind, today).ifPresent(choices::add);
        choices.add(HeldTemplate.platforms(Templates.of(kind)));
        var start = new Select<HeldTemplate>();
        start.setLabel(texts.of("template.start"));
        start.setItemLabelGenerator(
                held -> texts.of("template.source." + held.source().name())
                        + (held.edition() == null ? "" : " " + held.edition()));
        start.setItems(choices);
        start.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                fill(chosen.getValue().template());
            }
        });
        start.setValue(choices.getFirst());
        return start;
    }

    private void fill(Template template) {
        sections.clear();
        name.setValue(template.name());
        numbered.setValue(template.numbered());
        template.sections().forEach(this::add);
        show();
        refresh();
    }

    private void add(Template.Section section) {
        var tools = new Div();
        var card = new SectionCard(texts, section, tools, this::refresh);
        tools.add(SectionCard.tools(
                texts, texts.of("template.section"), () -> move(card, -1), () -> move(card, 1), () -> {
                    sections.remove(card);
                    show();
                    refresh();
                }));
        sections.add(card);
        show();
    }

    private void move(SectionCard card, int step) {
        var at = sections.indexOf(card);
        var to = at + step;
        if (to >= 0 && to < sections.size()) {
            Collections.swap(sections, at, to);
            show();
            refresh();
        }
    }

    private void show() {
        cards.removeAll();
        sections.forEach(cards::add);
    }

    private Component reading(List<Row> examples) {
        var choice = new Select<Row>();
        choice.setLabel(texts.of("template.example"));
        choice.setItemLabelGenerator(row -> row.title().isBlank() ? texts.of("template.untitled") : row.title());
        choice.setItems(examples);
        examples.stream().findFirst().ifPresent(choice::setValue);
        choice.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                example = reading.agreement(chosen.getValue().id());
                refresh();
            }
        });
        choice.setVisible(!examples.isEmpty());
        var about = new Paragraph(texts.of(examples.isEmpty() ? "template.example.none" : "template.example.about"));
        about.addClassName("quiet");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", texts.of("template.preview"));
        preview.getElement().setAttribute("tabindex", "0");
        preview.addClassName("template-preview");
        var side = new Aside(new H2(texts.of("template.preview")), choice, about, preview);
        side.addClassName("stack");
        return side;
    }

    /** Shows how it reads; while something is wrong, the last that could be read stays. */
    private void refresh() {
        template().ifPresent(template -> {
            preview.removeAll();
            preview.add(PaperText.of(making.example(
                    example,
                    committeeName,
                    new HeldTemplate(template, HeldTemplate.Source.COMMITTEE, String.valueOf(latest + 1)))));
        });
    }

    private Optional<Template> template() {
        var blank = name.getValue().isBlank();
        name.setInvalid(blank);
        name.setErrorMessage(blank ? texts.of("template.name.needed") : "");
        var written = sections.stream().map(SectionCard::section).toList();
        return blank || written.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(new Template(
                        kind,
                        name.getValue().strip(),
                        numbered.getValue(),
                        written.stream().flatMap(Optional::stream).toList()));
    }

    private void save() {
        var template = template();
        if (template.isEmpty()) {
            problem.setText(texts.of("template.wrong"));
        } else {
            write(template.get());
        }
    }

    private void write(@Nullable Template template) {
        problem.setText("");
        if (!validFrom.settle()) {
            return;
        }
        var day = validFrom.known();
        if (day == null) {
            validFrom.refuse(texts.of("template.day.needed"));
            return;
        }
        try {
            templating.write(committee, kind, latest, template, day);
        } catch (Refused refused) {
            var sentence = texts.of("refused." + refused.reason());
            if (refused.field().equals("validFrom")) {
                validFrom.refuse(sentence);
            } else {
                problem.setText(sentence);
            }
            return;
        }
        getUI().ifPresent(ui ->
                ui.getPage().setLocation(new TemplateQuery(committee, kind, latest + 1).address(TemplatesView.ROUTE)));
    }
}
