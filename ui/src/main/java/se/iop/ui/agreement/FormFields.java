package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DebouncePhase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.SwedishInput;
import se.iop.ui.agreement.Offering.File;
import se.iop.ui.agreement.Offering.Other;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.OrganisationNumberField;
import se.iop.ui.layout.ReadingField;
import se.iop.ui.layout.SekField;
import se.iop.ui.writing.MarkdownField;

/** The inputs of the form by key: makes them, reads what stands in them as typed, and shows refusals at them. */
final class FormFields {

    private static final int TYPING_PAUSE_MILLIS = 300;

    /** Someone who types without a pause is heard this often, so that little is lost when the machine goes. */
    private static final int TYPING_HEARD_MILLIS = 2_000;

    private static final int DIGEST_SHOWN = 8;

    private final Words words;
    private final Consumer<String> changed;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, FormRows> lists = new LinkedHashMap<>();
    private final List<Fold> folds = new ArrayList<>();
    private final List<ComboBox<String>> partyChoices = new ArrayList<>();
    private List<String> partyNames = List.of();
    private Map<String, String> refusals = Map.of();
    private boolean showing;

    /** The words of the labels, and who is told the key of each field that changes. */
    FormFields(Words words, Consumer<String> changed) {
        this.words = words;
        this.changed = changed;
    }

    private record Entry(Component component, Supplier<String> text, Consumer<String> show) {}

    /** One line of text. */
    TextField line(String key) {
        var field = new TextField(words.label(key));
        field.getElement().setAttribute("dir", "auto");
        typed(field);
        return add(key, field, field::getValue, field::setValue);
    }

    /** Several lines of text. */
    TextArea area(String key) {
        var field = new TextArea(words.label(key));
        field.getElement().setAttribute("dir", "auto");
        typed(field);
        return wide(add(key, field, field::getValue, field::setValue));
    }

    /** A long text in Markdown. */
    MarkdownField markdown(String key) {
        return markdown(key, words.label(key));
    }

    /** A long text in Markdown with a name of its own. */
    MarkdownField markdown(String key, String label) {
        var field = new MarkdownField(words.texts(), label);
        var area = field.area();
        typed(area);
        add(key, area, area::getValue, area::setValue);
        return field;
    }

    /** Several values, one a line. */
    TextArea lines(String key) {
        var field = area(key);
        field.setHelperText(words.of("one-a-line"));
        field.setMinRows(1);
        return field;
    }

    /** A day. */
    DayField day(String key) {
        return reading(key, new DayField(words.label(key)));
    }

    /** An amount. */
    SekField amount(String key) {
        return reading(key, new SekField(words.label(key)));
    }

    /** An organisation number. */
    OrganisationNumberField organisationNumber(String key) {
        return reading(key, new OrganisationNumberField(words.label(key)));
    }

    /** A share in per cent. */
    ReadingField<BigDecimal> percent(String key) {
        var field = new ReadingField<BigDecimal>(
                words.label(key),
                SwedishInput::percent,
                percent -> percent.toPlainString().replace('.', ','));
        field.setSuffixComponent(new Span("%"));
        field.getElement().setAttribute("inputmode", "decimal");
        field.addClassName("number-field");
        return reading(key, field);
    }

    /** A whole number within limits. */
    ReadingField<Integer> number(String key, int least, int most) {
        var field = new ReadingField<Integer>(
                words.label(key), text -> SwedishInput.wholeNumber(text, least, most), String::valueOf);
        field.getElement().setAttribute("inputmode", "numeric");
        field.addClassName("number-field");
        return reading(key, field);
    }

    /** A whole number of any size. */
    ReadingField<Long> whole(String key) {
        var field = new ReadingField<Long>(
                words.label(key),
                text -> SwedishInput.wholeNumber(text, Long.MIN_VALUE, Long.MAX_VALUE),
                String::valueOf);
        field.getElement().setAttribute("inputmode", "numeric");
        field.addClassName("number-field");
        return reading(key, field);
    }

    /** A length of time, in months unless days are said. */
    TextField months(String key) {
        var field = line(key);
        var unit = new Span(words.of("months"));
        field.setSuffixComponent(unit);
        field.addClassName("number-field");
        // a length that says its own unit, such as 3 år, is not months as well
        field.addValueChangeListener(
                change -> unit.setVisible(change.getValue().chars().noneMatch(Character::isLetter)));
        return field;
    }

    /** One of several constants; nothing chosen is unknown where that is allowed. */
    Select<String> choice(String key, Map<String, String> names, boolean mayBeUnknown) {
        var field = new Select<String>();
        field.setLabel(words.label(key));
        field.setItemLabelGenerator(name -> name == null ? words.of("unknown") : names.getOrDefault(name, name));
        field.setEmptySelectionAllowed(mayBeUnknown);
        field.setEmptySelectionCaption(words.of("unknown"));
        field.setItems(names.keySet());
        field.setManualValidation(true);
        return add(
                key, field, () -> blankIfNull(field.getValue()), text -> field.setValue(text.isEmpty() ? null : text));
    }

