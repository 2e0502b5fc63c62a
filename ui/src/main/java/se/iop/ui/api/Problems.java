package se.iop.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Role;
import se.iop.core.agreement.ChangedMeanwhile;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Refused;
import se.iop.core.attachment.NoSuchAttachment;
import se.iop.core.composing.NoSuchDraft;
import se.iop.core.consequence.AskedElsewhere;
import se.iop.core.consequence.CannotSuppose;
import se.iop.core.consequence.NoSuchConsequence;
import se.iop.core.consequence.QuestionsAsked;
import se.iop.core.consequence.Supposing;
import se.iop.core.consequence.TooManyQuestions;
import se.iop.core.format.Flaw;
import se.iop.core.format.NotInFormat;
import se.iop.core.format.NotJson;
import se.iop.core.lifecycle.NotCarriedOut;
import se.iop.core.lifecycle.Remark;
import se.iop.ui.api.Problem.FieldError;
import se.iop.ui.text.Language;
import se.iop.ui.text.Texts;

/** Turns whatever goes wrong into an answer that says what to do, and never anything of our insides. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Problem> notJson(NotJson failure, HttpServletRequest request) {
        var language = language(request);
        var reason = texts.in(language, Texts.key(failure.why()), failure.line());
        return answer(HttpStatus.BAD_REQUEST, "not-json", request, List.of(new FieldError("", reason)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notInFormat(NotInFormat failure, HttpServletRequest request) {
        var language = language(request);
        var errors = failure.flaws().stream()
                .map(flaw -> new FieldError(flaw.pointer(), sentence(language, flaw)))
                .toList();
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "not-in-format", request, errors);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAComposition(NotAComposition failure, HttpServletRequest request) {
        var language = language(request);
        var errors = failure.faults().stream()
                .map(fault -> new FieldError(
                        fault.flaw().pointer(),
                        fault.sentence() == null ? sentence(language, fault.flaw()) : fault.sentence()))
                .toList();
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "not-a-composition", request, errors);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused failure, HttpServletRequest request) {
        var reason = texts.in(language(request), "refused." + failure.reason());
        var field = failure.field().isEmpty() ? "" : "/" + failure.field();
        var status = failure.reason().equals("draft-changed-meanwhile")
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(status, "refused", request, List.of(new FieldError(field, reason)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notCarriedOut(NotCarriedOut failure, HttpServletRequest request) {
        var language = language(request);
        if (failure.why() == NotCarriedOut.Why.GONE) {
            return notFound(request);
        }
        var field = failure.why() == NotCarriedOut.Why.REASON_MISSING ? "/reason" : "";
        var errors = failure.remarks().isEmpty()
                ? List.of(new FieldError(field, texts.in(language, "plugins.why." + failure.why())))
                : failure.remarks().stream()
                        .map(remark -> new FieldError("", sentence(language, remark)))
                        .toList();
        return answer(status(failure.why()), "refused", request, errors);
    }

    /** What was asked for is in order, and somebody else or another moment could do it. */
    private static HttpStatus status(NotCarriedOut.Why why) {
        return switch (why) {
            case SAME_PERSON, CHANGED_MEANWHILE -> HttpStatus.CONFLICT;
            case REASON_MISSING, STOPPED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case GONE -> HttpStatus.NOT_FOUND;
        };
    }

    /** What a package is refused for comes in both languages. */
    private String sentence(Language language, Remark remark) {
        var about = remark.kind() == Remark.Kind.DOES_NOT_LOAD
                ? List.of(remark.about().get(language == Language.SWEDISH ? 0 : 1))
                : remark.about();
        return texts.in(language, "plugins.remark." + remark.kind(), about.toArray());
    }

    @ExceptionHandler
    ResponseEntity<Problem> badParameter(BadParameter failure, HttpServletRequest request) {
        var reason = texts.in(
                language(request),
                "api.parameter." + failure.reason(),
                failure.details().toArray());
        return answer(HttpStatus.BAD_REQUEST, "parameter", request, List.of(new FieldError(failure.name(), reason)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException failure, HttpServletRequest request) {
        return badParameter(new BadParameter(failure.getParameterName(), "missing"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAllowed(NotAllowed failure, HttpServletRequest request) {
        return answer(HttpStatus.FORBIDDEN, "not-allowed", request, null, roles(failure.whoMay(), request));
    }

    @ExceptionHandler(PasswordToChoose.class)
    ResponseEntity<Problem> passwordToChoose(HttpServletRequest request) {
        return answer(HttpStatus.FORBIDDEN, "password-to-choose", request, null);
    }

    /** Of another municipality, of a committee whose drafts the person may not see, or not at all: told alike. */
    @ExceptionHandler({
        NoSuchAgreement.class,
        NoSuchAttachment.class,
        NoSuchConsequence.class,
        NoSuchDraft.class,
        NoSuchPath.class
    })
    ResponseEntity<Problem> notFound(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "not-found", request, null);
    }

    @ExceptionHandler(AskedElsewhere.class)
    ResponseEntity<Problem> askedElsewhere(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "asked-elsewhere", request, null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> cannotSuppose(CannotSuppose failure, HttpServletRequest request) {
        var reason = texts.in(
                language(request), "consequence.cannot." + failure.why().name());
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "refused", request, List.of(new FieldError("/draft", reason)));
    }

    @ExceptionHandler(TooManyQuestions.class)
    ResponseEntity<Problem> tooMany(HttpServletRequest request) {
        return answer(
                HttpStatus.TOO_MANY_REQUESTS, "too-many", request, null, QuestionsAsked.EACH, Supposing.MOST_AT_A_TIME);
    }

    @ExceptionHandler
    ResponseEntity<Problem> changedMeanwhile(ChangedMeanwhile failure, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, "changed", request, null, failure.by());
    }

    @ExceptionHandler(TooLarge.class)
    ResponseEntity<Problem> tooLarge(HttpServletRequest request) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", request, null, Incoming.LARGEST / 1024 / 1024);
    }

    @ExceptionHandler({HttpMediaTypeNotSupportedException.class, InvalidMediaTypeException.class})
    ResponseEntity<Problem> mediaType(HttpServletRequest request) {
        return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", request, null);
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<Problem> notAcceptable(HttpServletRequest request) {
        return answer(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", request, null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
        var allowed =
                failure.getSupportedHttpMethods() == null ? Set.<HttpMethod>of() : failure.getSupportedHttpMethods();
        var answer = answer(HttpStatus.METHOD_NOT_ALLOWED, "method", request, null);
        var headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.setAllow(allowed);
        return new ResponseEntity<>(answer.getBody(), headers, HttpStatus.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class,
        RecoverableDataAccessException.class,
        TransactionSystemException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Problem> unavailable(HttpServletRequest request) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", request, null);
    }

    /** The number joins the answer with the log; the log alone says what happened. */
    @ExceptionHandler
    ResponseEntity<Problem> failure(Exception failure, HttpServletRequest request) {
        var number = UUID.randomUUID();
        LOG.error("A call failed, number {}", number, failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "failure", request, null, number.toString());
    }

    private String roles(Set<Role> who, HttpServletRequest request) {
        return new TreeSet<>(who)
                .stream().map(role -> texts.in(language(request), role)).collect(Collectors.joining(", "));
    }

    /** A reason that a field is as it should not be. */
    private String sentence(Language language, Flaw flaw) {
        return texts.in(language, Texts.key(flaw.kind()), flaw.details().toArray());
    }

    private ResponseEntity<Problem> answer(
            HttpStatus status,
            String kind,
            HttpServletRequest request,
            @Nullable List<FieldError> errors,
            Object... details) {
        var language = language(request);
        var problem = new Problem(
                "about:blank",
                texts.in(language, "api." + kind + ".title"),
                status.value(),
                texts.in(language, "api." + kind + ".detail", details),
                errors);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(problem);
    }

    /** Swedish unless the caller asks for English before it. */
    static Language language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Language.SWEDISH
                : Language.of(request.getLocale());
    }
}
