package io.saleslore.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Everything of the query side. It asks its host for a reactive MongoDatabase, a {@link
 * ReleaseFeed}, a {@link CatalogueFeed}, a SituationAnalyser, an Ed25519 PrivateKey, an
 * InstantSource and the record of operations.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySide {}
