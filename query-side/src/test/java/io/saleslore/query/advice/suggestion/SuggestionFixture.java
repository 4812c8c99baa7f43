package io.saleslore.query.advice.suggestion;

import io.saleslore.query.advice.AdviceFixture;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;

/** The endpoint of suggestions with all that it needs. */
public final class SuggestionFixture {
  private SuggestionFixture() {}

  static StrategySuggestionEndpoint endpoint(AdviceFixture advice) {
    return new StrategySuggestionEndpoint(advice.objections, suggester(advice));
  }

  public static Suggester suggester(AdviceFixture advice) {
    return new Suggester(
        advice.rankings,
        advice.templates,
        new RankedSuggestions(),
        new ThompsonSampling(),
        signer(),
        InstantSource.fixed(Instant.EPOCH));
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
