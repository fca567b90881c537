import { dayInWords } from '@/lib/domain/dutch-dates'
import type { FormValues } from '@/lib/forms/form-state'

/** What somebody typed in a form that is no longer there, as he would know it again: without what the form sent along, and without choices. */
export const typedWords = (sent: FormValues): string[] => [
  ...new Set(Object.entries(sent).flatMap(([name, text]) => (sentAlong.test(name) || choice.test(text) ? [] : dayInWords(text)))),
]

const sentAlong = /Id$|^(id|region|agenda|number|version|seen|edition|act|at|person|body|day|item|period|member)$/
// Nothing, the id of what was chosen, or one of the program's own words.
const choice = /^\s*$|^[0-9a-f]{8}-[0-9a-f-]{27}$|^[a-z][A-Za-z-]*$/
