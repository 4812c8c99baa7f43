package io.saleslore.app.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.saleslore.app.config.Role;
import io.saleslore.app.measure.ClosedLabels;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Sends spans to the collector that a setting names (OTLP over HTTP, protobuf). */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("saleslore.tracing.endpoint")
class TracingConfiguration {
  @Bean(destroyMethod = "close")
  SdkTracerProvider tracerProvider(
      Environment environment,
      @Value("${saleslore.tracing.endpoint}") String endpoint,
      @Value("${saleslore.tracing.share}") double share) {
    var exporter = OtlpHttpSpanExporter.builder().setEndpoint(endpoint.strip()).build();
    return SdkTracerProvider.builder()
        .setResource(Resource.create(describe(environment)))
        .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
        .build();
  }

  @Bean
  RequestSpans requestSpans(SdkTracerProvider provider, ClosedLabels labels) {
    return new RequestSpans(provider.get("saleslore"), labels);
  }

  private static Attributes describe(Environment environment) {
    var roles = Role.of(environment).stream().map(Role::profile).collect(Collectors.joining(","));
    return Attributes.of(
        AttributeKey.stringKey("service.name"),
        "saleslore",
        AttributeKey.stringKey("saleslore.roles"),
        roles);
  }
}
