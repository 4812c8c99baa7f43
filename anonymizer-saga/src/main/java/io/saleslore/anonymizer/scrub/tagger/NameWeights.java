package io.saleslore.anonymizer.scrub.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The weights of a log-linear model over hashed features, in steps of one twentieth. */
public final class NameWeights {
  private static final float STEP = 0.05f;
  private static final int CLASSES = NameClass.COUNT;
  private final byte[] weights;

  private NameWeights(byte[] weights) {
    this.weights = weights;
  }

  /** The weights that the platform ships. */
  public static NameWeights shipped() {
    try (InputStream in = NameWeights.class.getResourceAsStream("names.bin")) {
      return read(Objects.requireNonNull(in, "names.bin"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Rounds what was learned, class by class for each slot. */
  public static NameWeights of(float[] learned) {
    var weights = new byte[learned.length];
    for (int i = 0; i < learned.length; i++) {
      weights[i] = (byte) Math.clamp(Math.round(learned[i] / STEP), -127, 127);
    }
    return new NameWeights(weights);
  }

  /** Reads what {@link #write} wrote. */
  public static NameWeights read(InputStream in) throws IOException {
    var weights = new byte[WordFeatures.SLOTS * CLASSES];
    try (var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
      for (int first = 0; first < WordFeatures.SLOTS; first += 8) {
        int filled = data.readUnsignedByte();
        for (int i = 0; i < 8; i++) {
          data.readFully(weights, (first + i) * CLASSES, (filled >> i & 1) * CLASSES);
        }
      }
    }
    return new NameWeights(weights);
  }

  /** Writes a bit for each slot and the weights of the slots that have any, compressed. */
  public void write(OutputStream out) throws IOException {
    try (var data = new DataOutputStream(new GZIPOutputStream(out))) {
      for (int first = 0; first < WordFeatures.SLOTS; first += 8) {
        data.writeByte(filled(first));
        for (int slot = first; slot < first + 8; slot++) {
          data.write(weights, slot * CLASSES, isFilled(slot) ? CLASSES : 0);
        }
      }
    }
  }

  private int filled(int first) {
    int filled = 0;
    for (int i = 0; i < 8; i++) {
      filled |= isFilled(first + i) ? 1 << i : 0;
    }
    return filled;
  }

  private boolean isFilled(int slot) {
    for (int i = slot * CLASSES; i < (slot + 1) * CLASSES; i++) {
      if (weights[i] != 0) {
        return true;
      }
    }
    return false;
  }

  /** Fills in how likely each class is for a word. */
  void likelihoods(WordFeatures features, double[] into) {
    int other = 0;
    int person = 0;
    int organisation = 0;
    int location = 0;
    for (int i = 0; i < features.count(); i++) {
      int at = features.slot(i) * CLASSES;
      other += weights[at];
      person += weights[at + 1];
      organisation += weights[at + 2];
      location += weights[at + 3];
    }
    into[0] = Math.exp(STEP * other);
    into[1] = Math.exp(STEP * person);
    into[2] = Math.exp(STEP * organisation);
    into[3] = Math.exp(STEP * location);
    double sum = into[0] + into[1] + into[2] + into[3];
    for (int i = 0; i < CLASSES; i++) {
      into[i] /= sum;
    }
  }
}
