package io.saleslore.tools.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of the house refuses a class that breaks it. */
class BrokenHouseRulesTest {
  @TempDir Path classes;

  @Test
  void a_framework_in_the_kernel_is_refused() throws IOException {
    refuse(
        HouseRulesTest.the_kernel_knows_no_framework,
        "package io.saleslore.kernel.id; record Broken(org.springframework.http.HttpStatus s) {}");
  }

  @Test
  void sealed_text_on_the_query_side_is_refused() throws IOException {
    refuse(
        HouseRulesTest.the_query_side_knows_nothing_private,
        "package io.saleslore.query; record Broken(io.saleslore.kernel.seal.SealedText text) {}");
  }

  @Test
  void a_type_of_the_command_side_in_the_gate_is_refused() throws IOException {
    refuse(
        HouseRulesTest.the_sides_do_not_know_each_other,
        "package io.saleslore.anonymizer.gate;"
            + " record Broken(io.saleslore.command.WriteAttempt attempt) {}");
  }

  @Test
  void a_type_of_the_gate_on_the_command_side_is_refused() throws IOException {
    refuse(
        HouseRulesTest.the_command_side_does_not_know_the_others,
        "package io.saleslore.command; record Broken(io.saleslore.anonymizer.gate.HeldFact f) {}");
  }

  @Test
  void a_key_in_a_release_is_refused() throws IOException {
    refuse(
        HouseRulesTest.releases_and_vocabularies_name_no_private_type,
        "package io.saleslore.kernel.release;"
            + " record Broken(io.saleslore.kernel.seal.KeyId key) {}");
  }

  @Test
  void the_network_in_a_scrubber_is_refused() throws IOException {
    refuse(
        HouseRulesTest.scrubbing_and_analysing_are_pure,
        "package io.saleslore.anonymizer.scrub; record Broken(java.net.http.HttpClient http) {}");
  }

  @Test
  void a_proof_that_needs_more_than_the_jdk_is_refused() throws IOException {
    refuse(
        HouseRulesTest.proofs_are_checked_with_the_jdk_alone,
        "package io.saleslore.command.proof;"
            + " record Broken(io.saleslore.kernel.http.Rejection why) {}");
  }

  @Test
  void packages_that_know_each_other_are_refused() throws IOException {
    refuse(
        HouseRulesTest.packages_know_each_other_one_way,
        "package io.saleslore.one; public class Broken { io.saleslore.two.Other other; }",
        "package io.saleslore.two; public class Other { io.saleslore.one.Broken broken; }");
  }

  @Test
  void a_public_aggregate_is_refused() throws IOException {
    refuse(
        HouseRulesTest.aggregates_are_package_private,
        "package io.saleslore.command.deal;"
            + " @org.axonframework.spring.stereotype.Aggregate public class Broken {}");
  }

  @Test
  void an_injected_field_is_refused() throws IOException {
    refuse(
        HouseRulesTest.nothing_is_injected_into_fields,
        "package io.saleslore.app; class Broken {"
            + " @org.springframework.beans.factory.annotation.Autowired Runnable work; }");
  }

  @Test
  void reading_another_packages_collaborator_is_refused() throws IOException {
    refuse(
        HouseRulesTest.what_a_component_works_with_is_its_own,
        "package io.saleslore.one;"
            + " @org.springframework.stereotype.Component public record Part(Runnable work) {}",
        "package io.saleslore.two; class Broken {"
            + " Runnable of(io.saleslore.one.Part part) { return part.work(); } }");
  }

  @Test
  void threads_that_are_interrupted_are_refused() throws IOException {
    refuse(
        HouseRulesTest.nobody_blocks_on_threads_that_are_interrupted,
        "package io.saleslore.query; class Broken { Object scheduler ="
            + " reactor.core.scheduler.Schedulers.boundedElastic(); }");
  }

  @Test
  void an_endpoint_without_an_audience_is_refused() throws IOException {
    refuse(
        HouseRulesTest.every_endpoint_says_who_may_use_it,
        "package io.saleslore.query; class Broken {"
            + " @org.springframework.web.bind.annotation.GetMapping void all() {} }");
  }

  @Test
  void waiting_for_a_reactive_result_anywhere_else_is_refused() throws IOException {
    for (var wait : List.of("just(1).block", "just(1).flux().blockLast", "empty().blockOptional")) {
      refuse(
          HouseRulesTest.one_class_waits_for_reactive_results,
          "package io.saleslore.query; class Broken {"
              + " Object waits() { return reactor.core.publisher.Mono."
              + wait
              + "(); } }");
    }
  }

  @Test
  void a_stream_of_rows_is_refused() throws IOException {
    refuse(
        HouseRulesTest.no_stream_of_rows_holds_a_connection,
        "package io.saleslore.command; class Broken {"
            + " Object rows(org.springframework.jdbc.core.simple.JdbcClient jdbc) {"
            + " return jdbc.sql(\"select 1\").query(Integer.class).stream(); } }");
  }

  private void refuse(ArchRule rule, String... sources) throws IOException {
    compile(sources);
    var result = rule.evaluate(new ClassFileImporter().importPath(classes));
    assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
    assertThat(result.getFailureReport().toString()).contains("Broken");
  }

  private void compile(String... sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    var options =
        List.of(
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    var files = Stream.of(sources).map(Source::new).toList();
    boolean isCompiled = compiler.getTask(messages, null, null, options, null, files).call();
    assertThat(isCompiled).as(messages.toString()).isTrue();
  }

  /** A source in memory; the compiler wants it named like its public type. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(java.net.URI.create("memory:/" + name(text) + ".java"), Kind.SOURCE);
      this.text = text;
    }

    private static String name(String text) {
      var type = java.util.regex.Pattern.compile("(?:class|record) (\\w+)").matcher(text);
      return type.find() ? type.group(1) : "Broken";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
