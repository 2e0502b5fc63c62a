package se.iop.ui.layout;

import se.iop.core.input.SwedishInput;
import se.iop.model.OrganisationNumber;

/** A field for an organisation number, with or without its hyphen. Empty means unknown. */
public class OrganisationNumberField extends ReadingField<OrganisationNumber> {

    private static final long serialVersionUID = 1L;

    /** A field with its label. */
    public OrganisationNumberField(String label) {
        super(label, SwedishInput::organisationNumber, OrganisationNumber::text);
        addClassName("organisation-number-field");
        setPlaceholder(getTranslation("input.organisation.placeholder"));
        getElement().setAttribute("inputmode", "numeric");
    }
}
