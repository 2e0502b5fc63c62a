package se.iop.ui.plugin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.iop.core.catalog.PluginVersion.Way;
import se.iop.core.lifecycle.Installing;
import se.iop.core.lifecycle.Installing.Looked;
import se.iop.core.lifecycle.Installing.Opened;
import se.iop.core.lifecycle.Installing.Parcel;
import se.iop.core.lifecycle.Installing.Result;
import se.iop.core.lifecycle.NotCarriedOut;
import se.iop.ui.attachment.UploadWords;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** Takes a package and its signature, says what is wrong with it or what it holds, and has it let in. */
class UploadDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(UploadDialog.class);

    /** A byte more than the largest package, so that one that is too large is refused in its own words. */
    private static final int READ_AT_MOST = (2 << 20) + 1;

    private final transient Installing installing;
    private final transient Texts texts;
    private final transient PluginWords words;
    private final transient Consumer<String> done;
    private final boolean own;
    private final Paragraph problem = new Paragraph();
    private final Div found = new Div();
    private final TextArea reason = new TextArea();
    private final Button install;
    private transient @Nullable Sent jar;
    private @Nullable String signature;

    /** A file that came. */
    private record Sent(String name, byte[] content) {}

    /** @param own whether it is let in for the reader's municipality alone */
    UploadDialog(Installing installing, boolean own, Texts texts, PluginWords words, Consumer<String> done) {
        this.own = own;
        this.installing = installing;
        this.texts = texts;
        this.words = words;
        this.done = done;
        setHeaderTitle(texts.of("plugins.install"));
        addClassName("wide-dialog");
        problem.addClassNames("dialog-problem", "tone-breached");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        found.addClassName("stack");
        found.getElement().setAttribute("role", "status");
        reason.setLabel(texts.of("plugins.plan.reason"));
        reason.setHelperText(texts.of("plugins.plan.reason.help"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setVisible(false);
        install = new Button(texts.of("plugins.install"), _ -> install());
        install.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        install.setVisible(false);
        var content = new Div(
                new Paragraph(texts.of(own ? "plugins.install.lead.own" : "plugins.install.lead")),
                upload(),
                problem,
                found,
                reason);
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(texts.of("plugins.cancel"), _ -> close()), install);
    }

    private Upload upload() {
        var upload = new Upload(this::receive);
        upload.setMaxFiles(2);
        upload.setI18n(UploadWords.of(texts));
        upload.setUploadButton(new Button(texts.of("plugins.install.choose"), Icon.UPLOAD.create()));
        upload.setDropLabel(new Span(texts.of("plugins.install.drop")));
        upload.addFileRejectedListener(event -> tell(event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    /** Runs beside the page, which is touched only under its lock. */
    private void receive(UploadEvent event) {
        var name = Objects.requireNonNullElse(event.getFileName(), "");
        try (var content = event.getInputStream()) {
            var bytes = content.readNBytes(READ_AT_MOST);
            event.getUI().access(() -> take(name, bytes));
        } catch (IOException broken) {
            LOG.info("A file did not arrive: {}", broken.toString());
            event.reject(texts.of("refused.file-broken-off"));
            event.getUI().access(() -> tell(texts.of("refused.file-broken-off")));
        }
    }

    private void take(String name, byte[] content) {
        if (name.endsWith(".sig")) {
            signature = new String(content, StandardCharsets.UTF_8);
        } else {
            jar = new Sent(name, content);
        }
        look();
    }

    private @Nullable Parcel parcel() {
        var sent = jar;
        return sent == null ? null : new Parcel(sent.name(), sent.content(), signature, Way.UPLOADED);
    }

    private void look() {
        problem.setVisible(false);
        found.removeAll();
        var parcel = parcel();
        if (parcel == null) {
            found.add(new Paragraph(texts.of("plugins.install.signature-only")));
            return;
        }
        switch (installing.open(parcel)) {
            case Opened.Unfit(var why) -> {
                offer(false);
                tell(parcel.file() + ": " + PluginWords.reason(why));
            }
            case Opened.Fit(var looked) -> {
                show(looked);
                offer(!looked.plan().stopped());
            }
        }
    }

    private void offer(boolean possible) {
        reason.setVisible(possible);
        install.setVisible(possible);
    }

    private void show(Looked looked) {
        var plugin = looked.plugin();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "plugins.id", plugin.key().id());
        fact(facts, "plugins.version", plugin.key().version());
        fact(facts, "plugins.scope", words.name(plugin.scope(), Map.of()));
        fact(
                facts,
                "plugins.guidelines",
                plugin.guidelines().versions().stream()
                        .map(version -> version.inForce().toString())
                        .collect(Collectors.joining(", ")));
        found.add(words.origin(plugin.origin()), facts, new PlanText(looked.plan(), texts, words));
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(texts.of(key)), new DescriptionList.Description(value));
    }

    private void install() {
        var parcel = parcel();
        if (parcel == null) {
            return;
        }
        reason.setInvalid(false);
        problem.setVisible(false);
        try {
            var result = installing.install(parcel, reason.getValue());
            close();
            done.accept(told(result));
        } catch (NotCarriedOut not) {
            if (not.why() == NotCarriedOut.Why.REASON_MISSING) {
                reason.setErrorMessage(words.why(not));
                reason.setInvalid(true);
                reason.focus();
            } else {
                tell(words.why(not));
            }
        }
    }

    private String told(Result result) {
        if (result == Result.WAITING) {
            return texts.of("plugins.told.waiting");
        }
        return texts.of(own ? "plugins.told.installed.own" : "plugins.told.installed");
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
