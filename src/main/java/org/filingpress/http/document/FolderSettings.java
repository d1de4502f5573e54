package org.filingpress.http.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the press finds what it needs.
 *
 * @param templates the template library
 * @param fonts the fonts
 */
@ConfigurationProperties("filingpress")
record FolderSettings(
    @DefaultValue("templates") Path templates, @DefaultValue("fonts") Path fonts) {}
