package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run of text is set.
 *
 * @param hidden {@code w:vanish}: not printed
 * @param capitals {@code w:caps}: printed in capital letters
 * @param joinsLetters the element that kerns or joins Latin letters, which is not done here; null:
 *     none
 * @param notes what cannot be followed
 */
public record RunFormat(
    TextStyle style,
    boolean hidden,
    boolean capitals,
    @Nullable String joinsLetters,
    List<Note> notes) {

  RunFormat with(Note note) {
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return new RunFormat(style, hidden, capitals, joinsLetters, List.copyOf(more));
  }
}
