import { touchedInWords } from '@/components/activity/touched'
import type { SourceNoteRow } from '@/lib/queries/source-notes'

/** What the source says twice in two ways, or leaves open, with the choice that was made. */
export function SourceNotes({ notes }: { notes: readonly SourceNoteRow[] }) {
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="bronnotities">
      <h2 id="bronnotities">Keuzes bij de bron</h2>
      <ul className="grid gap-5">
        {notes.map((note) => (
          <li key={note.code} id={note.code}>
            <SourceNote note={note} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const SourceNote = ({ note }: { note: SourceNoteRow }) => (
  <>
    <h3>{note.subject}</h3>
    <dl className="told">
      <div>
        <dt>In de bron</dt>
        <dd>{note.found}</dd>
      </div>
      <div>
        <dt>Gekozen</dt>
        <dd>{note.chosen}</dd>
      </div>
      <div>
        <dt>Reden</dt>
        <dd>{note.reason}</dd>
      </div>
    </dl>
    <p className="meta">
      {note.code} · {note.document}, {linesOf(note)}
      {note.touched && ` · Bijgewerkt: ${touchedInWords(note.touched)}`}
    </p>
  </>
)

/** "regel 1066-1121, 2366-2473": the lines are those of the text of the document. */
export const linesOf = ({ lines }: SourceNoteRow) => `regel ${lines.replaceAll('L', '')}`
