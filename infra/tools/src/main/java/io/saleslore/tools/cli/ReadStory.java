package io.saleslore.tools.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.anonymizer.company.CompanyReader;
import io.saleslore.anonymizer.fact.ConversationReader;
import io.saleslore.anonymizer.fact.ConversationReader.ReadConversation;
import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.kernel.situation.CompanyProposal;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Reads the conversations on standard input as facts are made of stories. */
@Command(
    name = "read-story",
    description =
        "Reads conversations: JSON Lines {\"turns\":[{\"speaker\",\"text\"}]} in,"
            + " {\"language\",\"tries\":[{\"objection\",\"approach\",\"eased\"}],\"industry\",\"businessSize\"}"
            + " out. Industry and size are proposals: unknown where words do not tell.",
    mixinStandardHelpOptions = true)
final class ReadStory extends JsonLinesCommand {
  @Override
  LineHandler handler() {
    var analyser = new SalesAnalyser();
    var reader = new ConversationReader(Scrubber::knowing, analyser);
    var companies = new CompanyReader(analyser::language);
    return line -> {
      var turns = turns(line);
      return shown(reader.read(turns), companies.propose("", turns));
    };
  }

  private static List<Utterance> turns(JsonNode line) throws BadLine {
    if (!line.path("turns").isArray()) {
      throw new BadLine("the field turns is missing or no list");
    }
    var turns = new ArrayList<Utterance>();
    for (JsonNode turn : line.path("turns")) {
      turns.add(new Utterance(speaker(turn), LineByLine.text(turn), null));
    }
    return turns;
  }

  private static Speaker speaker(JsonNode turn) throws BadLine {
    var speaker = LineByLine.speaker(turn);
    if (speaker == null) {
      throw new BadLine("the field speaker is missing");
    }
    return speaker;
  }

  private static JsonNode shown(ReadConversation read, CompanyProposal company) {
    var shown = JsonNodeFactory.instance.objectNode();
    shown.put("language", read.language().code());
    var tries = shown.putArray("tries");
    for (var each : read.tries()) {
      tries
          .addObject()
          .put("objection", each.objection().code())
          .put("approach", each.approach() == null ? null : each.approach().code())
          .put("eased", each.eased());
    }
    return shown
        .put("industry", company.industry().code())
        .put("businessSize", company.businessSize().code());
  }
}
