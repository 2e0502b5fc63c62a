package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.core.agreement.Judging;
import se.iop.core.agreement.SigningCheck;
import se.iop.core.agreement.Step;
import se.iop.core.agreement.Step.Hindrance;
import se.iop.core.catalog.Judgement;
import se.iop.guideline.Answers;
import se.iop.guideline.Scope;
import se.iop.guideline.comparison.Layers;
import se.iop.model.Field;
import se.iop.model.Terms;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.part.AgreementPart;

/** One agreement as it was opened: sections with an index, what the guidelines say, its life, and what comes next. */
final class AgreementPage implements Editing.Page {

    private static final int SHOWN_MILLIS = 6_000;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Desk desk;
    private final Words words;
    private final Opened opened;
    private final Folding folding;
    private final Entry entry;
    private final Runnable reload;
    private final Div root = new Div();
    private final Div notices = new Div();
    private final Div life = new Div();
    private final Div journal = new Div();
    private final Map<Part, PartFrame> parts = new EnumMap<>(Part.class);
    private final Set<Part> following = EnumSet.noneOf(Part.class);
    private final @Nullable Editing editing;
    private final @Nullable SaveBar saveBar;
    private final @Nullable Guide guide;
    private final Button guided = new Button();
    private final FindingNote note;
    private final FindingsAtFields atFields;
    private final FindingsPanel panel;
    private final Figures figures;
    private final BeforeSigningList beforeSigning;
    private final Essentials essentials;
    private final PartIndex index;
    private final StepBar steps;
    private final Steps dialogs;
    private ViewHeader header = new ViewHeader("");
    private List<Step> known;
    private Opened latest;

    /**
     * How somebody comes to the page.
     *
     * @param stored whether the draft is there, and not only prepared
     * @param stage the stage of the guided way; none for the whole form
     */
    record Entry(boolean stored, @Nullable Stage stage) {}

    /** The page of what was opened, folded as the reader left it; reloading opens it anew. */
    AgreementPage(Desk desk, Opened opened, Entry entry, Folding folding, Runnable reload) {
        this.desk = desk;
        this.words = desk.words(opened);
        this.opened = opened;
        this.entry = entry;
        this.folding = folding;
        this.reload = reload;
        this.latest = opened;
        this.known = opened.steps();
        figures = new Figures(words, desk.swedish(), opened.basis().indexValues());
        essentials = new Essentials(words, desk.swedish(), opened.basis().indexValues());
        steps = new StepBar(words, this::take);
        dialogs = new Steps(desk, reload);
        editing = opened.editable() ? new Editing(desk, opened, entry.stored(), this) : null;
        saveBar = editing == null ? null : new SaveBar(words, editing::save);
        note = new FindingNote(words, desk.swedish(), editing);
        Map<Field, Div> places;
        if (editing != null) {
            editing.form().parts().forEach(this::put);
            parts.values().forEach(this::leadToSaving);
            places = editing.form().places();
        } else {
            var text = new TermsAsText(words, desk.swedish(), opened.agreement(), desk.questions(opened));
            text.parts().forEach(this::put);
            places = text.places();
        }
        atFields = new FindingsAtFields(places, note, words);
        panel = new FindingsPanel(words, desk.swedish(), note, field -> jump(field, places));
        beforeSigning = new BeforeSigningList(words, field -> jump(field, places));
        addRecord();
        addBrought();
        parts.forEach((part, frame) -> folding.keep(part, frame, editing != null, opened.status()));
        index = new PartIndex(words, parts, panel::jump);
        guide = editing == null ? null : new Guide(words, parts, editing.form().groups(), this::walk);
        build();
        begin();
        arrive();
    }

    /** The page. */
    Component component() {
        return root;
    }

    /** What the browser calls the page. */
    String title() {
        return titled(opened.agreement().terms());
    }

    @Override
    public void judged(FormReading.Result reading, Judgement judgement, List<Placed> findings) {
        header.setTitle(titled(reading.terms()));
        show(reading.terms(), reading.answers(), reading.plannedOn(), judgement, findings);
        if (editing != null) {
            status(words.of(editing.dirty() ? "unsaved" : editing.stored() ? "saved" : "nothing-written"));
        }
    }

    @Override
    public void started() {
        parts.values().forEach(PartFrame::renew);
        arrange();
        tellAddress();
    }

