package org.filingpress.http.county;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.filingpress.county.CountyFiles;
import org.filingpress.county.CountyFiles.CountyFile;
import org.filingpress.http.document.DocumentForm;
import org.filingpress.http.problem.Refusal;
import org.filingpress.press.Format;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What runs have made of a county's year, whichever run it was that made it. A file that is not the
 * manifest's is not sent: it is being made anew, or a run broke off before it wrote the manifest.
 */
@RestController
@RequestMapping(RunController.PATH + RunController.ONE)
final class RunFilesController {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final OutputSettings output;
  private final OpenedFiles opened;
  private final RunDoor door;
  private final Runs runs;

  RunFilesController(OutputSettings output, OpenedFiles opened, RunDoor door, Runs runs) {
    this.output = output;
    this.opened = opened;
    this.door = door;
    this.runs = runs;
  }

  @Operation(
      operationId = "readArchive",
      summary = "压缩包：全部文档、汇总表和汇编",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "文件；支持 ETag、Range",
              content =
                  @Content(
                      mediaType = DocumentForm.ARCHIVE,
                      schema = @Schema(type = "string", format = "binary"))))
  @GetMapping(path = "/archive", produces = DocumentForm.ARCHIVE)
  void archive(
      @PathVariable String county,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Run run = door.run(county, id);
    send(
        run,
        files(run).archive(),
        DocumentForm.ARCHIVE,
        "",
        plain(run) + ".zip",
        request,
        response);
  }

  @Operation(
      operationId = "readSummary",
      summary = "汇总表",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "文件；支持 ETag、Range",
              content =
                  @Content(
                      mediaType = WORKBOOK,
                      schema = @Schema(type = "string", format = "binary"))))
  @GetMapping(path = "/summary", produces = WORKBOOK)
  void summary(
      @PathVariable String county,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Run run = door.run(county, id);
    String title = plain(run);
    send(
        run,
        files(run).summary(),
        WORKBOOK,
        title + "-",
        title + "-summary.xlsx",
        request,
        response);
  }

  @Operation(
      operationId = "readVolume",
      summary = "汇编：全部文档合为一个 PDF",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "文件；支持 ETag、Range",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_PDF_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  @GetMapping(path = "/volume", produces = MediaType.APPLICATION_PDF_VALUE)
  void volume(
      @PathVariable String county,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Run run = door.run(county, id);
    send(
        run,
        files(run).volume(),
        MediaType.APPLICATION_PDF_VALUE,
        "",
        plain(run) + "-volume.pdf",
        request,
        response);
  }

  @Operation(
      operationId = "readMadeDocument",
      summary = "一个部门的文档：Word，或按 Accept 为 PDF",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "文件；支持 ETag、Range",
              content = {
                @Content(
                    mediaType = DocumentForm.WORD,
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = MediaType.APPLICATION_PDF_VALUE,
                    schema = @Schema(type = "string", format = "binary"))
              }))
  @GetMapping(
      path = "/documents/{department:[0-9]{3}}",
      produces = {DocumentForm.WORD, MediaType.APPLICATION_PDF_VALUE})
  void document(
      @PathVariable String county,
      @PathVariable String id,
      @PathVariable String department,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    Run run = door.run(county, id);
    DocumentForm form = DocumentForm.accepted(request, DocumentForm.DOCX, DocumentForm.PDF);
    Format format = form == DocumentForm.DOCX ? Format.DOCX : Format.PDF;
    send(
        run,
        files(run).document(department, format),
        form.type(),
        "",
        county + "-" + department + "-" + run.year() + form.extension(),
        request,
        response);
  }

  private CountyFiles files(Run run) throws IOException {
    return CountyFiles.of(output.folder(), run.county(), run.year());
  }

  private static String plain(Run run) {
    return run.county() + "-" + run.year();
  }

  private void send(
      Run run,
      Optional<CountyFile> file,
      String type,
      String prefix,
      String plainName,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    CountyFile found =
        file.orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "http.no-file", plainName));
    if (!opened.send(found, type, prefix + found.name(), plainName, request, response)) {
      Refusal other = Refusal.of(HttpStatus.CONFLICT, "http.file-changing", plainName);
      throw runs.hasActive(run.county(), run.year()) ? other.with("Retry-After", "5") : other;
    }
  }
}
