package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.gate.GatePolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * All that decides which facts and releases are made: code, models, word lists and policy.
 *
 * @param digest SHA-256 of it, in hex
 */
public record AnonymizationVersion(String digest) {
  private static final String ROOT = "io/saleslore/";
  private static final List<String> PACKAGES =
      List.of(
          "anonymizer/scrub",
          "anonymizer/analyse",
          "anonymizer/fact",
          "anonymizer/template",
          "anonymizer/gate",
          "kernel/story",
          "kernel/vocabulary",
          "kernel/release");

  /** The digest of the code that runs, read once. */
  private static final SingletonSupplier<byte[]> CODE =
      SingletonSupplier.of(AnonymizationVersion::digestOfCode);

  /** Begins to read the code, beside whatever else a start does. */
  public static void readAhead() {
    Thread.ofPlatform().name("version").daemon().start(CODE::obtain);
  }

  /**
   * The version that runs now; the secret of the draws is no part of it.
   *
   * @param regions whose phone numbers the scrubber knows, in any order
   */
  public static AnonymizationVersion now(GatePolicy policy, List<String> regions) {
    var digest = sha256();
    digest.update(CODE.obtain());
    var known = regions.stream().distinct().sorted().toList();
    var settings = policy.k() + "/" + policy.waiting() + "/" + policy.epsilon() + "/" + known;
    digest.update(settings.getBytes(StandardCharsets.UTF_8));
    return new AnonymizationVersion(HexFormat.of().formatHex(digest.digest()));
  }

  private static byte[] digestOfCode() {
    try {
      var digest = sha256();
      for (var name : PACKAGES) {
        for (var file : files(name).entrySet()) {
          digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
          digest.update(file.getValue().getContentAsByteArray());
        }
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The package's classes and resources, those of its sub-packages too, by their path. */
  static TreeMap<String, Resource> files(String name) throws IOException {
    var sorted = new TreeMap<String, Resource>();
    var pattern = "classpath*:" + ROOT + name + "/**/*.*";
    for (var each : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      var url = each.getURL().toString();
      if (!String.valueOf(each.getFilename()).contains("Test")) {
        sorted.put(url.substring(url.lastIndexOf(ROOT + name)), each);
      }
    }
    return sorted;
  }
}
