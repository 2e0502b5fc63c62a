package se.iop.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.iop.model.OrganisationNumber;
import se.iop.model.Sek;
import se.iop.ui.ViewTest;

/** What a field passes on, what it keeps to itself, and what it says. */
class ReadingFieldTest extends ViewTest {

    private final List<@Nullable Object> passedOn = new ArrayList<>();

    @BeforeEach
    void setUp() {
        signIn(officer("socialnamnden"));
    }

    @Test
    void anAmountIsPassedOnWhileItIsTypedAndPutInFormAfterwards() {
        var field = placed(new SekField("Belopp"));
        field.onRead(passedOn::add);
        test(field).setValue("75000,5");
        assertThat(passedOn).containsExactly(new Sek(7_500_050));
        assertThat(field.settle()).isTrue();
        assertThat(field.getValue()).isEqualTo("75\u00a0000,50");
        assertThat(field.known()).isEqualTo(new Sek(7_500_050));
        assertThat(passedOn).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsPassedOnToNobodyAndSaysWhatToDo() {
        var field = placed(new DayField("Första dag"));
        field.show(LocalDate.of(2024, 7, 1));
        field.onRead(passedOn::add);
        test(field).setValue("31/2 2024");
        assertThat(field.isInvalid()).isFalse();
        assertThat(field.settle()).isFalse();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Datumet finns inte i kalendern. Kontrollera dag och månad.");
        assertThat(field.getValue()).isEqualTo("31/2 2024");
        assertThat(passedOn).isEmpty();
        test(field).setValue("29/2 2024");
        assertThat(field.isInvalid()).isFalse();
        assertThat(passedOn).containsExactly(LocalDate.of(2024, 2, 29));
    }

    @Test
    void anEmptiedFieldIsUnknownAndNotZero() {
        var field = placed(new SekField("Belopp"));
        field.show(Sek.kronor(100));
        field.onRead(passedOn::add);
        test(field).setValue("");
        assertThat(passedOn).containsExactly((Object) null);
        assertThat(field.known()).isNull();
        assertThat(field.settle()).isTrue();
    }

    @Test
    void aValueShownByTheViewIsToldToNobody() {
        var field = placed(new OrganisationNumberField("Organisationsnummer"));
        field.onRead(passedOn::add);
        field.show(OrganisationNumber.parse("845001-2581"));
        assertThat(field.getValue()).isEqualTo("845001-2581");
        assertThat(passedOn).isEmpty();
    }

    private static <F extends ReadingField<?>> F placed(F field) {
        UI.getCurrent().add(field);
        return field;
    }
}
