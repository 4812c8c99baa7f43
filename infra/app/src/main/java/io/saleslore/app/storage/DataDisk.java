package io.saleslore.app.storage;

import io.saleslore.app.config.Settings;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The disk that holds the data folder. */
@Component
class DataDisk {
  private static final Logger LOG = LoggerFactory.getLogger(DataDisk.class);

  private final Path folder;
  private final DataSize reserve;
  private boolean wasShort;

  DataDisk(Settings settings, @Value("${saleslore.disk-reserve}") DataSize reserve) {
    this.folder = settings.data();
    this.reserve = reserve;
  }

  Path folder() {
    return folder;
  }

  DataSize reserve() {
    return reserve;
  }

  /** Nothing where it cannot be told. */
  DataSize free() {
    return DataSize.ofBytes(folder.toFile().getUsableSpace());
  }

  /** Whether only the reserve is left, which is for what was begun before. */
  boolean isShort() {
    return free().compareTo(reserve) < 0;
  }

  @Scheduled(fixedDelayString = "${saleslore.watch.every}")
  synchronized void look() {
    boolean isShort = isShort();
    if (isShort != wasShort) {
      log(isShort);
    }
    wasShort = isShort;
  }

  private void log(boolean isShort) {
    if (isShort) {
      LOG.error(
          "the disk of {} has {} MB left, less than its reserve of {} MB: writes are refused until"
              + " there is more",
          folder.toAbsolutePath(),
          free().toMegabytes(),
          reserve.toMegabytes());
    } else {
      LOG.info("the disk of {} has space again: writes are taken", folder.toAbsolutePath());
    }
  }
}
