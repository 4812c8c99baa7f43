package io.saleslore.command.bulk;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.seal.Vault;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line, by the same rules as the body of any request. */
@Component
record LineReading(JsonMapper json, Vault vault, RefusalOf refusals) {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

  /** A line is longer than any. */
  private static final class LineTooLong extends Rejection {
    LineTooLong() {
      super("a line has at most %,d bytes".formatted(BodyLines.LONGEST_BYTES));
    }

    @Override
    public int status() {
      return 413;
    }
  }

  /** Either can be carried out, or is refused already. */
  ReadLine read(BodyLines.Line line) {
    try {
      return new ReadLine.Readable(line.number(), parse(line), hash(line));
    } catch (JacksonException unreadable) {
      return refused(line, new ServerWebInputException("a line", null, unreadable));
    } catch (Rejection refused) {
      return refused(line, refused);
    }
  }

  private ImportLine parse(BodyLines.Line line) {
    if (line.bytes() == null) {
      throw new LineTooLong();
    }
    var read = required("line", json.readValue(line.bytes(), ImportLine.class));
    if (!KEY.matcher(required("key", read.key())).matches()) {
      throw new InvalidField("key", "is 1 to 255 visible ASCII characters");
    }
    return read;
  }

  private String hash(BodyLines.Line line) {
    return vault.pepper("import-line", new String(line.bytes(), StandardCharsets.UTF_8));
  }

  private ReadLine refused(BodyLines.Line line, Exception why) {
    return new ReadLine.Refused(
        LineAnswer.refused(line.number(), null, LineProblem.of(refusals.failure(why))));
  }
}
