package org.filingpress.http.document;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** The description of an answer that is a document, the same wherever one is given. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "200",
    description = "文档",
    headers = {
      @Header(
          name = "Content-Disposition",
          description = "文件名（RFC 6266），filename* 为中文名",
          schema = @Schema(type = "string")),
      @Header(
          name = "ETag",
          description = "内容的 SHA-256；作为 If-None-Match 再次请求，没有变化则回答 304",
          schema = @Schema(type = "string")),
      @Header(name = "X-Pages", description = "页数", schema = @Schema(type = "integer")),
      @Header(
          name = "X-Problems",
          description = "文档完整，但应当有人看一看的问题数",
          schema = @Schema(type = "integer"))
    },
    content = {
      @Content(mediaType = DocumentForm.WORD, schema = @Schema(type = "string", format = "binary")),
      @Content(
          mediaType = MediaType.APPLICATION_PDF_VALUE,
          schema = @Schema(type = "string", format = "binary")),
      @Content(
          mediaType = DocumentForm.ARCHIVE,
          schema = @Schema(type = "string", format = "binary"))
    })
@ApiResponse(responseCode = "304", description = "没有变化", content = @Content)
@interface DescribedDocument {}
