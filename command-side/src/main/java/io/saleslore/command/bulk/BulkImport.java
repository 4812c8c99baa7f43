package io.saleslore.command.bulk;

import io.saleslore.kernel.id.Zone;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes in the lines of a body while it comes, some of them in one transaction. */
@Component
record BulkImport(LineReading reading, LineBatch batches) {
  /** So many are written at a time: others of the zone wait meanwhile. */
  private static final int LINES = 25;

  private static final int BYTES = 1 << 20;

  BodyImport into(Zone zone) {
    return new BodyImport(zone);
  }

  /** One body, of which a piece comes after the other. */
  final class BodyImport {
    private final Zone zone;
    private final BodyLines lines = new BodyLines();
    private final List<BodyLines.Line> waiting = new ArrayList<>();
    private final List<LineAnswer> answers = new ArrayList<>();

    private BodyImport(Zone zone) {
      this.zone = zone;
    }

    void add(byte[] piece) {
      lines.add(piece).forEach(this::add);
    }

    private void add(BodyLines.Line line) {
      waiting.add(line);
      if (waiting.size() == LINES || waiting.stream().mapToInt(each -> each.size()).sum() > BYTES) {
        write();
      }
    }

    private void write() {
      answers.addAll(batches.write(zone, waiting.stream().map(reading::read).toList()));
      waiting.clear();
    }

    BulkImportResult finish() {
      lines.finish().forEach(this::add);
      write();
      return BulkImportResult.of(answers);
    }
  }
}
