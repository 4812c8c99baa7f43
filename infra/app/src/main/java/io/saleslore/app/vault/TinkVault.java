package io.saleslore.app.vault;

import static java.util.stream.Collectors.groupingBy;

import com.google.crypto.tink.subtle.PrfHmacJce;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.UnknownKey;
import io.saleslore.kernel.seal.Vault;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
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
  private final DataKeyTable keys;
  private final TransactionOperations transaction;
  private final ZoneKeyRotation zones;
  private final OpenedKeys opened;
  private final PrfHmacJce pepper;

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
      Supplier<KeyEncryptionKeys> keys) {
    this(table, transactions, open(keyStore, keys));
    zones.store().unsettled().forEach(zones::settle);
  }

  private TinkVault(JdbcTemplate table, PlatformTransactionManager transactions, ZoneKeys store) {
    var own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.transaction = own;
    this.keys = new DataKeyTable(table);
    this.zones = new ZoneKeyRotation(store, new ZoneKeyTable(JdbcClient.create(table)), keys, own);
    this.opened = new OpenedKeys(keys, store);
    this.pepper = pepper(store);
  }

  /** Opens it for a process that may change nothing in the private zones. */
  public static TinkVault toRead(
      JdbcTemplate table,
      PlatformTransactionManager transactions,
      Path keyStore,
      Supplier<KeyEncryptionKeys> keys) {
    return new TinkVault(table, transactions, open(keyStore, keys));
  }

  @Override
  public void makeKey(KeyId id) {
    makeKeys(List.of(id));
  }

  @Override
  public void makeKeys(Collection<KeyId> ids) {
    ids.stream().collect(groupingBy(KeyId::zone)).forEach(this::makeKeys);
  }

  private void makeKeys(Zone zone, List<KeyId> ids) {
    zones.makeFirst(zone);
    transaction.executeWithoutResult(
        _ -> {
          var zoneKey = zones.key(zone, zones.lock(zone).orElseThrow());
          var there = keys.known(ids);
          keys.insert(
              zone,
              ids.stream()
                  .distinct()
                  .filter(id -> !there.contains(id.toString()))
                  .map(id -> WrappedKey.of(id.toString(), DataKey.fresh(), zoneKey))
                  .toList());
        });
  }

  @Override
  public void shred(KeyId id) {
    transaction.executeWithoutResult(
        _ -> {
          int version = zones.lock(id.zone()).orElseThrow(() -> new UnknownKey(id));
          if (keys.isUsable(id).orElseThrow(() -> new UnknownKey(id))) {
            keys.shred(id);
            zones.rotate(id.zone(), version);
          }
        });
    opened.drop(id);
    zones.settle(id.zone());
  }

  @Override
  public SealedText seal(KeyId id, String plaintext) {
    return opened.get(id).seal(plaintext);
  }

  @Override
  public String open(SealedText sealed) {
    return opened.get(sealed.key()).open(sealed);
  }

  @Override
  public String hash(KeyId id, String value) {
    return opened.get(id).hash(value);
  }

  @Override
  public String pepper(String purpose, String value) {
    return DataKey.hash(pepper, purpose + "\0" + value);
  }

  private static ZoneKeys open(Path keyStore, Supplier<KeyEncryptionKeys> keys) {
    try {
      return new ZoneKeys(keyStore, keys);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key-encryption key does not open the key store", e);
    }
  }

  private static PrfHmacJce pepper(ZoneKeys store) {
    try {
      return DataKey.prf(store.pepper());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key store does not open", e);
    }
  }
}
