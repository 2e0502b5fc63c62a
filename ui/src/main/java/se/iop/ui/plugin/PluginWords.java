package se.iop.ui.plugin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Origin;
import se.iop.core.catalog.RefusedPlugin;
import se.iop.core.lifecycle.Health;
import se.iop.core.lifecycle.NotCarriedOut;
import se.iop.core.lifecycle.Order;
import se.iop.core.lifecycle.Remark;
import se.iop.core.signature.PinnedKey;
import se.iop.guideline.Scope;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Language;
import se.iop.ui.text.Texts;

/** What the pages about plugins say, in the reader's language. */
final class PluginWords {

    private final Texts texts;
    private final Swedish swedish;

    PluginWords(Texts texts, Swedish swedish) {
        this.texts = texts;
        this.swedish = swedish;
    }

    /**
     * Whom a guideline binds.
     *
     * @param names the names of municipalities by their short names, as far as they are known
     */
    String name(Scope scope, Map<String, String> names) {
        return switch (scope) {
            case Scope.Nation() -> texts.of("plugins.nation");
            case Scope.Municipality(var _, var name) -> name;
            case Scope.Committee(var municipality, var _, var name) ->
                texts.of("plugins.committee", name, names.getOrDefault(municipality, municipality));
        };
    }

    /** On whose word a package is here; what nobody vouches for is red. */
    StatusBadge origin(Origin origin) {
        return switch (origin) {
            case Origin.Signed(var name, var _, var _) ->
                new StatusBadge(Tone.INFO, Icon.SIGNED, texts.of("plugins.origin.signed", name));
            case Origin.Composed() -> new StatusBadge(Tone.INFO, Icon.PEN, texts.of("plugins.origin.composed"));
            case Origin.Unsigned() -> new StatusBadge(Tone.BREACHED, texts.of("plugins.origin.unsigned"));
            case Origin.Withdrawn() -> new StatusBadge(Tone.BREACHED, texts.of("plugins.origin.withdrawn"));
        };
    }

    /**
     * What is known of the signature that an archived package was let in with.
     *
     * @param signers the keys that signed it, as far as they are known; none where no signature was kept
     */
    StatusBadge signature(@Nullable List<PinnedKey> signers) {
        if (signers == null) {
            return new StatusBadge(Tone.BREACHED, texts.of("plugins.signature.none"));
        }
        return signers.stream()
                .max(Comparator.comparing(PinnedKey::counts))
                .map(key -> key.counts()
                        ? new StatusBadge(Tone.INFO, Icon.SIGNED, texts.of("plugins.origin.signed", key.name()))
                        : new StatusBadge(Tone.BREACHED, texts.of("plugins.signature.revoked", key.name())))
                .orElseGet(() -> new StatusBadge(Tone.UNSETTLED, texts.of("plugins.signature.unknown")));
    }

    /** What there is to know before an order is carried out. */
    String remark(Remark remark) {
        var about = remark.about();
        if (remark.kind() == Remark.Kind.DOES_NOT_LOAD || remark.kind() == Remark.Kind.NOT_COMPARABLE) {
            about = about.subList(inSwedish() ? 0 : 1, inSwedish() ? 1 : 2);
        }
        return texts.of("plugins.remark." + remark.kind(), about.toArray());
    }

    /** What is asked for, as a sentence. */
    String order(Order order, @Nullable String version, @Nullable String committee) {
        var whom = committee == null ? texts.of("plugins.whole-municipality") : committee;
        return texts.of("plugins.order." + order.kind(), order.plugin(), version == null ? "" : version, whom);
    }

    /** Why an order was not carried out. */
    String why(NotCarriedOut not) {
        return texts.of("plugins.why." + not.why());
    }

    /** Why a package is refused. */
    static String reason(RefusedPlugin refused) {
        return inSwedish() ? refused.reason() : refused.reasonInEnglish();
    }

    /** The time of a judgement in milliseconds, unknown where there has been none. */
    String each(Health health) {
        if (health.judgements() == 0) {
            return swedish.unknown();
        }
        var millis = health.micros() / 1000.0 / health.judgements();
        return texts.of("plugins.health.millis", String.format(locale(), "%.2f", millis));
    }

    private static boolean inSwedish() {
        return Texts.language() == Language.SWEDISH;
    }

    private static Locale locale() {
        return Texts.language().locale();
    }
}
