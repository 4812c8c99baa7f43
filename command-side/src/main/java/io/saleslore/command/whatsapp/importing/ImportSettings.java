package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.whatsapp.file.ReadLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportSettings {
  @Bean
  ReadLimits readLimits(
      @Value("${saleslore.import.max-text-bytes:536870912}") long textBytes,
      @Value("${saleslore.import.max-archive-bytes:4294967296}") long archiveBytes,
      @Value("${saleslore.import.max-archive-entries:20000}") int entries,
      @Value("${saleslore.import.max-message-chars:1048576}") int messageChars) {
    return new ReadLimits(textBytes, archiveBytes, entries, messageChars);
  }
}