    @Override
    public void kept(@Nullable Instant at) {
        if (at == null) {
            status(words.of("copy.failed"));
        } else {
            status(words.of("copy.kept", SECOND.format(at.atZone(desk.clock().getZone()))));
        }
    }

    @Override
    public void saved(Agreement agreement) {
        notices.removeAll();
        var now = desk.drafting().open(agreement.id());
        known = now.steps();
        record(now);
        show(now);
        status(words.of("saved"));
    }

    @Override
    public void changedMeanwhile(String by, Instant at, Agreement current, Merge merge) {
        notices.removeAll();
        if (editing == null) {
            return;
        }
        var writing = editing;
        var notice = notice(
                Tone.UNSETTLED,
                words.of("meanwhile", by, desk.swedish().moment(at)),
                words.of("meanwhile.help"),
                button(words.of("meanwhile.on-top"), () -> writing.saveOnTop(current)),
                button(words.of("meanwhile.theirs"), this::discard));
        if (!merge.differences().isEmpty()) {
            notice.addComponentAtIndex(1, differences(writing, merge));
        }
        notices.add(notice);
        notice.scrollIntoView();
        notice.getElement().callJsFunction("focus");
    }

    @Override
    public void refused(String reason) {
        notices.removeAll();
        notices.add(notice(Tone.BREACHED, words.refused(reason), words.of("typing-kept")));
        notices.scrollIntoView();
    }

    @Override
    public void fixed(Placed placed) {
        if (editing != null) {
            editing.form().focus(placed.finding().field());
        }
        Notification.show(words.of("fixed", placed.finding().text()), SHOWN_MILLIS, Notification.Position.BOTTOM_START);
    }

    private void begin() {
        if (editing != null) {
            opened.copy().ifPresent(kept -> restored(kept.savedAt()));
            editing.begin();
        } else {
            show(opened);
        }
    }

    private void arrive() {
        if (guide != null && entry.stage() != null) {
            guide.show(entry.stage());
        }
        arrange();
    }

    /** Goes to another stage of the guided way, or to the whole form; what can be read is saved on the way. */
    private void walk(@Nullable Stage stage) {
        if (guide == null || editing == null) {
            return;
        }
        if (editing.dirty() && editing.readable()) {
            editing.save();
        }
        if (stage == null) {
            guide.leave();
            frame(Part.SUBJECT).jump();
        } else {
            guide.show(stage);
            guide.jump();
        }
        arrange();
        tellAddress();
    }

    /** On the guided way there are only its fields; on a draft that is not there yet no step can be taken. */
    private void arrange() {
        var walking = guide != null && guide.walking();
        root.setClassName("guided", walking);
        index.setVisible(!walking);
        panel.component().setVisible(!walking);
        essentials.component().setVisible(!walking);
        guided.setVisible(!walking);
        if (saveBar != null) {
            saveBar.onlyByKey(walking);
        }
        steps.component().setVisible(!walking && (editing == null || editing.stored()));
    }

    /** The address leads back here when the page is read anew. */
    private void tellAddress() {
        if (editing == null || guide == null || !editing.stored()) {
            return;
        }
        var address = AgreementNavigation.address(opened.agreement().id());
        UI.getCurrent().getPage().getHistory().replaceState(null, address + guide.inAddress());
    }

    private void restored(Instant at) {
        var notice = notice(
                Tone.INFO,
                words.of("restored", desk.swedish().moment(at)),
                words.of("restored.help"),
                button(words.of("restored.continue"), notices::removeAll),
                button(words.of("restored.discard"), this::discard));
        notices.add(notice);
    }

    private void discard() {
        if (editing != null) {
            editing.discard();
        }
        reload.run();
    }

    private void show(Opened saved) {
        var agreement = saved.agreement();
        show(
                agreement.terms(),
                agreement.answers(),
                agreement.plannedOn(),
                saved.judgement(),
                Placed.of(
                        saved.judgement(), agreement.answers(), agreement.life().decision()));
    }

    private void show(
            Terms terms, Answers answers, @Nullable LocalDate plannedOn, Judgement judgement, List<Placed> findings) {
        note.contradicting(conflicts(terms, answers, plannedOn));
        atFields.show(findings);
        panel.show(judgement, findings);
        index.findings(findings.stream().filter(Placed::asks).count());
        if (guide != null) {
            guide.judged(findings);
        }
        essentials.show(latest.agreement().drafted(terms, answers, plannedOn), latest.status(), desk.today());
        figures.show(terms);
        checkBeforeSigning(terms, answers, plannedOn, judgement);
        heads(terms, answers, findings);
        steps.show(known.stream()
                .map(step -> live(step, terms, judgement, answers))
                .toList());
    }

