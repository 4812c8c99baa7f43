package io.saleslore.app.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Aggregates that were used lately, for as long as there is room: a weak reference would be gone
 * with the next collection, and each chunk of a long import would read the conversation anew. What
 * was applied in a transaction that is rolled back is forgotten with it.
 */
final class AggregateCache implements Cache {
  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries =
      Caffeine.newBuilder().softValues().expireAfterAccess(Duration.ofMinutes(2)).build();

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <K, V> @Nullable V get(K key) {
    return (V) entries.getIfPresent(key);
  }

  @Override
  public void put(Object key, Object value) {
    entries.put(key, value);
    forgetOnRollback(key);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    forgetOnRollback(key);
    return entries.asMap().putIfAbsent(key, value) == null;
  }

  /**
   * A command may be part of a larger transaction: its unit of work is long over when that is
   * rolled back, and with it the events that the aggregate has applied.
   */
  private void forgetOnRollback(Object key) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void savepointRollback(Object savepoint) {
            remove(key);
          }

          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
              remove(key);
            }
          }
        });
  }

  @Override
  public boolean remove(Object key) {
    return entries.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    entries.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.asMap().containsKey(key);
  }

  /** Nobody listens to this one. */
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> true;
  }
}
