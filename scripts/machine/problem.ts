import { root } from './paths'

/** Something the person at the keyboard can mend: one sentence that says what happened and what to do. */
export class Problem extends Error {}

export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  const { code = '', message = '', path = root } = error as NodeJS.ErrnoException
  const sentence = sentences[code] ?? words.find(([pattern]) => pattern.test(message))?.[1]
  return sentence && new Problem(sentence(path))
}

const noRight = (place: string) =>
  `Er is geen recht om te schrijven in ${place}; start het als de eigenaar van ${root}, of geef jezelf het recht met: sudo chown -R "$(id -u)" "${root}"`

const fullDisk = () => `De schijf is vol; maak ruimte vrij (zie: df -h "${root}") en start opnieuw.`

const sentences: Record<string, ((place: string) => string) | undefined> = {
  ENOSPC: fullDisk,
  '53100': () => `De schijf van de database is vol; maak ruimte vrij en start opnieuw.`,
  EACCES: noRight,
  EPERM: noRight,
  EROFS: noRight,
  ECONNREFUSED: () => 'De database antwoordt niet; start hem, of verbeter het adres in DATABASE_URL.',
  ENOTFOUND: () => 'De server van de database is niet te vinden; verbeter het adres in DATABASE_URL.',
  '28P01': () => 'De database weigert de naam of het wachtwoord; verbeter DATABASE_URL.',
  '28000': () => 'De database weigert deze gebruiker; verbeter DATABASE_URL.',
  '3D000': () => 'De database uit DATABASE_URL bestaat niet; maak hem aan met: CREATE DATABASE … ENCODING UTF8',
}

const words: [RegExp, (place: string) => string][] = [
  [/ENOSPC|No space left on device/i, fullDisk],
  [
    /database schema is not empty/,
    () => 'In de database staan al tabellen die niet van Koersvast zijn; geef in DATABASE_URL een lege database.',
  ],
]

/** Ends the process with a sentence, as it is. */
export function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Ends the process with the sentence of a problem, or with the whole error when nobody foresaw it. */
export function giveUp(error: unknown): never {
  const problem = problemOf(error)
  console.error(problem ? `\n${problem.message}` : error)
  process.exit(1)
}