    private List<Layers.Pair> conflicts(Terms terms, Answers answers, @Nullable LocalDate plannedOn) {
        var decision = latest.agreement().drafted(terms, answers, plannedOn).decision(desk.today());
        return desk.rejudging().conflicts(opened.basis(), opened.basis().proposal(terms, answers, decision));
    }

    private void checkBeforeSigning(Terms terms, Answers answers, @Nullable LocalDate plannedOn, Judgement judgement) {
        var life = latest.agreement().life();
        var decision = latest.agreement().drafted(terms, answers, plannedOn).decision(desk.today());
        var check = SigningCheck.of(judgement, opened.basis().proposal(terms, answers, decision), life.signedOn());
        frame(Part.BEFORE_SIGNING).count(beforeSigning.show(check, answers, life.decision()));
    }

    private void heads(Terms terms, Answers answers, List<Placed> findings) {
        parts.forEach((part, frame) -> {
            if (part.count(terms, answers) != null) {
                frame.count(part.count(terms, answers));
            }
            frame.waiting(findings.stream()
                    .filter(placed -> placed.waits()
                            && part.fields().contains(placed.finding().field()))
                    .count());
        });
    }

    /** Whether a draft can be handed over depends on what stands in the form, saved or not. */
    private static Step live(Step step, Terms terms, Judgement judgement, Answers answers) {
        var hindrance = step.hindrance();
        if (step.kind() != Step.Kind.SUBMIT
                || (hindrance != null && hindrance.reason().equals("not-yours"))) {
            return step;
        }
        var missing = missing(terms, judgement, answers);
        return new Step(
                step.kind(),
                missing == null
                        ? null
                        : new Hindrance(missing, Access.whoMay(step.kind().action())));
    }

    private static @Nullable String missing(Terms terms, Judgement judgement, Answers answers) {
        if (terms.subject().title().isBlank()) {
            return "title-missing";
        }
        return Judging.open(judgement, answers).isEmpty() ? null : "findings-open";
    }

    private void take(Step.Kind step) {
        if (editing != null && editing.dirty() && !editing.save()) {
            return;
        }
        var version = editing == null ? opened.agreement().version() : editing.version();
        dialogs.take(step, opened, version);
    }

    private void put(Part part, Component frame) {
        parts.put(part, (PartFrame) frame);
    }

    private void leadToSaving(PartFrame section) {
        if (saveBar != null) {
            section.between(saveBar.way(), saveBar.way());
        }
    }

    private void addRecord() {
        put(Part.BEFORE_SIGNING, new PartFrame(Part.BEFORE_SIGNING, words, beforeSigning.component()));
        put(Part.FIGURES, new PartFrame(Part.FIGURES, words, figures.component()));
        put(Part.LIFE, new PartFrame(Part.LIFE, words, life));
        opened.verdict()
                .ifPresent(verdict -> put(
                        Part.VERDICT,
                        new PartFrame(
                                Part.VERDICT,
                                words,
                                new KeptRecord(words, desk.swedish())
                                        .verdict(verdict, opened.agreement().answers()))));
        put(Part.JOURNAL, new PartFrame(Part.JOURNAL, words, journal));
        record(opened);
    }

    /** What other features bring; a section of the page's own gives way to theirs. */
    private void addBrought() {
        desk.brought()
                .orderedStream()
                .filter(brought -> brought.belongsTo(opened))
                .forEach(brought -> bring(Part.valueOf(brought.place().name()), brought));
    }

    private void bring(Part part, AgreementPart brought) {
        put(part, PartFrame.brought(part, words, () -> content(part, brought)));
        if (brought.followsTheAgreement()) {
            following.add(part);
        }
    }

    /** What belongs to a draft can first be kept when the draft is there. */
    private Component content(Part part, AgreementPart brought) {
        return editing == null || editing.stored()
                ? brought.content(around(part))
                : new Paragraph(words.of("part.later"));
    }

    private AgreementPart.Page around(Part part) {
        return new AgreementPart.Page() {
            @Override
            public Opened opened() {
                return latest;
            }

            @Override
            public void count(long things) {
                frame(part).count(things);
            }

            @Override
            public void reload() {
                reload.run();
            }
        };
    }

    private PartFrame frame(Part part) {
        return Objects.requireNonNull(parts.get(part));
    }

