package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.List;

/**
 * How a run of text is set.
 *
 * @param hidden {@code w:vanish}: not printed
 * @param capitals {@code w:caps}: printed in capital letters
 * @param notes what cannot be followed
 */
public record RunFormat(TextStyle style, boolean hidden, boolean capitals, List<Note> notes) {

  RunFormat with(Note note) {
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return new RunFormat(style, hidden, capitals, List.copyOf(more));
  }
}
