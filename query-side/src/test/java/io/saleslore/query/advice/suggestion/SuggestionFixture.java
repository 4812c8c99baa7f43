package io.saleslore.query.advice.suggestion;

import io.saleslore.query.advice.AdviceFixture;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;

/** The endpoint of suggestions with all that it needs. */
final class SuggestionFixture {
  private SuggestionFixture() {}

  static StrategySuggestionEndpoint endpoint(AdviceFixture advice) {
    var suggester =
        new Suggester(
            advice.rankings,
            advice.templates,
            new ThompsonSampling(),
            signer(),
            InstantSource.fixed(Instant.EPOCH));
    return new StrategySuggestionEndpoint(advice.objections, suggester);
  }

  private static ReceiptSigner signer() {
    try {
      return new ReceiptSigner(
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
