package org.filingpress.http.template;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filingpress.filing.Problem;
import org.filingpress.http.document.DocumentForm;
import org.filingpress.http.exchange.FileAnswer;
import org.filingpress.http.guard.Access;
import org.filingpress.http.problem.Language;
import org.filingpress.http.problem.ProblemItem;
import org.filingpress.http.problem.Refusal;
import org.filingpress.template.TemplateVersion;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library looked at. */
@RestController
@RequestMapping(TemplateController.PATH)
final class TemplateController {

  static final String PATH = "/api/v1/templates";

  static final String ONE = "/{name}/{year:[0-9]{4}}";

  private final Library library;
  private final Access access;

  TemplateController(Library library, Access access) {
    this.library = library;
    this.access = access;
  }

  @Operation(operationId = "listTemplates", summary = "列出模板库中的版本")
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  VersionAnswer.All list(HttpServletRequest request) throws IOException {
    Map<String, List<Problem>> broken = library.broken();
    List<VersionAnswer> answers = new ArrayList<>();
    for (TemplateVersion version : library.versions()) {
      answers.add(answer(version, broken, request));
    }
    return new VersionAnswer.All(answers);
  }

  @Operation(operationId = "whichTemplate", summary = "某区划某年度用哪个版本，其他版本为什么不用")
  @GetMapping(path = "/which", produces = MediaType.APPLICATION_JSON_VALUE)
  ChoiceAnswer which(@RequestParam String county, @RequestParam int year) throws IOException {
    if (!county.matches("[0-9]{6}")) {
      throw Refusal.ofParameter("county");
    }
    String own = access.scope().county();
    Access.permit(own == null || Objects.equals(own, county));
    return ChoiceAnswer.of(library.open().explain(county, year), library::isSeen);
  }

  @Operation(operationId = "readTemplate", summary = "读取一个版本")
  @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
  VersionAnswer read(@PathVariable String name, @PathVariable int year, HttpServletRequest request)
      throws IOException {
    return answer(library.version(name, year), library.broken(), request);
  }

  private static VersionAnswer answer(
      TemplateVersion version, Map<String, List<Problem>> broken, HttpServletRequest request) {
    List<Problem> problems = broken.getOrDefault(version.name() + "/" + version.year(), List.of());
    return VersionAnswer.of(version, ProblemItem.of(problems, Language.of(request)));
  }

  @Operation(
      operationId = "readTemplateDocument",
      summary = "一个版本的 Word 文档",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "文件；支持 ETag、Range",
              content =
                  @Content(
                      mediaType = DocumentForm.WORD,
                      schema = @Schema(type = "string", format = "binary"))))
  @GetMapping(path = ONE + "/document", produces = DocumentForm.WORD)
  void document(
      @PathVariable String name,
      @PathVariable int year,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    TemplateVersion version = library.version(name, year);
    try (FileChannel file = FileChannel.open(version.document())) {
      new FileAnswer(
              file,
              version.sha256(),
              DocumentForm.WORD,
              name + "-" + year + ".docx",
              "template-" + year + ".docx")
          .send(request, response);
    } catch (NoSuchFileException | AccessDeniedException unreadable) {
      throw library.unreadable(Map.of(version.document(), unreadable));
    }
  }
}
