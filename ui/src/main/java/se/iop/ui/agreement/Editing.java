package se.iop.ui.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.ChangedMeanwhile;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.core.agreement.Refused;
import se.iop.core.catalog.Judgement;
import se.iop.core.catalog.OwnFields;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Decision;
import se.iop.guideline.Outcome.Breached;
import se.iop.model.Terms;

/**
 * The writing of a draft: judges what stands in the form after every change, keeps a private copy of it, and saves it
 * when asked. Judging asks no database.
 */
final class Editing implements FindingActions {

    private final Desk desk;
    private final Opened opened;
    private final AgreementForm form;
    private final OwnFields own;
    private final Page page;
    private @Nullable Map<String, String> base;
    private Map<String, String> clean;
    private Map<String, String> kept;
    private int version;
    private boolean stored;
    private FormReading.Result reading;
    private Judgement judgement;

    /** What the page shows of the writing. */
    interface Page {

        /** A draft that was only prepared is now there. */
        void started();

        /** What stands in the form was judged. */
        void judged(FormReading.Result reading, Judgement judgement, List<Placed> findings);

        /** A private copy was kept, or could not be. */
        void kept(@Nullable Instant at);

        /** The draft was saved. */
        void saved(Agreement agreement);

        /** Somebody else saved first. */
        void changedMeanwhile(String by, Instant at, Agreement current, Merge merge);

        /** The draft can no longer be saved, and why. */
        void refused(String reason);

        /** Terms were corrected at a field. */
        void fixed(Placed placed);
    }

    /** Writing on what was opened; a draft that is not stored is started with the first that is written. */
    Editing(Desk desk, Opened opened, boolean stored, Page page) {
        this.stored = stored;
        this.desk = desk;
        this.opened = opened;
        this.page = page;
        var agreement = opened.agreement();
        own = desk.words(opened).own();
        form = new AgreementForm(
                desk.words(opened),
                agreement.id(),
                desk.swedish(),
                desk.brought(opened),
                opened.basis().indexValues(),
                desk.offering(),
                desk::today,
                desk.acting().person().name(),
                agreement.amends(),
                this::changed);
        var texts = texts(agreement);
        base = texts;
        version = agreement.version();
        reading = FormReading.of(texts, own);
        judgement = opened.judgement();
        form.assess(desk.checklists(opened.basis(), day(reading)));
        form.show(texts);
        clean = form.texts();
        kept = clean;
    }

    /** The form. */
    AgreementForm form() {
        return form;
    }

    /** Shows what the person had typed and not saved, or what is saved. */
    void begin() {
        opened.copy().ifPresent(copy -> {
            form.show(copy.form());
            kept = form.texts();
            version = copy.baseVersion();
        });
        judge();
        var agreement = opened.agreement();
        if (version != agreement.version()) {
            base = null;
            compare(null, agreement);
        }
    }

    /** Whether something is typed that is not saved. */
    boolean dirty() {
        return !form.texts().equals(clean);
    }

    /** Whether the draft is there for others, and not only prepared. */
    boolean stored() {
        return stored;
    }

    /** Whether all that is typed can be read. */
    boolean readable() {
        return reading.refusals().isEmpty();
    }

    /** The version that is being written on. */
    int version() {
        return version;
    }

    /** Saves, or takes the reader to the first field that cannot be read; tells whether all is saved. */
    boolean save() {
        reading = FormReading.of(form.texts(), own);
        form.refuse(reading.refusals(), true);
        if (!reading.refusals().isEmpty()) {
            form.focus(reading.refusals().keySet().iterator().next());
            return false;
        }
        try {
            start();
            var agreement = written();
            version = agreement.version();
            base = texts(agreement);
            clean = form.texts();
            kept = clean;
            page.saved(agreement);
            return true;
        } catch (ChangedMeanwhile meanwhile) {
            compare(base, meanwhile.current());
            return false;
        } catch (Refused refused) {
            refuse(refused);
            return false;
        }
    }

