package io.saleslore;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.saleslore.kernel.http.Audience;
import java.util.regex.Pattern;
import org.axonframework.spring.stereotype.Aggregate;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.scheduler.Schedulers;

/** Who may know whom. Each rule was seen red once: its comment says which break was tried. */
@AnalyzeClasses(packages = "io.saleslore", importOptions = HouseRulesTest.NoTests.class)
class HouseRulesTest {
  /** Leaves out folders and jars of tests. */
  static final class NoTests implements ImportOption {
    private static final Pattern TESTS =
        Pattern.compile(".*[/-]tests?(-classes|\\.jar!)?/io/saleslore/.*");

    @Override
    public boolean includes(Location location) {
      return !location.matches(TESTS);
    }
  }

  private static final String[] PRIVATE_TYPES = {
    "io.saleslore.kernel.seal..",
    "io.saleslore.kernel.story..",
    "io.saleslore.kernel.customer..",
    "io.saleslore.kernel.conversation..",
    "io.saleslore.kernel.deal..",
    "io.saleslore.kernel.staff..",
    "io.saleslore.kernel.note..",
    "io.saleslore.kernel.suggestion..",
    "io.saleslore.kernel.review..",
    "io.saleslore.kernel.erasure..",
    "io.saleslore.kernel.rights.."
  };

  // Seen red with a class of kernel.id that holds a Spring HttpStatus.
  @ArchTest
  static final ArchRule the_kernel_knows_no_framework =
      noClasses()
          .that()
          .resideInAPackage("io.saleslore.kernel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.axonframework..", "com.mongodb..", "tools.jackson..");

  // Seen red with a class of query that holds a SealedText.
  @ArchTest
  static final ArchRule the_query_side_knows_nothing_private =
      noClasses()
          .that()
          .resideInAPackage("io.saleslore.query..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PRIVATE_TYPES)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.saleslore.command..",
              "io.saleslore.anonymizer..",
              "org.axonframework..",
              "java.sql..");

  // Seen red with a class of anonymizer.gate that holds a command.WriteAttempt.
  @ArchTest
  static final ArchRule the_sides_do_not_know_each_other =
      noClasses()
          .that()
          .resideInAPackage("io.saleslore.anonymizer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.saleslore.command..", "io.saleslore.query..");

  // Seen red with a class of command that holds a GateState.
  @ArchTest
  static final ArchRule the_command_side_does_not_know_the_others =
      noClasses()
          .that()
          .resideInAPackage("io.saleslore.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.saleslore.anonymizer..", "io.saleslore.query..");

  // Seen red with a class of kernel.release that holds a KeyId.
  @ArchTest
  static final ArchRule releases_and_vocabularies_name_no_private_type =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.saleslore.kernel.release..",
              "io.saleslore.kernel.catalogue..",
              "io.saleslore.kernel.vocabulary..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PRIVATE_TYPES)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("io.saleslore.kernel.id..");

  // Seen red with a class of anonymizer.scrub that holds an HttpClient.
  @ArchTest
  static final ArchRule scrubbing_and_analysing_are_pure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.saleslore.anonymizer.scrub..", "io.saleslore.anonymizer.analyse..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.axonframework..",
              "java.sql..",
              "java.net.http..",
              "org.slf4j..");

  // Seen red with a class of command.proof that holds a Rejection: Verify runs from its source.
  @ArchTest
  static final ArchRule proofs_are_checked_with_the_jdk_alone =
      classes()
          .that()
          .resideInAPackage("io.saleslore.command.proof..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.saleslore.command.proof..", "java..", "org.jspecify..");

  // Seen red with a class of tools.simulate that holds a PlatformClient.
  @ArchTest
  static final ArchRule packages_know_each_other_one_way =
      slices().matching("io.saleslore.(**)").should().beFreeOfCycles();

  // Seen red with a public aggregate in command.deal.
  @ArchTest
  static final ArchRule aggregates_are_package_private =
      classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate();

  // Seen red with an @Autowired field in infra.
  @ArchTest
  static final ArchRule nothing_is_injected_into_fields =
      fields().should().notBeAnnotatedWith(Autowired.class);

  // Seen red with a Schedulers.boundedElastic() in ZoneOwners.
  @ArchTest
  static final ArchRule nobody_blocks_on_threads_that_are_interrupted =
      noClasses().should().callMethod(Schedulers.class, "boundedElastic");

  // Seen red without the @Audience of EditionEndpoint.
  @ArchTest
  static final ArchRule every_endpoint_says_who_may_use_it =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .should()
          .beAnnotatedWith(Audience.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(Audience.class);

  @ArchTest
  static final ArchRule one_class_waits_for_reactive_results =
      noClasses()
          .that()
          .doNotHaveSimpleName("Await")
          .should()
          .callMethodWhere(
              target(owner(assignableTo(Publisher.class)))
                  .and(target(nameMatching("block|blockFirst|blockLast|blockOptional"))));
}