    private void record(Opened now) {
        latest = now;
        following.forEach(part -> frame(part).renew());
        frame(Part.JOURNAL).count((long) now.journal().size());
        life.removeAll();
        var text = new EventText(words, desk.swedish(), desk.owners(now.agreement()));
        life.add(LifeLine.of(words, text, now.agreement(), now.status(), now.journal(), desk.today()));
        journal.removeAll();
        journal.add(new KeptRecord(words, desk.swedish()).journal(now.journal()));
    }

    private void build() {
        root.addClassName("agreement-page");
        guided.setText(words.of("guide.start"));
        guided.addClickListener(_ -> walk(Stage.WHO));
        notices.addClassName("notices");
        var sections = new Div();
        sections.addClassName("parts");
        parts.values().forEach(sections::add);
        var body = new Div(index, panel.component(), sections);
        body.addClassName("agreement-body");
        if (guide != null) {
            sections.addComponentAsFirst(guide.intro());
            body.addComponentAsFirst(guide.stepper());
        }
        root.add(header(), essentials.component(), steps.component(), notices, body);
        if (saveBar != null) {
            if (guide != null) {
                saveBar.add(guide.moves());
            }
            root.add(saveBar);
        }
    }

    private ViewHeader header() {
        var agreement = opened.agreement();
        header = new ViewHeader(titled(agreement.terms()));
        var facts = new ArrayList<Component>();
        facts.add(StatusBadge.of(opened.status(), desk.texts()));
        if (agreement.example()) {
            facts.add(StatusBadge.example(desk.texts()));
        }
        facts.add(new Span(committee()));
        agreement.terms().subject().caseNumbers().forEach(number -> facts.add(Isolated.of(number)));
        header.withFacts(facts.toArray(Component[]::new));
        if (editing != null) {
            header.withActions(guided);
        }
        return header;
    }

    /** The name as the guideline says it, or as the municipality keeps it where no guideline is loaded. */
    private String committee() {
        var id = opened.agreement().committee();
        return opened.judgement().layers().stream()
                .filter(layer -> layer.plugin() != null)
                .map(Judgement.Layer::scope)
                .filter(Scope.Committee.class::isInstance)
                .map(scope -> ((Scope.Committee) scope).name())
                .findFirst()
                .orElseGet(() -> desk.committees().names().getOrDefault(id, id));
    }

    private void jump(Field field, Map<Field, Div> places) {
        if (editing != null) {
            editing.form().focus(field);
            return;
        }
        var place = places.get(field);
        if (place != null) {
            PartFrame.unfoldAround(place);
            place.scrollIntoView();
            place.getElement().setAttribute("tabindex", "-1");
            place.getElement().callJsFunction("focus");
        }
    }

    private Component differences(Editing writing, Merge merge) {
        var table = new PlainTable(
                words.of("meanwhile.caption"),
                List.of(
                        words.of("meanwhile.field"),
                        words.of("meanwhile.their"),
                        words.of("meanwhile.mine"),
                        words.of("meanwhile.do")));
        for (var difference : merge.differences()) {
            var action = difference.taken()
                    ? new Span(words.of("meanwhile.taken"))
                    : button(words.of("meanwhile.take"), () -> writing.take(difference));
            table.row(
                    new Span(words.place(difference.key())),
                    Isolated.of(blank(difference.theirs())),
                    Isolated.of(blank(difference.mine())),
                    action);
        }
        return table.component();
    }

    private String blank(String text) {
        return text.isEmpty() ? words.of("blank") : text;
    }

    private Div notice(Tone tone, String heading, String text, Component... actions) {
        var title = new H2(heading);
        var row = new Div(actions);
        row.addClassName("panel-actions");
        var said = new Div(title, new Paragraph(text), row);
        said.addClassName("panel-words");
        var notice = new Div(new Div(tone.icon().create()), said);
        notice.addClassNames("panel", tone.className());
        notice.getElement().setAttribute("role", "alert");
        notice.getElement().setAttribute("tabindex", "-1");
        return notice;
    }

    private static Button button(String text, Runnable click) {
        var button = new Button(text, _ -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void status(String text) {
        if (saveBar != null) {
            saveBar.say(text);
        }
    }

    private String titled(Terms terms) {
        var title = terms.subject().title();
        if (title.isBlank()) {
            return words.of(entry.stored() ? "untitled" : "new");
        }
        return title;
    }
}
