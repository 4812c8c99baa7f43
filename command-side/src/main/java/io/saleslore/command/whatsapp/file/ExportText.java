package io.saleslore.command.whatsapp.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** The text of an export, plain or zipped, read line by line and as often as needed. */
public final class ExportText {
  private final ExportSource source;
  private final ReadLimits limits;
  private int chatPlace = -1;
  private boolean isZipped;

  /** The text of these bytes, within limits. */
  public ExportText(ExportSource source, ReadLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  /**
   * Hands over all lines in their order.
   *
   * @throws ChatRefused if they cannot be read, or are more than the limits allow
   */
  public void read(Consumer<String> consumer) {
    try (var lines = lines()) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        consumer.accept(line);
      }
    } catch (ZipException | EOFException e) {
      throw new ChatRefused.BadArchive("is damaged or encrypted");
    } catch (IOException e) {
      throw new ChatRefused.Unreadable();
    }
  }

  private LineReader lines() throws IOException {
    var text = new LimitedInputStream(bytes(), limits.textBytes(), "its text");
    return new LineReader(TextDecoding.reader(text), limits.messageChars());
  }

  private InputStream bytes() throws IOException {
    if (!isZipped) {
      var plain = new BufferedInputStream(source.open());
      if (!ZippedExport.isZip(plain)) {
        return plain;
      }
      plain.close();
      isZipped = true;
    }
    var archive = new ZippedExport(source, limits);
    chatPlace = chatPlace < 0 ? archive.findChat() : chatPlace;
    return archive.open(chatPlace);
  }
}
