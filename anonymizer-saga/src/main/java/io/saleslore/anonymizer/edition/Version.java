package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.gate.GatePolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A digest of all that decides what facts and releases are made: code, models, lists, policy. */
public final class Version {
  private static final List<String> PACKAGES =
      List.of(
          "io/saleslore/anonymizer/scrub",
          "io/saleslore/anonymizer/analyse",
          "io/saleslore/anonymizer/fact",
          "io/saleslore/anonymizer/template",
          "io/saleslore/anonymizer/gate",
          "io/saleslore/kernel/vocabulary",
          "io/saleslore/kernel/release");

  private Version() {}

  /** The version that runs now; the secret of the draws is no part of it. */
  public static String now(GatePolicy policy) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var name : PACKAGES) {
        add(digest, name);
      }
      var gate = policy.k() + "/" + policy.waiting();
      digest.update(gate.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, String name) throws IOException {
    var found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + name + "/*.*");
    var sorted = new TreeMap<String, Resource>();
    Arrays.stream(found)
        .filter(each -> !String.valueOf(each.getFilename()).contains("Test"))
        .forEach(each -> sorted.put(String.valueOf(each.getFilename()), each));
    for (var each : sorted.entrySet()) {
      digest.update(each.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update(each.getValue().getContentAsByteArray());
    }
  }
}