    /** Any number of several constants. */
    CheckboxGroup<String> several(String key, Map<String, String> names) {
        var field = new CheckboxGroup<String>(words.label(key), names.keySet());
        field.setItemLabelGenerator(name -> names.getOrDefault(name, name));
        field.setManualValidation(true);
        return wide(add(
                key,
                field,
                () -> String.join(
                        Written.LIST,
                        names.keySet().stream()
                                .filter(field.getValue()::contains)
                                .toList()),
                text -> field.setValue(
                        text.isEmpty()
                                ? new LinkedHashSet<>()
                                : new LinkedHashSet<>(List.of(text.split(Written.LIST))))));
    }

    /** A person's verdict on one criterion; none is no answer yet. */
    RadioButtonGroup<String> verdict(String key, String criterion, Map<String, String> names) {
        var field = new RadioButtonGroup<String>(criterion);
        field.setItems(names.keySet());
        field.setItemLabelGenerator(name -> names.getOrDefault(name, name));
        field.setManualValidation(true);
        return add(
                key, field, () -> blankIfNull(field.getValue()), text -> field.setValue(text.isEmpty() ? null : text));
    }

    /** Yes or not. */
    Checkbox tick(String key) {
        var field = new Checkbox(words.label(key));
        field.setManualValidation(true);
        return add(key, field, () -> field.getValue() ? "true" : "", text -> field.setValue("true".equals(text)));
    }

    /** A party of the agreement; another name may be written. */
    ComboBox<String> party(String key) {
        var field = new ComboBox<String>(words.label(key));
        field.setAllowCustomValue(true);
        field.setManualValidation(true);
        field.setItems(partyNames);
        field.addCustomValueSetListener(custom -> field.setValue(custom.getDetail()));
        partyChoices.add(field);
        return add(
                key, field, () -> blankIfNull(field.getValue()), text -> field.setValue(text.isEmpty() ? null : text));
    }

