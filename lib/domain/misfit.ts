import type { DateString } from '@/lib/domain/dutch-dates'
import { dayOfSlot, type Rhythm, type RhythmDay } from '@/lib/domain/rhythm'

/** A meeting to come that a rhythm planned. `slot`: the month it stands for. */
export type FromRhythm = { id: string; heldOn: DateString; slot: string; hasOwn: boolean; endsPeriod: boolean; isMoved: boolean }

/** Why one cannot be taken away with the others. */
export type Keeps = 'own' | 'period' | 'moved'

export type Misfit = { id: string; heldOn: DateString; keeps: Keeps | null }

export const keepsWords: Record<Keeps, string> = {
  own: 'er staat iets op wat niet vast is',
  period: 'een verslagperiode eindigt ermee',
  moved: 'iemand gaf haar deze dag',
}

/** Those that do not fit the rhythm of now. One that somebody moved fits as long as its month does. */
export const misfitsOf = (meetings: readonly FromRhythm[], rhythm: Rhythm | null, usual: RhythmDay): Misfit[] =>
  meetings.flatMap(({ id, heldOn, slot, hasOwn, endsPeriod, isMoved }) => {
    const day = rhythm && dayOfSlot(rhythm, usual, slot)
    if (day === heldOn || (day !== null && isMoved)) return []
    return [{ id, heldOn, keeps: hasOwn ? 'own' : endsPeriod ? 'period' : isMoved ? 'moved' : null }]
  })
