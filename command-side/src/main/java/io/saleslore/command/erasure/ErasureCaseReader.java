package io.saleslore.command.erasure;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens for an officer what there is to decide about an erasure. */
@Component
record ErasureCaseReader(ErasureRepository erasures, PersonMatcher contacts, Vault vault) {
  ErasureCase open(ErasureRecord erasure) {
    return erasure.state() == ErasureState.REQUESTED
        ? new ErasureCase(erasure, reason(erasure), contacts.sameAs(erasure.subject()))
        : ErasureCase.decided(erasure);
  }

  ErasureCase decided(ErasureId erasure) {
    return ErasureCase.decided(erasures.require(erasure));
  }

  private @Nullable String reason(ErasureRecord erasure) {
    try {
      return erasures.reason(erasure).map(vault::open).orElse(null);
    } catch (KeyShredded e) {
      return null;
    }
  }
}
