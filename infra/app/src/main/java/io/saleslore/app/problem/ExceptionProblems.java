package io.saleslore.app.problem;

import static io.saleslore.app.problem.Problems.problem;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.seal.KeyShredded;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;

/** Every error as a problem that names what is wrong and never repeats what was sent. */
@RestControllerAdvice
class ExceptionProblems {
  private static final Logger LOG = LoggerFactory.getLogger(ExceptionProblems.class);

  @ExceptionHandler
  ProblemDetail on(Rejection rejection) {
    var problem = problem(HttpStatusCode.valueOf(rejection.status()), rejection.getMessage());
    rejection.details().forEach(problem::setProperty);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail on(KeyShredded shredded) {
    return problem(HttpStatus.GONE, "this was erased");
  }

  @ExceptionHandler
  ProblemDetail on(ServerWebInputException unreadable) {
    return UnreadableInput.problem(unreadable);
  }

  @ExceptionHandler
  ProblemDetail on(BeanInstantiationException unreadable) {
    return problem(HttpStatus.BAD_REQUEST, "a parameter cannot be read");
  }

  @ExceptionHandler
  ProblemDetail on(ResponseStatusException refused) {
    var status = HttpStatus.resolve(refused.getStatusCode().value());
    return problem(
        refused.getStatusCode(), status == null ? "not possible" : status.getReasonPhrase());
  }

  @ExceptionHandler
  ProblemDetail on(AggregateNotFoundException missing) {
    return problem(HttpStatus.NOT_FOUND, "there is no such thing in this zone");
  }

  @ExceptionHandler
  ProblemDetail on(ConcurrencyException late) {
    return problem(HttpStatus.CONFLICT, "somebody else changed it at the same time; try again");
  }

  @ExceptionHandler
  ProblemDetail on(CommandExecutionException wrapped) {
    return wrapped.getCause() instanceof Rejection rejection ? on(rejection) : unexpected(wrapped);
  }

  /** Only the kind of failure is logged: its message may hold what was being worked on. */
  @ExceptionHandler(Exception.class)
  ProblemDetail unexpected(Exception failure) {
    var ofStore = StoreFailure.problem(failure);
    if (ofStore.isPresent()) {
      LOG.error("a request failed: {}", ofStore.get().getDetail());
      return ofStore.get();
    }
    LOG.error(
        "a request failed: {} at {}",
        chain(failure),
        failure.getStackTrace().length == 0 ? "unknown" : failure.getStackTrace()[0]);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, "this failed on our side");
  }

  private static String chain(Throwable failure) {
    return failure.getCause() == null
        ? failure.getClass().getName()
        : failure.getClass().getName() + " <- " + chain(failure.getCause());
  }
}
