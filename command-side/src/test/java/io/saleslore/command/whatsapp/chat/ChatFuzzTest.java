package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.file.ExportSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Random chats, bent at random: refused in a sentence, or read without losing a line. */
class ChatFuzzTest {
  private static final int RUNS = Integer.getInteger("saleslore.fuzz.runs", 6_000);
  private static final Duration NO_HANG = Duration.ofMinutes(30);
  private static final List<String> FORMS =
      List.of(
          "%1$02d/%2$02d/24, %3$02d:%4$02d - ",
          "[%2$d/%1$d/24, %3$02d:%4$02d:07] ",
          "2024-%2$02d-%1$02d, 9:%4$02d p.m. - ",
          "\u200e[%1$02d.%2$02d.24, %3$02d:%4$02d:07] ",
          "%3$02d:%4$02d, %1$d/%2$d/2024 - ",
          "2024. %2$d. %1$d. 오후 9:%4$02d - ");
  private static final List<String> SAID =
      List.of(
          "alice: hello %s",
          "john: IMG-20240128-WA0001.jpg (file attached)\n%s",
          "john: \u200e<attached: 0001-PHOTO.jpg>\n%s",
          "alice: <Media omitted>\n%s",
          "john: %s\u200e<This message was edited>",
          "john: Messages and calls are end-to-end encrypted, %s",
          "john added bob, %s",
          "john: \u200eMissed voice call, %s",
          "alice: This message was deleted",
          "john: \u200eimage omitted",
          "john: report w.pdf • 3 pages \u200edocument omitted",
          "alice: %s look at shop.example \u200e<attached: 0002-PHOTO.jpg>",
          "john: \u200eMessages and calls are end-to-end encrypted.",
          "john: location: https://maps.google.com/?q=1,2 %s",
          "alice: POLL:\n%s?\n\u200eOPTION: a (1 vote)\n\u200eOPTION: b (0 votes)",
          "~\u202fjohn: ABC Corp: %s\n\n%s");
  private static final String BENDING =
      "0189:/.,- []()<>~\"\n\r\t\u200e\u200f\u202f\u00a0\u2068\ufeff٣م下午pamé•\u0000\ud83d\ufffd";

  @Test
  void bent_chats_are_refused_or_read_whole() {
    var random = new Random(20240128);
    Assertions.assertTimeoutPreemptively(
        NO_HANG,
        () -> {
          for (int run = 0; run < RUNS; run++) {
            readWhole(bent(chat(random), random), run);
          }
        });
  }

  @Test
  void random_bytes_and_bent_archives_are_refused_or_read() {
    var random = new Random(20240129);
    Assertions.assertTimeoutPreemptively(
        NO_HANG,
        () -> {
          for (int run = 0; run < RUNS / 10; run++) {
            var bytes = run % 2 == 0 ? noise(random) : zipped(chat(random));
            for (int i = random.nextInt(8); i > 0; i--) {
              bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            read(bytes);
          }
        });
  }

  private static void readWhole(String chat, int run) {
    var bytes = chat.getBytes(StandardCharsets.UTF_8);
    var entries = read(bytes);
    if (entries.isEmpty()) {
      return;
    }
    try {
      NothingLost.of(new String(bytes, StandardCharsets.UTF_8), entries.get());
    } catch (AssertionError e) {
      throw new AssertionError("run " + run, e);
    }
  }

  private static Optional<List<ChatEntry>> read(byte[] bytes) {
    try {
      return Optional.of(Chats.entries(ChatExport.open(ExportSource.of(bytes), Optional.empty())));
    } catch (ChatRefused refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return Optional.empty();
    }
  }

  private static String chat(Random random) {
    var form = FORMS.get(random.nextInt(FORMS.size()));
    var chat = new StringBuilder();
    for (int line = 0; line < 1 + random.nextInt(12); line++) {
      chat.append(
          form.formatted(
              1 + random.nextInt(28),
              1 + random.nextInt(12),
              random.nextInt(24),
              random.nextInt(60)));
      chat.append(SAID.get(random.nextInt(SAID.size())).replace("%s", "w" + line + "x"))
          .append('\n');
    }
    return chat.toString();
  }

  private static String bent(String chat, Random random) {
    var bent = new StringBuilder(chat);
    for (int times = random.nextInt(10); times > 0; times--) {
      int at = random.nextInt(bent.length());
      int to = Math.min(bent.length(), at + 1 + random.nextInt(30));
      char one = BENDING.charAt(random.nextInt(BENDING.length()));
      switch (random.nextInt(5)) {
        case 0 -> bent.insert(at, one);
        case 1 -> bent.setCharAt(at, one);
        case 2 -> bent.deleteCharAt(at);
        case 3 -> bent.insert(random.nextInt(bent.length()), bent.substring(at, to));
        default -> bent.replace(at, to, bent.substring(at, to).toUpperCase(java.util.Locale.ROOT));
      }
      if (bent.isEmpty()) {
        bent.append(one);
      }
    }
    return bent.toString();
  }

  private static byte[] noise(Random random) {
    var bytes = new byte[1 + random.nextInt(2000)];
    random.nextBytes(bytes);
    if (random.nextBoolean() && bytes.length > 4) {
      System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, 4);
    }
    return bytes;
  }

  private static byte[] zipped(String chat) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("_chat.txt"));
      zip.write(chat.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
