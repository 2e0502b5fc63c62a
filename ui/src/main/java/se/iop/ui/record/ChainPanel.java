package se.iop.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Person;
import se.iop.core.json.Json;
import se.iop.core.record.Chain.Checkpoint;
import se.iop.core.record.Chain.Fault;
import se.iop.core.record.Verifying;
import se.iop.core.record.Verifying.Verified;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Texts;

/** Whether the journal is as it was written. The check runs beside the page, which asks now and then how far it is. */
final class ChainPanel extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ChainPanel.class);
    private static final int POLL_MILLIS = 500;
    private static final int LARGEST_CHECKPOINT = 10_000;

    private final transient Verifying verifying;
    private final transient Person person;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final Button verify;
    private final ProgressBar bar = new ProgressBar();
    private final Div result = new Div();
    private final Span far = new Span();
    private transient volatile long checked;
    private transient volatile long total;
    private transient CompletableFuture<@Nullable Verified> running =
            CompletableFuture.<@Nullable Verified>completedFuture(null);
    private transient @Nullable Checkpoint against;
    private boolean told = true;

    ChainPanel(Verifying verifying, Person person, Texts texts, Swedish swedish) {
        this.verifying = verifying;
        this.person = person;
        this.texts = texts;
        this.swedish = swedish;
        verify = new Button(texts.of("record.chain.verify"), Icon.LOCK.create(), _ -> begin(null));
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", texts.of("record.chain"));
        result.getElement().setAttribute("role", "status");
        far.addClassName("quiet");
        getContent().addClassNames("card", "chain");
        getContent().add(new H2(texts.of("record.chain")), new Paragraph(texts.of("record.chain.lead")));
        getContent().add(actions(), bar, far, result, checkpoints());
    }

    /** The check under way, or the last one. */
    CompletableFuture<@Nullable Verified> running() {
        return running;
    }

    /** Shows how far the check has come, or what it found. */
    void refresh() {
        if (!running.isDone()) {
            bar.setIndeterminate(total == 0);
            bar.setValue(total == 0 ? 0 : Math.min(1, (double) checked / total));
            far.setText(texts.of("record.chain.running", swedish.number(checked), swedish.number(total)));
        } else if (!told) {
            told = true;
            bar.setVisible(false);
            far.setText("");
            verify.setEnabled(true);
            result.removeAll();
            result.add(said());
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    private Component actions() {
        var download =
                new Anchor(DownloadHandler.fromInputStream(_ -> checkpoint()), texts.of("record.chain.checkpoint"));
        download.addClassName("download");
        var actions = new Div(verify, download);
        actions.addClassName("row");
        return actions;
    }

    private com.vaadin.flow.server.streams.DownloadResponse checkpoint() {
        var taken = verifying.checkpoint().orElse(null);
        var bytes = Json.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(taken)
                .getBytes(StandardCharsets.UTF_8);
        var name = "kontrollpunkt-" + person.municipality() + "-" + (taken == null ? 0 : taken.seq()) + ".json";
        return new com.vaadin.flow.server.streams.DownloadResponse(
                new java.io.ByteArrayInputStream(bytes), name, "application/json", bytes.length);
    }

    private Component checkpoints() {
        var help = new Paragraph(texts.of("record.chain.checkpoint.help"));
        help.addClassName("quiet");
        var upload = new Upload(UploadHandler.inMemory((_, bytes) -> hold(new String(bytes, StandardCharsets.UTF_8))));
        upload.setAcceptedFileTypes(".json", "application/json");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_CHECKPOINT);
        upload.setUploadButton(new Button(texts.of("record.chain.against.choose"), Icon.UPLOAD.create()));
        upload.setI18n(new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(texts.of("record.chain.against.drop"))));
        var details = new com.vaadin.flow.component.html.NativeDetails(
                texts.of("record.chain.against"), new Div(help, upload));
        details.addClassName("chain-against");
        return details;
    }

    /** Checks the chain against a checkpoint that somebody kept. */
    void hold(String file) {
        var read = Checkpoint.read(file);
        if (read.isEmpty()) {
            refuse("record.chain.against.unreadable");
        } else if (!read.get().municipality().equals(person.municipality())) {
            refuse("record.chain.against.other");
        } else {
            begin(read.get());
        }
    }

    private void refuse(String key) {
        result.removeAll();
        result.add(new StatusBadge(Tone.UNSETTLED, texts.of(key)));
    }

    private void begin(@Nullable Checkpoint checkpoint) {
        if (!running.isDone()) {
            return;
        }
        against = checkpoint;
        checked = 0;
        total = 0;
        told = false;
        verify.setEnabled(false);
        result.removeAll();
        bar.setVisible(true);
        Function<BiConsumer<Long, Long>, Verified> check =
                checkpoint == null ? verifying::verify : progress -> verifying.verify(checkpoint, progress);
        running = CompletableFuture.<@Nullable Verified>supplyAsync(
                () -> ActingAs.call(person, () -> check.apply(this::progress)),
                task -> Thread.ofVirtual().name("chain").start(task));
        var ui = UI.getCurrent();
        ui.setPollInterval(POLL_MILLIS);
        ui.addPollListener(poll -> {
            refresh();
            if (told) {
                poll.unregisterListener();
            }
        });
        refresh();
    }

    private void progress(long done, long of) {
        total = of;
        checked = done;
    }

    private Component said() {
        try {
            return said(java.util.Objects.requireNonNull(running.join()));
        } catch (java.util.concurrent.CompletionException failure) {
            LOG.error("The journal could not be checked", failure);
            return new StatusBadge(Tone.BREACHED, texts.of("record.chain.failed"));
        }
    }

    private Component said(Verified verified) {
        var fault = verified.fault();
        if (fault != null) {
            return new StatusBadge(Tone.BREACHED, Icon.ERROR, sentence(fault));
        }
        var last = swedish.number(verified.entries());
        if (verified.entries() == 0) {
            return new StatusBadge(Tone.INFO, texts.of("record.chain.empty"));
        }
        return new StatusBadge(
                Tone.MET,
                against == null
                        ? texts.of("record.chain.whole", last, swedish.moment(verified.at()))
                        : texts.of(
                                "record.chain.matches",
                                last,
                                swedish.number(against.seq()),
                                swedish.moment(verified.at())));
    }

    private String sentence(Fault fault) {
        return texts.of("record.Fault." + fault.kind(), swedish.number(fault.seq()));
    }
}
