package io.saleslore.tools.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.vocabulary.Code;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Reads the texts on standard input in the sales vocabulary. */
@Command(
    name = "analyse",
    description =
        "Reads texts: JSON Lines {\"text\",\"speaker\"?} in,"
            + " {\"objection\",\"approach\",\"reaction\",\"confidence\",\"language\",\"likeliest\","
            + "\"evidence\"} out.",
    mixinStandardHelpOptions = true)
final class Analyse extends JsonLinesCommand {
  @Override
  LineHandler handler() {
    var analyser = new SalesAnalyser();
    return line -> shown(analyser.analyse(LineByLine.text(line), LineByLine.speaker(line)));
  }

  private static JsonNode shown(Analysis analysis) {
    var shown =
        JsonNodeFactory.instance
            .objectNode()
            .put("objection", code(analysis.objection()))
            .put("approach", code(analysis.approach()))
            .put("reaction", code(analysis.reaction()))
            .put("confidence", analysis.confidence())
            .put("language", analysis.language().code());
    var likeliest = shown.putArray("likeliest");
    analysis
        .likeliest()
        .forEach(
            each ->
                likeliest
                    .addObject()
                    .put("code", each.code())
                    .put("probability", each.probability()));
    var evidence = shown.putArray("evidence");
    analysis
        .evidence()
        .forEach(each -> evidence.addObject().put("start", each.start()).put("end", each.end()));
    return shown;
  }

  private static @Nullable String code(@Nullable Code code) {
    return code == null ? null : code.code();
  }
}
