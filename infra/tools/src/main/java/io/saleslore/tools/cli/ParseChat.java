package io.saleslore.tools.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.saleslore.command.whatsapp.chat.ChatEntry;
import io.saleslore.command.whatsapp.chat.ChatExport;
import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.file.ExportSource;
import io.saleslore.command.whatsapp.header.DateOrder;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "parse-chat",
    mixinStandardHelpOptions = true,
    description = "Reads exported WhatsApp chats and writes their entries as JSON Lines.")
final class ParseChat implements Callable<Integer> {
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  @Option(
      names = "--date-order",
      paramLabel = "dmy|mdy|ymd",
      converter = OrderOfDates.class,
      description = "How dates are written, where the chat itself does not tell.")
  private @Nullable DateOrder dateOrder;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Text files or zip archives.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    boolean refused = false;
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    try (var json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (var file : files) {
        refused |= !parse(file, json);
      }
      json.writeRaw('\n');
    }
    return refused ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.OK;
  }

  private boolean parse(Path file, JsonGenerator json) throws IOException {
    try {
      ChatExport.open(ExportSource.of(file), Optional.ofNullable(dateOrder))
          .forEach(entry -> write(file, entry, json));
      return true;
    } catch (ChatRefused refused) {
      write(file, refused, json);
      return false;
    }
  }

  private static void write(Path file, ChatRefused refused, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.toString());
    json.writeStringField("error", refused.getMessage());
    json.writeEndObject();
  }

  private static void write(Path file, ChatEntry entry, JsonGenerator json) {
    try {
      json.writeStartObject();
      json.writeStringField("file", file.toString());
      json.writeStringField("ts", TO_THE_SECOND.format(entry.ts()));
      json.writeStringField("author", entry.author());
      json.writeStringField("kind", entry.kind().code());
      json.writeStringField("text", entry.text());
      if (entry.edited()) {
        json.writeBooleanField("edited", true);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
