package org.filingpress.http.county;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where runs put what they make.
 *
 * @param out the folder in which each county and year gets its own
 */
@ConfigurationProperties("filingpress.http")
record OutputSettings(@DefaultValue("out") Path out) {

  Path folder() {
    return out.toAbsolutePath().normalize();
  }
}
