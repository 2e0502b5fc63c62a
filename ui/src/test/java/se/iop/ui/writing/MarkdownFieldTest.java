package se.iop.ui.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.iop.ui.ViewTest;
import se.iop.ui.text.Texts;

/** The field for long texts: named, with tools that say what they do, and a look at the result. */
class MarkdownFieldTest extends ViewTest {

    private final MarkdownField field = new MarkdownField(new Texts(), "Bakgrund");

    @BeforeEach
    void show() {
        signIn(officer("socialnamnden"));
        UI.getCurrent().add(field);
    }

    @Test
    void theFieldAndItsToolsHaveNames() {
        assertThat(field.area().getAriaLabel()).contains("Bakgrund");
        assertThat(tools().getElement().getAttribute("role")).isEqualTo("toolbar");
        assertThat(tools().getElement().getAttribute("aria-label")).isEqualTo("Verktyg för Bakgrund");
        assertThat(find(Button.class, tools()).all())
                .extracting(tool -> tool.getAriaLabel().orElse(""))
                .containsExactly("Rubrik", "Lista", "Fet text", "Fotnot till ett beslut");
    }

    @ParameterizedTest
    @EnumSource
    void aToolPutsItsSignAroundWhatIsChosen(Mark mark) {
        var internals = UI.getCurrent().getInternals();
        internals.dumpPendingJavaScriptInvocations();
        find(Button.class, tools()).all().get(mark.ordinal()).click();
        internals.getStateTree().runExecutionsBeforeClientResponse();

        assertThat(internals.dumpPendingJavaScriptInvocations())
                .filteredOn(sent -> sent.getInvocation().getExpression().contains("setSelectionRange"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getInvocation().getParameters())
                        .contains(mark.sign())
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void theLookShowsWhatIsTyped() {
        test(field.area()).setValue("## Syfte\n\nEn mötesplats.");
        field.preview(true);

        assertThat(find(Div.class)
                        .withClassName("markdown-preview")
                        .single()
                        .getElement()
                        .getOuterHTML())
                .contains("Syfte</h3>", "En mötesplats.");
        assertThat(find(Div.class).withClassName("markdown-read").all()).hasSize(1);

        field.preview(false);

        assertThat(field.area().getValue()).isEqualTo("## Syfte\n\nEn mötesplats.");
        assertThat(find(Div.class).withClassName("markdown-read").all()).isEmpty();
    }

    private Div tools() {
        return find(Div.class).withClassName("markdown-tools").single();
    }
}
