import type { Light } from '@/lib/domain/progress'
import type { ReportAmbition, ReportModel } from '@/lib/domain/report-model'
import type { ShownLight } from '@/lib/domain/standing'
import type { Block, Cell } from '@/lib/exports/document'

// What the chapters of a report are built of.

export const chapter = (text: string, anchor: string): Block => ({ kind: 'heading', level: 1, text, anchor, numbered: true })
export const appendixHeading = (text: string, anchor: string): Block => ({ kind: 'heading', level: 1, text, anchor })
export const part = (text: string): Block => ({ kind: 'heading', level: 3, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const quiet = (text: string): Block => ({ kind: 'paragraph', text, quiet: true })

/** A text that somebody wrote, or that nothing was written. */
export const written = (text: string): Block => (text.trim() === '' ? quiet(notWritten) : paragraph(text))
export const notWritten = 'Nog niet ingevuld.'

export const ambitionName = ({ kind, number, title }: ReportAmbition, model: ReportModel): string =>
  `${kind === 'precondition' ? 'Randvoorwaarde' : model.agenda.ambitionTerm} ${number}: ${title}`

/** The light, and what it was before where that was another. */
export const lightCell = (light: ShownLight, before: Light | undefined): Cell => ({
  light,
  ...(before !== undefined && before !== light ? { was: before } : {}),
})
