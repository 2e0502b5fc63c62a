package se.iop.ui.plugin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.lifecycle.Order;
import se.iop.guideline.Scope;
import se.iop.ui.text.Texts;

/** Chooses which version binds the municipality or one of its committees; the plan comes after it. */
class ChooseDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final String WHOLE = "";

    private final transient Texts texts;
    private final Select<String> whom = new Select<>();
    private final RadioButtonGroup<Option> option = new RadioButtonGroup<>();

    /** What can be chosen; a version, or none for following or switching off. */
    private record Option(Order.Kind kind, @Nullable String digest, String label) {}

    /**
     * A choice.
     *
     * @param versions those that are offered, the latest first
     * @param inForce the version that the instance has in force, none where it has none
     * @param committees the municipality's committees, name by short name
     */
    ChooseDialog(
            String plugin,
            List<PluginVersion> versions,
            @Nullable String inForce,
            Map<String, String> committees,
            Texts texts,
            Consumer<Order> chosen) {
        this.texts = texts;
        setHeaderTitle(texts.of("plugins.choose.of", plugin));
        setWidth("min(34rem, 95vw)");
        whom.setLabel(texts.of("plugins.choose.whom"));
        whom.setItems(whom(versions, committees));
        whom.setItemLabelGenerator(code ->
                code.equals(WHOLE) ? texts.of("plugins.whole-municipality") : committees.getOrDefault(code, code));
        whom.setValue(WHOLE);
        whom.setWidthFull();
        option.setLabel(texts.of("plugins.choose.version"));
        option.setItems(options(versions, inForce));
        option.setItemLabelGenerator(Option::label);
        option.setValue(options(versions, inForce).getFirst());
        option.addThemeName("vertical");
        var form = new Div(new Paragraph(texts.of("plugins.choose.lead")), whom, option);
        form.addClassName("stack");
        add(form);
        var next = new Button(texts.of("plugins.choose.next"), _ -> {
            close();
            var asked = option.getValue();
            chosen.accept(new Order(
                    asked.kind(), plugin, WHOLE.equals(whom.getValue()) ? null : whom.getValue(), asked.digest()));
        });
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.of("plugins.cancel"), _ -> close()), next);
    }

    private static List<String> whom(List<PluginVersion> versions, Map<String, String> committees) {
        var whom = new ArrayList<String>();
        whom.add(WHOLE);
        committees.keySet().stream()
                .filter(code -> versions.stream()
                        .anyMatch(version ->
                                !(version.scope() instanceof Scope.Committee(var _, var id, var _)) || id.equals(code)))
                .forEach(whom::add);
        return whom;
    }

    private List<Option> options(List<PluginVersion> versions, @Nullable String inForce) {
        var options = new ArrayList<Option>();
        var today = versions.stream()
                .filter(version -> Objects.equals(version.key().digest(), inForce))
                .map(version -> version.key().version())
                .findFirst();
        options.add(new Option(
                Order.Kind.FOLLOW,
                null,
                today.map(version -> texts.of("plugins.choose.follow", version))
                        .orElseGet(() -> texts.of("plugins.choose.follow-none"))));
        versions.forEach(version -> options.add(new Option(
                Order.Kind.PIN,
                version.key().digest(),
                texts.of("plugins.choose.pin", version.key().version()))));
        options.add(new Option(Order.Kind.OFF, null, texts.of("plugins.choose.off")));
        return options;
    }
}
