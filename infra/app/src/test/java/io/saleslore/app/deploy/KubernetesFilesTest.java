package io.saleslore.app.deploy;

import static io.saleslore.app.deploy.Manifests.at;
import static io.saleslore.app.deploy.Manifests.list;
import static io.saleslore.app.deploy.Manifests.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What the files for Kubernetes promise; no cluster was at hand to run them. */
class KubernetesFilesTest {
  private static final Manifests ALL = read();

  private static Manifests read() {
    try {
      return Manifests.of(
          "k8s/namespace.yml", "k8s/secrets.example.yml", "k8s/migrate.yml", "k8s/saleslore.yml");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object pod(String role) {
    return ALL.pods().stream()
        .filter(each -> text(each, "metadata/labels/role").equals(role))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_pod_meets_the_restricted_standard_that_the_namespace_enforces() {
    var namespace = ALL.named("Namespace", "saleslore");
    assertThat(at(namespace, "metadata/labels").orElseThrow())
        .asString()
        .contains("pod-security.kubernetes.io/enforce=restricted");
    assertThat(ALL.pods()).hasSize(4).allSatisfy(KubernetesFilesTest::isRestricted);
  }

  private static void isRestricted(Object pod) {
    assertThat(text(pod, "spec/securityContext/runAsNonRoot")).isEqualTo("true");
    assertThat(text(pod, "spec/securityContext/seccompProfile/type")).isEqualTo("RuntimeDefault");
    assertThat(text(pod, "spec/automountServiceAccountToken")).isEqualTo("false");
    assertThat(Manifests.containers(pod))
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(text(each, "securityContext/allowPrivilegeEscalation")).isEqualTo("false");
              assertThat(text(each, "securityContext/readOnlyRootFilesystem")).isEqualTo("true");
              assertThat(list(each, "securityContext/capabilities/drop")).containsExactly("ALL");
              assertThat(text(each, "resources/limits/memory")).isNotEmpty();
              assertThat(text(each, "resources/requests/cpu")).isNotEmpty();
            });
    var kinds =
        list(pod, "spec/volumes").stream()
            .flatMap(each -> ((Map<?, ?>) each).keySet().stream())
            .map(String::valueOf)
            .collect(Collectors.toSet());
    assertThat(kinds).isSubsetOf("name", "emptyDir", "persistentVolumeClaim", "secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "anonymizer", "query"})
  void each_role_is_probed_and_may_be_evicted_one_at_a_time(String role) {
    var container = list(pod(role), "spec/containers").getFirst();
    for (var probe : List.of("startup", "liveness", "readiness")) {
      assertThat(text(container, probe + "Probe/httpGet/path"))
          .isEqualTo("/actuator/health/" + probe);
    }
    var budget = ALL.named("PodDisruptionBudget", "saleslore-" + role);
    assertThat(text(budget, "spec/maxUnavailable")).isEqualTo("1");
    assertThat(text(budget, "spec/selector/matchLabels/role")).isEqualTo(role);
    assertThat(text(container, "lifecycle/preStop/sleep/seconds")).isNotEmpty();
    assertThat(list(container, "args").toString())
        .isEqualTo("[run, --roles, " + role + ", --data, /data]");
  }

  @Test
  void keys_and_checkpoints_outlive_their_pods() {
    assertThat(mounts("command")).containsEntry("/data/keys", "keys");
    assertThat(mounts("anonymizer")).containsEntry("/data/keys", "keys");
    for (var role : List.of("command", "anonymizer")) {
      assertThat(list(pod(role), "spec/volumes"))
          .anyMatch(each -> text(each, "persistentVolumeClaim/claimName").equals("saleslore-keys"));
    }
    assertThat(mounts("command")).containsEntry("/data/checkpoints", "checkpoints");
    var claims = list(ALL.named("StatefulSet", "saleslore-command"), "spec/volumeClaimTemplates");
    assertThat(claims).anyMatch(each -> text(each, "metadata/name").equals("checkpoints"));
  }

  @Test
  void the_query_role_has_neither_the_key_store_nor_a_secret_of_another_role() {
    assertThat(list(pod("query"), "spec/volumes"))
        .noneMatch(each -> at(each, "persistentVolumeClaim").isPresent());
    assertThat(secrets("query")).containsExactlyInAnyOrder("saleslore-query", "saleslore-metrics");
    assertThat(keysOf("saleslore-query"))
        .containsExactlyInAnyOrder("SPRING_DATASOURCE_PASSWORD", "MONGODB_URI");
    assertThat(secrets("command"))
        .containsExactlyInAnyOrder("saleslore-command", "saleslore-metrics");
    assertThat(secrets("anonymizer"))
        .containsExactlyInAnyOrder("saleslore-anonymizer", "saleslore-metrics");
  }

  @Test
  void no_password_stands_in_a_file_and_every_secret_that_is_named_has_an_example()
      throws IOException {
    for (var each : ALL.ofKind("Secret").toList()) {
      var values = (Map<?, ?>) at(each, "stringData").orElseThrow();
      assertThat(values.values())
          .allMatch(value -> value.equals("") || value.equals("saleslore_owner"));
    }
    var named = new ArrayList<String>();
    ALL.pods().forEach(pod -> named.addAll(secretNames(pod)));
    var examples = ALL.ofKind("Secret").map(each -> text(each, "metadata/name")).toList();
    assertThat(examples).containsAll(named);
    assertThat(Manifests.text("k8s/saleslore.yml").toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("password");
  }

  @Test
  void the_migration_can_run_again_and_gives_the_roles_their_passwords() {
    var job = ALL.ofKind("Job").findFirst().orElseThrow();
    assertThat(text(job, "metadata/name")).as("a second one of the same name is refused").isEmpty();
    assertThat(text(job, "metadata/generateName")).isEqualTo("saleslore-migrate-");
    assertThat(text(job, "spec/ttlSecondsAfterFinished")).isNotEmpty();
    assertThat(list(job, "spec/template/spec/initContainers/0/args")).containsExactly("migrate");
    var statements = text(job, "spec/template/spec/containers/0/args/0");
    for (var role : List.of("command", "anonymizer", "query")) {
      assertThat(statements).contains("alter role saleslore_" + role + " password");
    }
  }

  @Test
  void traffic_is_refused_in_both_directions_unless_a_policy_allows_it() {
    var rest = ALL.named("NetworkPolicy", "saleslore-nothing-else");
    assertThat(at(rest, "spec/podSelector/matchLabels")).contains(Map.of("app", "saleslore"));
    assertThat(list(rest, "spec/policyTypes")).containsExactlyInAnyOrder("Ingress", "Egress");
    assertThat(at(rest, "spec/ingress")).isEmpty();
    assertThat(at(rest, "spec/egress")).isEmpty();
    assertThat(ALL.pods()).allMatch(each -> text(each, "metadata/labels/app").equals("saleslore"));
    assertThat(reaches("mongo")).containsExactly("saleslore-query");
    assertThat(reaches("postgres")).containsExactlyInAnyOrder("saleslore-all", "saleslore-migrate");
  }

  private static List<String> reaches(String app) {
    return ALL.ofKind("NetworkPolicy")
        .filter(each -> list(each, "spec/egress").toString().contains("app=" + app))
        .map(each -> text(each, "metadata/name"))
        .toList();
  }

  @Test
  void the_ingress_ends_tls_and_takes_in_the_largest_export() throws IOException {
    var ingress = ALL.ofKind("Ingress").findFirst().orElseThrow();
    assertThat(text(ingress, "spec/tls/0/secretName")).isEqualTo("saleslore-tls");
    assertThat(list(ingress, "spec/tls/0/hosts"))
        .containsExactly(text(ingress, "spec/rules/0/host"));
    var notes = (Map<?, ?>) at(ingress, "metadata/annotations").orElseThrow();
    assertThat(notes.get("nginx.ingress.kubernetes.io/force-ssl-redirect")).isEqualTo("true");
    var defaults = new Yaml().loadAll(Manifests.text("app/src/main/resources/application.yml"));
    long largest = Long.parseLong(text(defaults.iterator().next(), "saleslore/import/max-bytes"));
    assertThat(notes.get("nginx.ingress.kubernetes.io/proxy-body-size"))
        .isEqualTo((largest >> 20) + "m");
    assertThat(text(ALL.named("ConfigMap", "saleslore"), "data/SERVER_FORWARDHEADERSSTRATEGY"))
        .isEqualTo("framework");
  }

  @Test
  void whatever_a_container_mounts_is_a_volume_of_its_pod() {
    for (var pod : ALL.pods()) {
      var volumes = new ArrayList<>(Set.of("checkpoints"));
      list(pod, "spec/volumes").forEach(each -> volumes.add(text(each, "name")));
      for (var container : Manifests.containers(pod)) {
        list(container, "volumeMounts")
            .forEach(each -> assertThat(volumes).contains(text(each, "name")));
      }
    }
  }

  private static Map<String, String> mounts(String role) {
    return list(pod(role), "spec/containers/0/volumeMounts").stream()
        .collect(Collectors.toMap(each -> text(each, "mountPath"), each -> text(each, "name")));
  }

  private static List<String> secrets(String role) {
    return list(pod(role), "spec/containers/0/envFrom").stream()
        .map(each -> text(each, "secretRef/name"))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static List<String> secretNames(Object pod) {
    return Manifests.containers(pod).stream()
        .flatMap(
            each ->
                Stream.concat(
                    list(each, "envFrom").stream().map(from -> text(from, "secretRef/name")),
                    list(each, "env").stream()
                        .map(from -> text(from, "valueFrom/secretKeyRef/name"))))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static Set<String> keysOf(String secret) {
    var values = (Map<?, ?>) at(ALL.named("Secret", secret), "stringData").orElseThrow();
    return values.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
  }
}
