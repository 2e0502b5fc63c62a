package se.iop.ui.agreement;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.OwnFields;
import se.iop.core.input.SwedishInput;
import se.iop.guideline.ExtraField.Type;
import se.iop.model.Extra;

/** Reads what stands in the fields that the committee's guidelines have of their own. */
final class OwnReading {

    private final Written written;

    OwnReading(Written written) {
        this.written = written;
    }

    /** Of a field that changed its kind, what is asked for today goes before what is kept. */
    Map<String, Extra> extra(OwnFields own) {
        var extra = new TreeMap<String, Extra>();
        written.keys().stream()
                .filter(key -> key.startsWith(Words.OWN))
                .sorted()
                .forEach(key -> {
                    var end = key.indexOf('.', Words.OWN.length());
                    var id = key.substring(end + 1);
                    var value = extra(Type.valueOf(key.substring(Words.OWN.length(), end)), key);
                    if (value != null && own.asks(id, value)) {
                        own.asked(id).flatMap(field -> field.flaw(value)).ifPresent(flaw -> written.refuse(key, flaw));
                        extra.put(id, value);
                    } else if (value != null) {
                        extra.putIfAbsent(id, value);
                    }
                });
        return extra;
    }

    private @Nullable Extra extra(Type type, String key) {
        return switch (type) {
            case TEXT -> {
                var words = written.page(key);
                if (words.isBlank() && !written.text(key).isEmpty()) {
                    written.refuse(key, "agreement.refused.blank");
                }
                yield words.isBlank() ? null : new Extra.Words(words);
            }
            case WHOLE -> {
                var number =
                        written.read(key, SwedishInput.wholeNumber(written.text(key), Long.MIN_VALUE, Long.MAX_VALUE));
                yield number == null ? null : new Extra.Whole(number);
            }
            case MONEY -> {
                var amount = written.value(key, SwedishInput::amount);
                yield amount == null ? null : new Extra.Money(amount);
            }
            case DATE -> {
                var day = written.day(key);
                yield day == null ? null : new Extra.Day(day);
            }
            case CHOICE -> written.text(key).isBlank() ? null : new Extra.Choice(written.text(key));
            case FLAG -> {
                var on = written.choice(key);
                yield on == null ? null : new Extra.Flag(on);
            }
        };
    }
}
