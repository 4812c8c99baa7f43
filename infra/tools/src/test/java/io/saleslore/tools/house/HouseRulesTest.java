package io.saleslore.tools.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
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
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.scheduler.Schedulers;

/** Who may know whom; {@link BrokenHouseRulesTest} breaks each rule. */
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

  @ArchTest
  static final ArchRule the_kernel_knows_no_framework =
      noClasses()
          .that()
          .resideInAPackage("io.saleslore.kernel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.axonframework..", "com.mongodb..", "tools.jackson..");

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

  @ArchTest
  static final ArchRule the_sides_do_not_know_each_other =
      noClasses()
          .that()
          .resideInAPackage("io.saleslore.anonymizer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.saleslore.command..", "io.saleslore.query..");

  @ArchTest
  static final ArchRule the_command_side_does_not_know_the_others =
      noClasses()
          .that()
          .resideInAPackage("io.saleslore.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.saleslore.anonymizer..", "io.saleslore.query..");

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

  @ArchTest
  static final ArchRule proofs_are_checked_with_the_jdk_alone =
      classes()
          .that()
          .resideInAPackage("io.saleslore.command.proof..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.saleslore.command.proof..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule packages_know_each_other_one_way =
      slices().matching("io.saleslore.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule aggregates_are_package_private =
      classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule what_a_component_works_with_is_its_own =
      noClasses()
          .should()
          .callMethodWhere(
              new DescribedPredicate<JavaMethodCall>("it reads a component's collaborator") {
                @Override
                public boolean test(JavaMethodCall call) {
                  var owner = call.getTargetOwner();
                  return owner.isRecord()
                      && owner.isMetaAnnotatedWith(Component.class)
                      && !owner.getPackage().equals(call.getOriginOwner().getPackage())
                      && owner.tryGetField(call.getName()).isPresent()
                      && call.getTarget().getRawParameterTypes().isEmpty();
                }
              });

  @ArchTest
  static final ArchRule nothing_is_injected_into_fields =
      fields().should().notBeAnnotatedWith(Autowired.class);

  @ArchTest
  static final ArchRule nobody_blocks_on_threads_that_are_interrupted =
      noClasses().should().callMethod(Schedulers.class, "boundedElastic");

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
          .doNotHaveFullyQualifiedName("io.saleslore.query.background.Await")
          .should()
          .callMethodWhere(
              target(owner(assignableTo(Publisher.class)))
                  .and(target(nameMatching("block|blockFirst|blockLast|blockOptional"))));

  /** Whoever forgets to close such a stream keeps a connection of the pool for ever. */
  @ArchTest
  static final ArchRule no_stream_of_rows_holds_a_connection =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(assignableTo(JdbcClient.MappedQuerySpec.class)))
                  .and(target(nameMatching("stream"))))
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(JdbcOperations.class)))
                  .and(target(nameMatching("queryForStream"))));
}
