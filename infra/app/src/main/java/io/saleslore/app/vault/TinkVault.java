package io.saleslore.app.vault;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import io.saleslore.kernel.id.Zone;
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
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three levels of keys: a data key per subject in the database (32 bytes for AES-256-GCM, 32 for
 * HMAC-SHA256), wrapped by its zone's key in the key store, wrapped by the key-encryption key.
 */
public final class TinkVault implements Vault {
  /**
   * How long an opened key is kept. One that another process shreds is let go of at once, as soon
   * as this process sees the new key store; a network's file system may show the old one for some
   * seconds more, and this is then how long it is used at most.
   */
  public static final Duration REMEMBERED = Duration.ofSeconds(10);

  private static final int AT_ONCE = 500;
  private static final int AES_BYTES = 32;
  private static final int HMAC_BYTES = 32;
  private static final int ROTATIONS_MET_AT_MOST = 10;

  private final JdbcTemplate table;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final ZoneKeys zones;
  private final PrfHmacJce pepper;
  private final LoadingCache<KeyId, DataKey> opened =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(REMEMBERED).build(this::load);

  /** A data key, and the version of its zone's key that it was unwrapped with. */
  private record DataKey(AesGcmJce aead, PrfHmacJce hmac, int version) {
    static DataKey of(byte[] key, int version) throws GeneralSecurityException {
      return new DataKey(
          new AesGcmJce(Arrays.copyOf(key, AES_BYTES)),
          prf(Arrays.copyOfRange(key, AES_BYTES, key.length)),
          version);
    }

    @Override
    public String toString() {
      return "[key]";
    }
  }

  private record Row(byte @Nullable [] wrapped, int version) {
    @Override
    public String toString() {
      return "[wrapped key]";
    }
  }

  private record Wrapped(String keyId, byte[] key) {
    @Override
    public String toString() {
      return "[wrapped key]";
    }
  }

  /**
   * Opens the vault, and ends what was stopped halfway.
   *
   * @param table on the schema private_zone
   * @param keyStore the file of the zones' keys, made where it is missing
   * @throws IllegalStateException if no key-encryption key opens the key store
   */
  public TinkVault(
      JdbcTemplate table,
      PlatformTransactionManager transactions,
      Path keyStore,
      KeyEncryptionKeys keys) {
    this(table, transactions, keyStore, keys, true);
  }

  /** Opens it for a process that may change nothing in the private zones. */
  public static TinkVault toRead(
      JdbcTemplate table,
      PlatformTransactionManager transactions,
      Path keyStore,
      KeyEncryptionKeys keys) {
    return new TinkVault(table, transactions, keyStore, keys, false);
  }

  private TinkVault(
      JdbcTemplate table,
      PlatformTransactionManager transactions,
      Path keyStore,
      KeyEncryptionKeys keys,
      boolean settles) {
    this.table = table;
    this.jdbc = JdbcClient.create(table);
    var own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.transaction = own;
    try {
      this.zones = new ZoneKeys(keyStore, keys);
      this.pepper = prf(zones.pepper());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key-encryption key does not open the key store", e);
    }
    if (settles) {
      zones.unsettled().forEach(this::settle);
    }
  }

  @Override
  public void makeKey(KeyId id) {
    firstVersion(id.zone());
    transaction.executeWithoutResult(
        _ -> {
          int version = lock(id.zone()).orElseThrow();
          if (state(id).isEmpty()) {
            jdbc.sql("insert into private_zone.data_key (key_id, zone, wrapped) values (?, ?, ?)")
                .params(id.toString(), id.zone().value())
                .param(wrap(zoneKey(id.zone(), version), id.toString(), fresh()))
                .update();
          }
        });
  }

