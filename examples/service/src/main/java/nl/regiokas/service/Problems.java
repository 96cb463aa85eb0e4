package nl.regiokas.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.FaultWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Gives refusals as problem details (RFC 9457): the type by the problem, and every fault of the library with its stable code,
 * its words in the language asked for, its arguments and its place.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private final MessageSource words;

    Problems(MessageSource words) {
        this.words = words;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusalException refusal, Locale language) {
        return withFaults(Problem.REFUSED, refusal.faults(), language);
    }

    @ExceptionHandler
    ProblemDetail refused(Problem.Refusal refusal, Locale language) {
        return detail(refusal.problem(), language);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail detail = unreadable(unreadable, request.getLocale());
        return ResponseEntity.status(detail.getStatus()).headers(headers).body(detail);
    }

    private ProblemDetail unreadable(Throwable unreadable, Locale language) {
        for (@Nullable Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusalException refusal) {
                return withFaults(Problem.REFUSED, refusal.faults(), language);
            }
        }
        ProblemDetail detail = detail(Problem.UNREADABLE, language);
        Throwable cause = unreadable.getCause();
        if (cause instanceof tools.jackson.core.JacksonException json) {
            detail.setDetail(json.getOriginalMessage());
        }
        return detail;
    }

    private ProblemDetail withFaults(Problem problem, List<Fault> faults, Locale language) {
        ProblemDetail detail = detail(problem, language);
        List<Map<String, Object>> stated = new ArrayList<>();
        faults.forEach(fault -> stated.add(stated(fault, language)));
        detail.setDetail(
                FaultWords.of(faults.get(0), language) + (faults.size() == 1 ? "" : " (+" + (faults.size() - 1) + ")"));
        detail.setProperty("faults", stated);
        return detail;
    }

    private static Map<String, Object> stated(Fault fault, Locale language) {
        Map<String, Object> stated = new LinkedHashMap<>();
        stated.put("code", fault.code());
        stated.put("message", FaultWords.of(fault, language));
        stated.put("arguments", texts(fault.arguments()));
        stated.put("place", texts(fault.place().values()));
        return stated;
    }

    private static Map<String, String> texts(Map<String, FaultValue> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    private ProblemDetail detail(Problem problem, Locale language) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:regiokas:problem:" + problem.word()));
        detail.setTitle(words.getMessage(problem.word(), null, language));
        return detail;
    }
}