    /** Another agreement, looked for by its title; where only its address is known it is called by a word. */
    ComboBox<Other> agreement(String key, Offering offering, Consumer<Other> chosen) {
        var field = choosing(key, chosen);
        field.setPlaceholder(words.of("relation.search"));
        field.setItemLabelGenerator(other -> other.title().isEmpty() ? words.of("relation.known") : other.title());
        field.setItems(query ->
                offering.agreements(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        return add(key, field, () -> idOf(field.getValue()), text -> field.setValue(other(text)));
    }

    /** A file attached to the agreement; they are asked for when somebody looks. */
    ComboBox<File> file(String key, Supplier<List<File>> files, Consumer<File> chosen) {
        var field = choosing(key, chosen);
        field.setPlaceholder(words.of("appendix.not-attached"));
        field.setHelperText(words.of("appendix.help"));
        field.setItemLabelGenerator(this::nameOf);
        var offered = new WhileOpen<>(files);
        field.getElement().addPropertyChangeListener("opened", "opened-changed", _ -> {
            if (!field.isOpened()) {
                offered.close();
            }
        });
        field.setItems(query -> offered.get().stream()
                .filter(file -> file.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(query.getFilter().orElse("").toLowerCase(Locale.ROOT)))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        return add(
                key,
                field,
                () -> field.getValue() == null ? "" : field.getValue().digest(),
                text -> field.setValue(text.isEmpty() ? null : new File(text, "", null)));
    }

    /** A field to choose in from what is looked for; tells what a person chose, not what is shown. */
    private <T> ComboBox<T> choosing(String key, Consumer<T> chosen) {
        var field = new ComboBox<T>(words.label(key));
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        return field;
    }

    private String nameOf(File file) {
        return file.added() == null
                ? words.of("appendix.known", file.digest().substring(0, DIGEST_SHOWN))
                : words.of("appendix.file", file.name(), String.valueOf(file.added()));
    }

    private static String idOf(@Nullable Other other) {
        return other == null ? "" : other.id().toString();
    }

    private static @Nullable Other other(String text) {
        return text.isEmpty() ? null : new Other(UUID.fromString(text), "");
    }

    /** What is told less often, behind a line that says how much stands there. */
    Component fold(String name, Supplier<Component> content) {
        var before = new HashSet<>(entries.keySet());
        var listsBefore = new HashSet<>(lists.keySet());
        var shown = content.get();
        var keys = new HashSet<>(entries.keySet());
        keys.removeAll(before);
        var within = new HashSet<>(lists.keySet());
        within.removeAll(listsBefore);
        var fold = new Fold(words.of("more." + name), keys, within);
        fold.details().setContent(shown);
        folds.add(fold);
        return fold.details();
    }

    /** A list whose rows hold fields of this form. */
    void add(String key, FormRows list) {
        lists.put(key, list);
    }

    /** The lists whose keys begin so. */
    List<FormRows> lists(String prefix) {
        return lists.entrySet().stream()
                .filter(list -> list.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Which parties can be chosen. */
    void offer(List<String> names) {
        if (names.equals(partyNames)) {
            return;
        }
        partyNames = names;
        showing = true;
        for (var choice : partyChoices) {
            var chosen = choice.getValue();
            choice.setItems(names);
            choice.setValue(chosen);
        }
        showing = false;
    }

    /** What stands in every field, as typed; blank fields are left out. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        entries.forEach((key, entry) -> {
            var text = entry.text().get();
            if (!text.isEmpty()) {
                texts.put(key, text);
            }
        });
        lists.values().forEach(list -> list.write(texts));
        return texts;
    }

    /** Shows texts in the fields there are; nobody is told. */
    void show(Map<String, String> texts) {
        showing = true;
        entries.forEach((key, entry) -> {
            var text = texts.getOrDefault(key, "");
            if (!text.equals(entry.text().get())) {
                entry.show().accept(text);
            }
        });
        showing = false;
        count();
    }

    /** Says at each fold how much stands behind it. */
    void count() {
        folds.forEach(fold -> fold.count(fold.keys().stream().filter(this::said).count()
                + fold.lists().stream()
                        .map(lists::get)
                        .filter(Objects::nonNull)
                        .mapToInt(FormRows::size)
                        .sum()));
    }

    private boolean said(String key) {
        var entry = entries.get(key);
        return entry != null && !entry.text().get().isEmpty();
    }

    /** Shows a text in one field; nobody is told. */
    void show(String key, String text) {
        var entry = entries.get(key);
        if (entry != null) {
            showing = true;
            entry.show().accept(text);
            showing = false;
        }
    }

    /** Forgets every field and list whose key begins so, because its row is gone. */
    void forget(String prefix) {
        lists.keySet().removeIf(key -> key.startsWith(prefix));
        folds.removeIf(fold -> fold.isWithin(prefix));
        entries.entrySet().removeIf(entry -> {
            var gone = entry.getKey().startsWith(prefix);
            if (gone && entry.getValue().component() instanceof ComboBox<?> choice) {
                partyChoices.remove(choice);
            }
            return gone;
        });
    }

    /**
     * Shows what is wrong with each field.
     *
     * @param all whether half-written values are refused too, as when someone saves
     */
    void refuse(Map<String, String> newRefusals, boolean all) {
        var before = refusals;
        refusals = newRefusals;
        entries.forEach((key, entry) -> {
            var sentence = newRefusals.get(key);
            if (sentence == null && before.containsKey(key)) {
                refuse(entry, null);
            } else if (sentence != null && (all || !half(entry, sentence))) {
                refuse(entry, sentence);
            }
        });
    }

    /** Takes the reader to a field; tells whether there is one. */
    boolean focus(String key) {
        var entry = entries.get(key);
        if (entry == null) {
            return false;
        }
        Fold.openAround(entry.component());
        PartFrame.unfoldAround(entry.component());
        entry.component().scrollIntoView();
        if (entry.component() instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return true;
    }

    private <T, F extends ReadingField<T>> F reading(String key, F field) {
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        heard(field);
        add(key, field, field::getValue, field::setValue);
        field.addBlurListener(_ -> refuse(key));
        return field;
    }

    /** After the field has settled by itself, what stands against it as part of the whole is shown again. */
    private void refuse(String key) {
        var entry = entries.get(key);
        var sentence = refusals.get(key);
        if (entry != null && sentence != null) {
            refuse(entry, sentence);
        }
    }

    private void refuse(Entry entry, @Nullable String sentence) {
        var field = (HasValidation) entry.component();
        field.setErrorMessage(sentence == null ? "" : words.refusal(sentence));
        field.setInvalid(sentence != null);
    }

    /** Half a date is no mistake yet: its sentence waits until the field is left. */
    private static boolean half(Entry entry, String sentence) {
        return entry.component() instanceof ReadingField<?> && sentence.startsWith("Reason.");
    }

    private <F extends Component & HasValueChangeMode & HasValidation> void typed(F field) {
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        heard(field);
    }

    /**
     * With the intermediate phase alone, the browser's side fails and loses whatever is clicked between two hearings.
     */
    private static void heard(Component field) {
        field.getElement()
                .addPropertyChangeListener("value", "input", _ -> {})
                .debounce(TYPING_HEARD_MILLIS, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
    }

    private <F extends Component & HasValue<?, ?>> F add(
            String key, F field, Supplier<String> text, Consumer<String> show) {
        entries.put(key, new Entry(field, text, show));
        field.setId(key.replace('.', '-').replace('/', '-'));
        field.addValueChangeListener(_ -> {
            if (!showing) {
                changed.accept(key);
            }
        });
        return field;
    }

    private static <F extends HasStyle> F wide(F field) {
        field.addClassName("wide");
        return field;
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
