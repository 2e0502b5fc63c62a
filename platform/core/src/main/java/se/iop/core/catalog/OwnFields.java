package se.iop.core.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.ExtraField;
import se.iop.guideline.ExtraField.Type;
import se.iop.model.Extra;

/**
 * The fields that the guidelines of a committee add to its agreements, and those that an agreement states something in
 * though no guideline asks any more: what was stated there is kept and shown, and never dropped.
 *
 * @param asked the fields that are asked for, the nation's first and the committee's last
 * @param former by its id, a field as it was in the last guideline that asked for it
 */
public record OwnFields(List<ExtraField> asked, Map<String, ExtraField> former) {

    /** Nothing is asked for beside what the platform asks. */
    public static final OwnFields NONE = new OwnFields(List.of(), Map.of());

    /** Keeps a list and a map of its own. */
    public OwnFields {
        asked = List.copyOf(asked);
        former = Map.copyOf(former);
    }

    /** What the guidelines that bind a committee ask for; where two bodies ask for the same, the nearer one's. */
    static List<ExtraField> asked(List<LoadedPlugin> binding) {
        var byId = new LinkedHashMap<String, ExtraField>();
        for (var plugin : binding) {
            for (var field : plugin.guidelines().extraFields()) {
                byId.remove(field.id());
                byId.put(field.id(), field);
            }
        }
        return List.copyOf(byId.values());
    }

    /** The field that is asked for, none where no guideline asks. */
    public Optional<ExtraField> asked(String id) {
        return asked.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** The field as it is or as it last was, none where no guideline is known to have asked for it. */
    public Optional<ExtraField> known(String id) {
        return asked(id).or(() -> Optional.ofNullable(former.get(id)));
    }

    /** What the field is called; its id where no guideline is known to have asked for it. */
    public String label(String id) {
        return known(id).map(ExtraField::label).orElse(id);
    }

    /** Whether the value stands in a field that is asked for, and is of the kind that is asked for. */
    public boolean asks(String id, Extra value) {
        return asked(id).filter(field -> field.type() == type(value)).isPresent();
    }

    /** The ids of what is stated and asked for no more, in their order. */
    public List<String> kept(Map<String, Extra> stated) {
        return stated.entrySet().stream()
                .filter(entry -> !asks(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether there is nothing to ask for and nothing kept. */
    public boolean nothing(Map<String, Extra> stated) {
        return asked.isEmpty() && stated.isEmpty();
    }

    /** The type of field that such a value stands in. */
    public static Type type(Extra value) {
        return switch (value) {
            case Extra.Words _ -> Type.TEXT;
            case Extra.Whole _ -> Type.WHOLE;
            case Extra.Money _ -> Type.MONEY;
            case Extra.Day _ -> Type.DATE;
            case Extra.Choice _ -> Type.CHOICE;
            case Extra.Flag _ -> Type.FLAG;
        };
    }

    static @Nullable ExtraField in(LoadedPlugin plugin, String id) {
        return plugin.guidelines().extraFields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
