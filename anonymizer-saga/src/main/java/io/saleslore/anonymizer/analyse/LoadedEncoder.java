package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.SentenceEncoder;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sentence encoder, loaded once, for whoever asks first. */
final class LoadedEncoder implements Supplier<Optional<SentenceEncoder>> {
  private volatile @Nullable Optional<SentenceEncoder> loaded;

  @Override
  public Optional<SentenceEncoder> get() {
    var known = loaded;
    return known == null ? load() : known;
  }

  private synchronized Optional<SentenceEncoder> load() {
    var known = loaded;
    if (known == null) {
      known = SentenceEncoder.load();
      loaded = known;
    }
    return known;
  }
}
