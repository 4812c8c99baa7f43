package io.saleslore.app.problem;

import static io.saleslore.app.problem.Problems.problem;

import io.netty.handler.timeout.ReadTimeoutException;
import io.saleslore.command.bulk.RefusalOf;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.seal.KeyShredded;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Every error as a problem that names what is wrong and never repeats what was sent, whether an
 * endpoint, a filter or the writing of an answer failed.
 */
@RestControllerAdvice
@Order(ExceptionProblems.BEFORE_THE_USUAL_ONES)
class ExceptionProblems implements WebExceptionHandler, RefusalOf {
  static final int BEFORE_THE_USUAL_ONES = -2;

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    return answer(failure, exchange);
  }

  @ExceptionHandler(Exception.class)
  Mono<Void> answer(Throwable failure, ServerWebExchange exchange) {
    var problem = problemOf(failure);
    var response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(new IllegalStateException("an answer was cut off: " + problem.getTitle()));
    }
    if (failure instanceof ErrorResponse refused) {
      response.getHeaders().putAll(refused.getHeaders());
    }
    return Problems.write(exchange, problem);
  }

  @Override
  public ProblemDetail failure(Throwable failure) {
    return problemOf(failure);
  }

  static ProblemDetail problemOf(Throwable failure) {
    return switch (failure) {
      case Rejection rejection -> of(rejection);
      case CommandExecutionException wrapped when wrapped.getCause() instanceof Rejection cause ->
          of(cause);
      case KeyShredded _ -> problem(HttpStatus.GONE, "this was erased");
      case ServerWebInputException unreadable -> UnreadableInput.problem(unreadable);
      case BeanInstantiationException _ ->
          problem(HttpStatus.BAD_REQUEST, "a parameter cannot be read");
      case ServerExchangeRejectedException refused -> RefusedByFirewall.problem(refused);
      case ServerErrorException blank when blank.getMethodParameter() != null ->
          UnreadableInput.blank(blank.getMethodParameter());
      case ResponseStatusException refused -> of(refused);
      case ReadTimeoutException _ ->
          problem(HttpStatus.REQUEST_TIMEOUT, "the request's body did not come in time");
      case AggregateNotFoundException _ ->
          problem(HttpStatus.NOT_FOUND, "there is no such thing in this zone");
      case ConcurrencyException _ ->
          problem(HttpStatus.CONFLICT, "somebody else changed it at the same time; try again");
      default -> UnexpectedFailure.problem(failure);
    };
  }

  private static ProblemDetail of(Rejection rejection) {
    var problem = problem(HttpStatusCode.valueOf(rejection.status()), rejection.getMessage());
    rejection.details().forEach(problem::setProperty);
    return problem;
  }

  private static ProblemDetail of(ResponseStatusException refused) {
    var status = HttpStatus.resolve(refused.getStatusCode().value());
    return problem(
        refused.getStatusCode(), status == null ? "not possible" : status.getReasonPhrase());
  }
}
