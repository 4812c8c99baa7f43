package io.saleslore.kernel.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt.Offer;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptTest {
  private static final KeyPair KEYS = keys();
  private static final UUID ID = new UUID(7, 11);
  private static final StaffId BOB = new StaffId("bob-456");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Situation SITUATION =
      new Situation(Objection.BUDGET, Industry.MANUFACTURING, null);
  private static final List<Offer> OFFERED =
      List.of(new Offer(Approach.ROI_CALCULATOR, 0.75), new Offer(Approach.DISCOUNT, 0.25));
  private static final Receipt SIGNED =
      sign(new Receipt(ID, BOB, NOON, SITUATION, OFFERED, "model-1", 1, 99, ""));

  @Test
  void what_was_signed_verifies() {
    assertThat(new ReceiptVerifier(KEYS.getPublic()).verifies(SIGNED)).isTrue();
  }

  @Test
  void it_still_verifies_after_a_way_through_json() throws Exception {
    var json =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    var travelled = json.readValue(json.writeValueAsString(SIGNED), Receipt.class);
    assertThat(travelled).isEqualTo(SIGNED);
    assertThat(new ReceiptVerifier(KEYS.getPublic()).verifies(travelled)).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void any_change_is_refused(Receipt changed) {
    assertThat(new ReceiptVerifier(KEYS.getPublic()).verifies(changed)).isFalse();
  }

  static Stream<Receipt> any_change_is_refused() {
    var s = SIGNED.signature();
    var twisted = Base64.getDecoder().decode(s);
    twisted[5] ^= 1;
    return Stream.of(
        new Receipt(new UUID(7, 12), BOB, NOON, SITUATION, OFFERED, "model-1", 1, 99, s),
        new Receipt(ID, new StaffId("alice-123"), NOON, SITUATION, OFFERED, "model-1", 1, 99, s),
        new Receipt(ID, null, NOON, SITUATION, OFFERED, "model-1", 1, 99, s),
        new Receipt(ID, BOB, NOON.plusMillis(1), SITUATION, OFFERED, "model-1", 1, 99, s),
        new Receipt(ID, BOB, NOON, new Situation(null, null, null), OFFERED, "model-1", 1, 99, s),
        new Receipt(ID, BOB, NOON, other(), OFFERED, "model-1", 1, 99, s),
        new Receipt(ID, BOB, NOON, SITUATION, OFFERED.reversed(), "model-1", 1, 99, s),
        new Receipt(ID, BOB, NOON, SITUATION, OFFERED.subList(0, 1), "model-1", 1, 99, s),
        new Receipt(ID, BOB, NOON, SITUATION, likelier(), "model-1", 1, 99, s),
        new Receipt(ID, BOB, NOON, SITUATION, OFFERED, "model-2", 1, 99, s),
        new Receipt(ID, BOB, NOON, SITUATION, OFFERED, "model-1", 2, 99, s),
        new Receipt(ID, BOB, NOON, SITUATION, OFFERED, "model-1", 1, 98, s),
        SIGNED.signed(Base64.getEncoder().encodeToString(twisted)),
        SIGNED.signed("no Base64!"),
        SIGNED.signed(""));
  }

  @Test
  void another_key_does_not_verify() {
    assertThat(new ReceiptVerifier(keys().getPublic()).verifies(SIGNED)).isFalse();
  }

  @Test
  void a_key_that_is_no_ed25519_key_cannot_verify() throws Exception {
    var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
    assertThatThrownBy(() -> new ReceiptVerifier(rsa).verifies(SIGNED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the verifying key is no Ed25519 key");
  }

  /** Codes and ids alone: whoever reads a receipt learns nothing of a customer. */
  @Test
  void a_receipt_is_shown_in_codes() {
    var json = new ObjectMapper().registerModule(new JavaTimeModule()).valueToTree(SIGNED);
    assertThat(json.at("/situation").toString())
        .isEqualTo(
            "{\"objection\":\"budget\",\"industry\":\"manufacturing\",\"businessSize\":null,\"priceBand\":null}");
    assertThat(json.at("/offered/0").toString())
        .isEqualTo("{\"approach\":\"roi-calculator\",\"propensity\":0.75}");
    assertThat(json.at("/staff").asText()).isEqualTo("bob-456");
  }

  private static Situation other() {
    return new Situation(Objection.BUDGET, Industry.MANUFACTURING, BusinessSize.SMALL);
  }

  private static List<Offer> likelier() {
    return List.of(new Offer(Approach.ROI_CALCULATOR, 0.76), OFFERED.getLast());
  }

  private static Receipt sign(Receipt unsigned) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(KEYS.getPrivate());
      signature.update(unsigned.signedBytes());
      return unsigned.signed(Base64.getEncoder().encodeToString(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
