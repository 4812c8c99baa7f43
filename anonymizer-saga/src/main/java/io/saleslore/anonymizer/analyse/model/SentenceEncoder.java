package io.saleslore.anonymizer.analyse.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The vector of a message by the first six of the twelve layers of e5-small-v2: the mean of its
 * pieces' vectors, scaled to length 2 (Wang et al., Text Embeddings by Weakly-Supervised
 * Contrastive Pre-training, 2022). It was trained on English. Safe for many threads.
 */
public final class SentenceEncoder {
  /** Dimensions of a vector. */
  public static final int SIZE = 384;

  /** The length of a vector: how loud it speaks beside the features; chosen by trying. */
  private static final float LENGTH = 2;

  private static final String MODEL = "/e5-small-v2-q.onnx";

  /** What comes out of the sixth layer, which the network counts from 0. */
  private static final String SIXTH_LAYER = "/encoder/layer.5/output/LayerNorm/Add_1_output_0";

  private static final String VOCABULARY = "vocab";
  private static final String TOKENIZER = "/e5-small-v2-q-tokenizer.json";

  /** How the model was told in its training that a text is to be compared with others. */
  private static final String PREFIX = "query: ";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  private SentenceEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /** The encoder; empty where its native code does not run on this platform. */
  public static Optional<SentenceEncoder> load() {
    try {
      var environment = OrtEnvironment.getEnvironment();
      try (var options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        var session = environment.createSession(model(), options);
        return Optional.of(new SentenceEncoder(environment, session, pieces()));
      }
    } catch (OrtException | LinkageError | RuntimeException notHere) {
      return Optional.empty();
    }
  }

  private static byte[] model() {
    return ShortenedModel.endingWith(SIXTH_LAYER, resource(MODEL));
  }

  private static byte[] resource(String name) {
    try (InputStream in = SentenceEncoder.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static WordPieces pieces() {
    try (var json = new JsonFactory().createParser(resource(TOKENIZER))) {
      var numbers = new HashMap<String, Integer>();
      while (!VOCABULARY.equals(json.nextFieldName())) {
        Objects.requireNonNull(json.currentToken(), VOCABULARY);
      }
      json.nextToken();
      for (var piece = json.nextFieldName(); piece != null; piece = json.nextFieldName()) {
        numbers.put(piece, json.nextIntValue(0));
      }
      return new WordPieces(numbers);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The vector of a message. */
  public float[] vector(String text) {
    long[] numbers = pieces.of(PREFIX + text);
    long[] ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    try (var ids = tensor(numbers);
        var mask = tensor(ones);
        var types = tensor(new long[numbers.length]);
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((OnnxTensor) result.get(0)).getFloatBuffer());
    } catch (OrtException failed) {
      throw new IllegalStateException("the sentence encoder failed", failed);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static float[] mean(FloatBuffer pieces) {
    float[] sum = new float[SIZE];
    float[] piece = new float[SIZE];
    while (pieces.hasRemaining()) {
      pieces.get(piece);
      for (int i = 0; i < SIZE; i++) {
        sum[i] += piece[i];
      }
    }
    double length = 0;
    for (float each : sum) {
      length += each * each;
    }
    for (int i = 0; i < SIZE; i++) {
      sum[i] *= LENGTH / (float) Math.sqrt(length);
    }
    return sum;
  }
}
