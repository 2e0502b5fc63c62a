package se.iop.ui.agreement;

import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.function.Consumer;
import se.iop.guideline.ReportTemplate;
import se.iop.ui.layout.Icon;

/** The committee's forms for reports, of which one is chosen to plan a report with what it asks for filled in. */
final class ReportChoice extends MenuBar {

    private static final long serialVersionUID = 1L;

    ReportChoice(Words words, List<ReportTemplate> templates, Consumer<ReportTemplate> chosen) {
        addThemeVariants(MenuBarVariant.SMALL);
        addClassName("add-menu");
        var add = addItem(Icon.PLUS.create());
        add.add(words.of("add.report-by-template"));
        templates.forEach(template -> add.getSubMenu().addItem(template.name(), _ -> chosen.accept(template)));
    }
}
