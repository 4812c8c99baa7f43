package io.saleslore.command.whatsapp;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The text of an export, plain or in an archive, line by line and as often as wanted. */
final class ExportText {
  private final ExportSource source;
  private final Limits limits;
  private int place = -1;
  private boolean packed;

  ExportText(ExportSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  /** Takes the lines in their order. */
  interface Reading {
    void line(String line);
  }

  void read(Reading reading) {
    try (var lines = lines()) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        reading.line(line);
      }
    } catch (ZipException | EOFException e) {
      throw new ChatRefused.BadArchive("is damaged or encrypted");
    } catch (IOException e) {
      throw new ChatRefused.Unreadable();
    }
  }

  private LineReader lines() throws IOException {
    var text = new Metered(bytes(), limits.textBytes(), "its text");
    return new LineReader(Encodings.reader(text), limits.messageChars());
  }

  private InputStream bytes() throws IOException {
    if (!packed) {
      var plain = new BufferedInputStream(source.open());
      if (!Archive.looksSo(plain)) {
        return plain;
      }
      plain.close();
      packed = true;
    }
    var archive = new Archive(source, limits);
    place = place < 0 ? archive.chat() : place;
    return archive.open(place);
  }
}
