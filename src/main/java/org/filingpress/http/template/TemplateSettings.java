package org.filingpress.http.template;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How templates are dealt with.
 *
 * @param upload the largest template or sample
 * @param pageSize the most entries of a page of the history
 */
@ConfigurationProperties("filingpress.http.templates")
record TemplateSettings(@DefaultValue("20MB") DataSize upload, @DefaultValue("500") int pageSize) {}
