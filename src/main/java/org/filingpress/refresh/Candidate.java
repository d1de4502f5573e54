package org.filingpress.refresh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.filing.Sha256;
import org.filingpress.template.NewVersion;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/**
 * A version that wants to come into the library, and what is known of it so far.
 *
 * @param ifTaken what becomes of it when nothing speaks against it
 * @param before the version it is compared with; null when there is none
 * @param notes for people, in Chinese
 * @param marked what changed, as a Word document; null when that is not known
 */
record Candidate(
    NewVersion version,
    Outcome.Kind ifTaken,
    @Nullable TemplateVersion before,
    List<Problem> problems,
    List<String> notes,
    byte @Nullable [] marked) {

  Candidate {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  boolean passed() {
    return problems.stream().noneMatch(Problem::isError);
  }

  /** The same, and more is known. */
  Candidate with(List<Problem> moreProblems, List<String> moreNotes, byte @Nullable [] document) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(moreProblems);
    List<String> lines = new ArrayList<>(notes);
    lines.addAll(moreNotes);
    return new Candidate(version, ifTaken, before, all, lines, document);
  }

  /** SHA-256 of all that was offered: whatever is mended in it makes it another. */
  String hash() {
    MessageDigest digest = Sha256.digest();
    for (byte[] piece :
        List.of(version.document(), version.description().getBytes(UTF_8), version.sample())) {
      digest.update((piece.length + ":").getBytes(UTF_8));
      digest.update(piece);
    }
    return Sha256.hex(digest);
  }

  /** SHA-256 of the Word document. */
  String documentHash() {
    return Sha256.of(version.document());
  }

  String beforeTitle() {
    return before == null ? "" : before.name() + "/" + before.year();
  }

  Outcome outcome(Outcome.Kind kind, java.nio.file.@Nullable Path folder) {
    return new Outcome(
        version.name(), version.year(), kind, beforeTitle(), problems, notes, folder);
  }

  /** As it ends when the library does not take it. */
  Outcome refused(List<Problem> why) {
    return new Outcome(
        version.name(), version.year(), Outcome.Kind.REFUSED, beforeTitle(), why, List.of(), null);
  }
}
