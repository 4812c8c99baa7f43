package io.saleslore.tools.attack.canary;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.security.DemoTokens;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.client.GateClient;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.demo.TemporaryFolder;
import io.saleslore.tools.play.ProgressPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Plays canaries into a real platform on embedded stores of its own and scans what is public.
 *
 * @param persons each brings one canary of every family
 */
public record CanaryAttack(int persons, long seed, PrintWriter progress) {
  private static final int MARKETERS = 18;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String CONTROL = "Qwertz Uiopü +99 8877 665544";
  private static final List<String> PATHS =
      List.of(
          "objection-patterns",
          "success-strategies",
          "market-trends",
          "response-templates",
          "timing-patterns",
          "conversion-analytics",
          "templates?objection=budget",
          "market-trends/advice",
          "market-trends/changes",
          "timing-patterns/advice",
          "read-models",
          "editions",
          "gate");

  /** The whole attack; the platform and its folder are gone afterwards. */
  public CanaryReport run() throws IOException {
    try (var data = new TemporaryFolder();
        var platform = start(data.path());
        var logs = LogLines.listening()) {
      return attack(data.path(), platform, logs);
    }
  }

  private static RunningPlatform start(Path data) {
    return RunningPlatform.start(
        data,
        0,
        "saleslore.gate.schedule=-",
        "saleslore.gate.at-least-marketers=5",
        "saleslore.whatsapp.app-secret=" + CanaryWebhook.SECRET);
  }

  private CanaryReport attack(Path data, RunningPlatform platform, LogLines logs)
      throws IOException {
    var tokens = new DemoTokens(data);
    var all = CanaryPerson.several(persons, seed);
    try (var call = new CanaryCall(platform.uri());
        var client = new PlatformClient(platform.uri(), tokens)) {
      play(new CanaryDoors(call, tokens, new CanaryWebhook(call), MARKETERS), all);
      int releases = release(new GateClient(client, PATIENCE));
      var scanner = new CanaryScanner(texts(all, EnumSet.allOf(CanaryFamily.class)));
      scan(new PublicBytes(platform, scanner::scan));
      answers(call, tokens).forEach(each -> scanner.scan("answers", each));
      call.refusals().forEach(each -> scanner.scan("refusals", each));
      logs.lines().forEach(each -> scanner.scan("logs", each));
      var files = files(data, platform, all);
      return new CanaryReport(
          all.size() * CanaryFamily.values().length,
          call.statuses(),
          releases,
          scanner.scannedCharacters() + files.scannedCharacters(),
          Stream.concat(scanner.found().stream(), files.found().stream()).toList(),
          control(platform),
          forms().size());
    }
  }

  private static int release(GateClient gate) throws IOException {
    gate.whenAllIsRead();
    var now = Instant.now();
    int releases = gate.tick(now) + gate.tick(now.plus(Duration.ofDays(30)));
    gate.whenAllIsLearned();
    return releases;
  }

  /** What reviewers wrote stands in their table, which is a part of the database's file. */
  private static CanaryScanner files(Path data, RunningPlatform platform, List<CanaryPerson> all)
      throws IOException {
    var atRest = EnumSet.complementOf(EnumSet.of(CanaryFamily.TEMPLATE_PROPOSAL));
    var scanner = new CanaryScanner(texts(all, atRest));
    new PublicBytes(platform, scanner::scan).files(data);
    return scanner;
  }

  private void play(CanaryDoors doors, List<CanaryPerson> all) {
    var done = new ProgressPrinter(progress, "customers played in", all.size());
    doors.onboard();
    all.forEach(
        each -> {
          doors.play(each);
          done.step();
        });
  }

  private static void scan(PublicBytes bytes) {
    bytes.tables();
    bytes.documents();
    bytes.metrics();
  }

  private static List<String> answers(CanaryCall call, DemoTokens tokens) {
    var callers =
        List.of(
            tokens.marketer(new StaffId(CanaryDoors.staff(0))), tokens.role("DATA_TEAM", "data"));
    return callers.stream()
        .flatMap(token -> PATHS.stream().map(path -> call.get(token, "/api/v1/" + path)))
        .toList();
  }

  /** In how many forms a planted canary is found. */
  private static int control(RunningPlatform platform) {
    var scanner = new CanaryScanner(List.of(CONTROL));
    var bytes = new PublicBytes(platform, scanner::scan);
    int found = 0;
    for (var form : forms()) {
      bytes.plant(List.of(form));
      scanner.found().clear();
      bytes.documents();
      found += scanner.found().isEmpty() ? 0 : 1;
      bytes.uproot();
    }
    return found;
  }

  private static List<String> forms() {
    var bytes = ("so: " + CONTROL).getBytes(StandardCharsets.UTF_8);
    return List.of(
        CONTROL,
        CONTROL.toUpperCase(Locale.ROOT),
        "99.8877-665544",
        Base64.getEncoder().encodeToString(bytes),
        URLEncoder.encode(CONTROL, StandardCharsets.UTF_8));
  }

  private static List<String> texts(List<CanaryPerson> all, EnumSet<CanaryFamily> families) {
    return all.stream().flatMap(person -> families.stream().map(person::of)).toList();
  }
}
