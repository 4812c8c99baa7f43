package io.saleslore.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Everything of the command side. It asks its host for an Axon event store, a JdbcClient on the
 * private zone's schema, a vault, a clock and a place for sealed spool files.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CommandSide {}
