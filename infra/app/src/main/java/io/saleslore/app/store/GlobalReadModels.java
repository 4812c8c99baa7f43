package io.saleslore.app.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.config.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the read models stand: the MongoDB that is named, else an embedded server in memory, which
 * is filled again from the releases at every start.
 */
@OnRole(Role.QUERY)
@Configuration(proxyBeanMethods = false)
class GlobalReadModels {
  @Bean(destroyMethod = "shutdownNow")
  @ConditionalOnProperty(name = "saleslore.mongodb-uri", havingValue = "embedded")
  MongoServer embeddedMongo() {
    var server = new MongoServer(new MemoryBackend());
    server.bind("localhost", 0);
    return server;
  }

  @Bean(destroyMethod = "close")
  MongoClient mongo(Settings settings, ObjectProvider<MongoServer> embedded) {
    var server = embedded.getIfAvailable();
    return MongoClients.create(
        server == null
            ? settings.mongodbUri()
            : "mongodb://localhost:" + server.getLocalAddress().getPort());
  }

  @Bean
  MongoDatabase globalSalesIntelligence(MongoClient mongo) {
    return mongo.getDatabase("global_sales_intelligence");
  }
}
