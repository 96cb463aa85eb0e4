package nl.regiokas.service;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What the service itself refuses, next to what the library refuses. */
enum Problem {
    /** No such region. */
    UNKNOWN_REGION(HttpStatus.NOT_FOUND),
    /** A region of the name is there. */
    REGION_EXISTS(HttpStatus.CONFLICT),
    /** A key of a batch comes back with other lines. */
    BATCH_DIFFERS(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A line would have been known at a closing that is done. */
    BATCH_TOO_LATE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Facts that hold costs. */
    USAGE_IN_FACTS(HttpStatus.UNPROCESSABLE_CONTENT),
    /** A change without the version that was seen. */
    VERSION_MISSING(HttpStatus.PRECONDITION_REQUIRED),
    /** A change of a version that is not the last. */
    VERSION_STALE(HttpStatus.PRECONDITION_FAILED),
    /** Usage came in at every try. */
    BUSY(HttpStatus.CONFLICT),
    /** The library's refusal, whose faults say more. */
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No JSON, or not the JSON that is asked for. */
    UNREADABLE(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The name in addresses and in the bundles of words. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses for this reason. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** Why. */
        private final Problem problem;

        Refusal(Problem problem) {
            super(problem.word());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
