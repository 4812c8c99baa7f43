package io.saleslore.query.view;

import io.saleslore.query.readmodel.ListedReadModel;
import io.saleslore.query.readmodel.LiveViews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodIntrospector.MetadataLookup;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Routes each listed read model to an endpoint of its own. The routes stand in the mapping before
 * anybody else sees it, so that security and the API's description find them.
 */
@Component
record CellRoutes(ObjectProvider<ListedReadModel<?>> models, ObjectProvider<LiveViews> views)
    implements BeanPostProcessor {
  private static final String MAPPING = "requestMappingHandlerMapping";

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (name.equals(MAPPING) && bean instanceof RequestMappingHandlerMapping mapping) {
      models.orderedStream().forEach(model -> add(mapping, model));
    }
    return bean;
  }

  private <R extends Record> void add(
      RequestMappingHandlerMapping mapping, ListedReadModel<R> model) {
    var endpoint = new CellEndpoint<>(model, views.getObject().of(model));
    MetadataLookup<GetMapping> lookup =
        method -> AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class);
    MethodIntrospector.selectMethods(CellEndpoint.class, lookup)
        .forEach(
            (method, get) ->
                mapping.registerMapping(
                    RequestMappingInfo.paths(CellEndpoint.path(model))
                        .methods(RequestMethod.GET)
                        .produces(get.produces())
                        .build(),
                    endpoint,
                    method));
  }
}