  /**
   * The zone's new key is in the key store before the first data key is wrapped by it, and the old
   * one until the last is committed: whenever this is stopped, everything else opens.
   */
  @Override
  public void shred(KeyId id) {
    transaction.executeWithoutResult(
        _ -> {
          int version = lock(id.zone()).orElseThrow(() -> new UnknownKey(id));
          if (state(id).orElseThrow(() -> new UnknownKey(id))) {
            drop(id);
            rotate(id.zone(), version);
          }
        });
    opened.invalidate(id);
    settle(id.zone());
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

  /** Whoever shreds rotates the zone's key, so what an older one unwrapped is looked up anew. */
  private DataKey key(KeyId id) {
    var known = opened.get(id);
    if (zones.has(id.zone(), known.version())) {
      return known;
    }
    opened.invalidate(id);
    return opened.get(id);
  }

  /** A rotation may fall between reading the row and reading the key store: then both again. */
  private DataKey load(KeyId id) throws GeneralSecurityException {
    for (int times = 0; times < ROTATIONS_MET_AT_MOST; times++) {
      var row = row(id).orElseThrow(() -> new UnknownKey(id));
      if (row.wrapped() == null) {
        throw new KeyShredded(id);
      }
      var zone = zones.of(id.zone(), row.version());
      if (zone.isPresent()) {
        var key = new AesGcmJce(zone.get()).decrypt(row.wrapped(), bytes(id.toString()));
        return DataKey.of(key, row.version());
      }
    }
    throw new IllegalStateException("the key store lacks the key of " + id.zone());
  }

  private Optional<Row> row(KeyId id) {
    return jdbc.sql(
            """
            select d.wrapped, z.version from private_zone.data_key d
            join private_zone.zone_key z on z.zone = d.zone where d.key_id = ?
            """)
        .param(id.toString())
        .query((row, _) -> new Row(row.getBytes(1), row.getInt(2)))
        .optional();
  }

  /** Whether the key is there and not shredded; nothing if it was never made. */
  private Optional<Boolean> state(KeyId id) {
    return jdbc.sql("select shredded_at from private_zone.data_key where key_id = ?")
        .param(id.toString())
        .query((row, _) -> row.getObject(1) == null)
        .optional();
  }

  private void firstVersion(Zone zone) {
    if (version(zone, "").isPresent()) {
      return;
    }
    try {
      transaction.executeWithoutResult(
          _ -> {
            jdbc.sql("insert into private_zone.zone_key (zone, version) values (?, 1)")
                .param(zone.value())
                .update();
            zones.make(zone, 1);
          });
    } catch (DuplicateKeyException e) {
      // Another request made it in the meantime.
    }
  }

  private Optional<Integer> lock(Zone zone) {
    return version(zone, " for update");
  }

  private Optional<Integer> version(Zone zone, String how) {
    return jdbc.sql("select version from private_zone.zone_key where zone = ?" + how)
        .param(zone.value())
        .query(Integer.class)
        .optional();
  }

  private void drop(KeyId id) {
    jdbc.sql(
            "update private_zone.data_key set wrapped = null, shredded_at = current_timestamp"
                + " where key_id = ?")
        .param(id.toString())
        .update();
  }

  private void rotate(Zone zone, int version) {
    var before = zoneKey(zone, version);
    zones.make(zone, version + 1);
    var after = zoneKey(zone, version + 1);
    var all =
        jdbc.sql(
                "select key_id, wrapped from private_zone.data_key"
                    + " where zone = ? and wrapped is not null order by key_id")
            .param(zone.value())
            .query((row, _) -> new Wrapped(row.getString("key_id"), row.getBytes("wrapped")))
            .list();
    table.batchUpdate(
        "update private_zone.data_key set wrapped = ? where key_id = ?",
        all,
        AT_ONCE,
        (row, each) -> {
          row.setBytes(1, wrap(after, each.keyId(), unwrap(before, each)));
          row.setString(2, each.keyId());
        });
    jdbc.sql("update private_zone.zone_key set version = ? where zone = ?")
        .params(version + 1, zone.value())
        .update();
  }

  /** Whoever holds the lock knows the one version that counts. */
  private void settle(Zone zone) {
    transaction.executeWithoutResult(
        _ -> lock(zone).ifPresent(version -> zones.keepOnly(zone, version)));
  }

  private AesGcmJce zoneKey(Zone zone, int version) {
    try {
      return new AesGcmJce(
          zones
              .of(zone, version)
              .orElseThrow(
                  () -> new IllegalStateException("the key store lacks the key of " + zone)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key store does not open", e);
    }
  }

  private static byte[] wrap(AesGcmJce zoneKey, String keyId, byte[] key) {
    try {
      return zoneKey.encrypt(key, bytes(keyId));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("wrapping failed", e);
    }
  }

  private static byte[] unwrap(AesGcmJce zoneKey, Wrapped key) {
    try {
      return zoneKey.decrypt(key.key(), bytes(key.keyId()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the zone's key does not open " + key.keyId(), e);
    }
  }

  private static byte[] fresh() {
    return KeyFile.fresh(AES_BYTES + HMAC_BYTES);
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
