package io.saleslore.infra.vault;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.UnknownKey;
import io.saleslore.kernel.seal.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three levels of keys: a data key per subject in the database (32 bytes for AES-256-GCM, 32 for
 * HMAC-SHA256), wrapped by its zone's key in the key store, wrapped by the key-encryption key.
 */
public final class TinkVault implements Vault {
  private static final int AES_BYTES = 32;
  private static final int HMAC_BYTES = 32;

  private final JdbcClient jdbc;
  private final ZoneKeys zones;
  private final PrfHmacJce pepper;
  private final LoadingCache<KeyId, DataKey> opened =
      Caffeine.newBuilder()
          .maximumSize(20_000)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build(this::load);

  private record DataKey(AesGcmJce aead, PrfHmacJce hmac) {
    static DataKey of(byte[] key) throws GeneralSecurityException {
      return new DataKey(
          new AesGcmJce(Arrays.copyOf(key, AES_BYTES)),
          prf(Arrays.copyOfRange(key, AES_BYTES, key.length)));
    }

    @Override
    public String toString() {
      return "[key]";
    }
  }

  /**
   * Opens the vault.
   *
   * @param keyStore the file of the zones' keys, made where it is missing
   * @param kek the key-encryption key, 32 bytes
   * @throws IllegalStateException if this key does not open the key store
   */
  public TinkVault(JdbcClient jdbc, Path keyStore, byte[] kek) {
    this.jdbc = jdbc;
    try {
      this.zones = new ZoneKeys(keyStore, kek);
      this.pepper = prf(zones.pepper());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key-encryption key does not open the key store", e);
    }
  }

  @Override
  public void makeKey(KeyId id) {
    try {
      var wrapped =
          new AesGcmJce(zones.madeFor(id.zone()))
              .encrypt(KeyFile.fresh(AES_BYTES + HMAC_BYTES), bytes(id.toString()));
      jdbc.sql("insert into private_zone.data_key (key_id, zone, wrapped) values (?, ?, ?)")
          .params(id.toString(), id.zone().value(), wrapped)
          .update();
    } catch (DuplicateKeyException e) {
      // It was made before, or shredded: it is made once.
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key could be made", e);
    }
  }

  @Override
  public SealedText seal(KeyId id, String plaintext) {
    try {
      var sealed = key(id).aead().encrypt(bytes(plaintext), bytes(id.toString()));
      return new SealedText(id, Base64.getEncoder().withoutPadding().encodeToString(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  @Override
  public String open(SealedText sealed) {
    try {
      var ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
      var plaintext = key(sealed.key()).aead().decrypt(ciphertext, bytes(sealed.key().toString()));
      return new String(plaintext, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this was not sealed under " + sealed.key(), e);
    }
  }

  @Override
  public String hash(KeyId id, String value) {
    return hash(key(id).hmac(), value);
  }

  @Override
  public String pepper(String purpose, String value) {
    return hash(pepper, purpose + "\0" + value);
  }

  private DataKey key(KeyId id) {
    return opened.get(id);
  }

  private DataKey load(KeyId id) throws GeneralSecurityException {
    var row =
        jdbc.sql("select wrapped from private_zone.data_key where key_id = ?")
            .param(id.toString())
            .query()
            .listOfRows();
    if (row.isEmpty()) {
      throw new UnknownKey(id);
    }
    var wrapped = (byte[]) row.getFirst().get("wrapped");
    if (wrapped == null) {
      throw new KeyShredded(id);
    }
    var zone = zones.of(id.zone()).orElseThrow(() -> new UnknownKey(id));
    return DataKey.of(new AesGcmJce(zone).decrypt(wrapped, bytes(id.toString())));
  }

  private static PrfHmacJce prf(byte[] key) throws GeneralSecurityException {
    return new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
  }

  private static String hash(PrfHmacJce hmac, String value) {
    try {
      return HexFormat.of().formatHex(hmac.compute(bytes(value), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("hashing failed", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
