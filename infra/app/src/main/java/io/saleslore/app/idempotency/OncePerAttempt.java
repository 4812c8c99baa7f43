package io.saleslore.app.idempotency;

import io.saleslore.command.WriteAttempt;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Carries out an attempt's command once, in one transaction with the mark that says so. */
record OncePerAttempt(IdempotencyKeys keys)
    implements MessageHandlerInterceptor<CommandMessage<?>> {
  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain rest) throws Exception {
    return work.getMessage().getMetaData().get(WriteAttempt.ATTRIBUTE)
                instanceof WriteAttempt attempt
            && !keys.begin(attempt)
        ? null
        : rest.proceed();
  }
}