    private Agreement written() {
        var id = opened.agreement().id();
        return opened.agreement().amends()
                ? desk.drafting()
                        .save(
                                id,
                                version,
                                reading.terms(),
                                reading.answers(),
                                reading.plannedOn(),
                                reading.effectiveOn())
                : desk.drafting().save(id, version, reading.terms(), reading.answers(), reading.plannedOn());
    }

    /** At the field where something is wrong, else for the whole page. */
    private void refuse(Refused refused) {
        if (refused.field().equals("effective")) {
            form.refuse(Map.of(FormReading.EFFECTIVE, "refused." + refused.reason()), true);
            form.focus(FormReading.EFFECTIVE);
        } else {
            page.refused(refused.reason());
        }
    }

    /** Saves what I typed on top of what the other saved, which has been shown. */
    void saveOnTop(Agreement current) {
        version = current.version();
        base = texts(current);
        save();
    }

    /** Takes over what the other typed in one field. */
    void take(Merge.Difference difference) {
        var texts = form.texts();
        texts.put(difference.key(), difference.theirs());
        form.show(texts);
        changed();
    }

    /** Gives up what was typed. */
    void discard() {
        desk.copies().forget(opened.agreement().id());
    }

    @Override
    public void fix(Placed placed) {
        for (var layer : judgement.layers()) {
            for (var finding : layer.findings()) {
                if (layer.scope().equals(placed.layer().scope())
                        && finding.requirement().equals(placed.finding().requirement())
                        && finding.outcome() instanceof Breached(var _, var fix)
                        && fix != null) {
                    accept(fix);
                    page.fixed(placed);
                    return;
                }
            }
        }
    }

    @Override
    public void answer(Placed placed) {
        AnswerDialog.open(desk.words(), placed, (verdict, reason) -> answer(placed, verdict, reason));
    }

    @Override
    public void withdraw(Placed placed) {
        form.withdraw(placed.finding().requirement());
        form.focus(placed.finding().field());
    }

    private void answer(Placed placed, Verdict verdict, String reason) {
        form.answer(placed.finding().requirement(), verdict, reason);
        form.focus(placed.finding().field());
    }

    /** Only the fields that the correction touches change, so that what cannot be read elsewhere stays as typed. */
    private void accept(Terms fix) {
        var before = FormWriting.of(reading.terms(), Answers.NONE, null);
        var after = FormWriting.of(fix, Answers.NONE, null);
        var texts = new LinkedHashMap<>(form.texts());
        texts.putAll(Merge.changes(before, after));
        form.show(texts);
        changed();
    }

    private void changed() {
        judge();
        keep();
    }

    private void judge() {
        reading = FormReading.of(form.texts(), own);
        form.refuse(reading.refusals(), false);
        var proposal = opened.basis().proposal(reading.terms(), reading.answers(), Decision.planned(day(reading)));
        judgement = desk.judging().judge(opened.basis(), proposal);
        form.assess(desk.checklists(opened.basis(), day(reading)));
        page.judged(reading, judgement, Placed.of(judgement, reading.answers()));
    }

    private LocalDate day(FormReading.Result read) {
        var planned = read.plannedOn();
        return planned == null ? desk.today() : planned;
    }

    private void keep() {
        var texts = form.texts();
        if (texts.equals(kept)) {
            return;
        }
        try {
            start();
            desk.copies().keep(opened.agreement().id(), texts, version);
            kept = texts;
            page.kept(desk.clock().instant());
        } catch (NestedRuntimeException unreachable) {
            page.kept(null);
        }
    }

    private void start() {
        if (!stored) {
            var agreement = opened.agreement();
            version =
                    desk.drafting().start(agreement.id(), agreement.committee()).version();
            stored = true;
            page.started();
        }
    }

    private void compare(@Nullable Map<String, String> common, Agreement current) {
        var merge = Merge.of(common, form.texts(), texts(current));
        form.show(merge.form());
        judge();
        page.changedMeanwhile(current.changedBy(), current.changedAt(), current, merge);
    }

    private static Map<String, String> texts(Agreement agreement) {
        return FormWriting.of(agreement);
    }
}
