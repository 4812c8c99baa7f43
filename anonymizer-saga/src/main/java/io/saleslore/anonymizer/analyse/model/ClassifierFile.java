package io.saleslore.anonymizer.analyse.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A trained classifier as bytes: its labels, then its weights in 16 bits each. */
public final class ClassifierFile {
  private static final int BUFFER = 1 << 16;

  private ClassifierFile() {}

  /**
   * Reads one.
   *
   * @throws UncheckedIOException if these are not the bytes of a classifier
   */
  public static Classifier read(InputStream bytes) {
    try (var in = new DataInputStream(new BufferedInputStream(bytes, BUFFER))) {
      int size = in.readInt();
      List<String> labels = new ArrayList<>();
      float[] bias = new float[size];
      for (int label = 0; label < size; label++) {
        labels.add(in.readUTF());
        bias[label] = in.readFloat();
      }
      float temperature = in.readFloat();
      int[] features = new int[in.readInt()];
      for (int row = 0; row < features.length; row++) {
        features[row] = in.readInt();
      }
      var weights = new FeatureWeights(features, readShorts(in, features.length * size), size);
      float[] vector = readHalves(in);
      return new Classifier(labels, weights, vector, readNetwork(in), bias, temperature);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static VectorNetwork readNetwork(DataInputStream in) throws IOException {
    return new VectorNetwork(readHalves(in), readHalves(in), readHalves(in), readHalves(in));
  }

  private static float[] readHalves(DataInputStream in) throws IOException {
    short[] halves = readShorts(in, in.readInt());
    float[] values = new float[halves.length];
    for (int i = 0; i < halves.length; i++) {
      values[i] = Float.float16ToFloat(halves[i]);
    }
    return values;
  }

  private static short[] readShorts(DataInputStream in, int count) throws IOException {
    byte[] bytes = new byte[Short.BYTES * count];
    in.readFully(bytes);
    short[] values = new short[count];
    ByteBuffer.wrap(bytes).asShortBuffer().get(values);
    return values;
  }

  /** Writes one. */
  public static void write(Classifier classifier, OutputStream to) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(to, BUFFER))) {
      out.writeInt(classifier.labels().size());
      for (int label = 0; label < classifier.labels().size(); label++) {
        out.writeUTF(classifier.labels().get(label));
        out.writeFloat(classifier.bias()[label]);
      }
      out.writeFloat(classifier.temperature());
      int[] features = classifier.features().features();
      out.writeInt(features.length);
      for (int feature : features) {
        out.writeInt(feature);
      }
      for (short weight : classifier.features().weights()) {
        out.writeShort(weight);
      }
      writeHalves(out, classifier.vectorWeights());
      write(classifier.network(), out);
    }
  }

  private static void write(VectorNetwork network, DataOutputStream out) throws IOException {
    writeHalves(out, network.hidden());
    writeHalves(out, network.hiddenBias());
    writeHalves(out, network.output());
    writeHalves(out, network.outputBias());
  }

  private static void writeHalves(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float each : values) {
      out.writeShort(Float.floatToFloat16(each));
    }
  }
}
