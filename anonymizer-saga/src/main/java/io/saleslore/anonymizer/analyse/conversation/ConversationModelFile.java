package io.saleslore.anonymizer.analyse.conversation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A trained model of conversations as bytes: its tables one after the other. */
public final class ConversationModelFile {
  private ConversationModelFile() {}

  /**
   * Reads one.
   *
   * @throws UncheckedIOException if these are not the bytes of a model
   */
  public static ConversationModel read(InputStream bytes) {
    try (var in = new DataInputStream(bytes)) {
      double[][] turns = readTable(in);
      double[][] answers = readTable(in);
      double[] raised = readRow(in);
      var priors = new LabelPriors(readRow(in), readRow(in), readRow(in));
      return new ConversationModel(turns, raised, answers, priors);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static double[][] readTable(DataInputStream in) throws IOException {
    double[][] rows = new double[in.readInt()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = readRow(in);
    }
    return rows;
  }

  private static double[] readRow(DataInputStream in) throws IOException {
    double[] row = new double[in.readInt()];
    for (int i = 0; i < row.length; i++) {
      row[i] = in.readDouble();
    }
    return row;
  }

  /** Writes one. */
  public static void write(ConversationModel model, OutputStream to) throws IOException {
    try (var out = new DataOutputStream(to)) {
      writeTable(out, model.turns());
      writeTable(out, model.answers());
      writeRow(out, model.raised());
      writeRow(out, model.priors().objections());
      writeRow(out, model.priors().reactions());
      writeRow(out, model.priors().approaches());
    }
  }

  private static void writeTable(DataOutputStream out, double[][] rows) throws IOException {
    out.writeInt(rows.length);
    for (double[] row : rows) {
      writeRow(out, row);
    }
  }

  private static void writeRow(DataOutputStream out, double[] row) throws IOException {
    out.writeInt(row.length);
    for (double each : row) {
      out.writeDouble(each);
    }
  }
}
