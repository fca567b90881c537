import type { DateString } from '@/lib/domain/dutch-dates'

export type Signature = { municipalityId: string; municipality: string; name: string; function: string; on: DateString }

/** A version of the working agreements of an agenda. */
export type PactVersion = {
  id: string
  number: number
  title: string
  text: string
  writtenOn: DateString
  writtenFunction: string
  /** By municipality. */ signatures: Signature[]
}

/** Each agreement stands on its own line. */
export const agreementsIn = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** The municipalities of today that did not sign a version. */
export const stillToSign = <M extends { id: string }>({ signatures }: Pick<PactVersion, 'signatures'>, members: readonly M[]): M[] =>
  members.filter(({ id }) => !signatures.some(({ municipalityId }) => municipalityId === id))
