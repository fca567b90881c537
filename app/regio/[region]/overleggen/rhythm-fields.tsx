import { useState } from 'react'
import { TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { readRhythm, rhythmReadInWords } from '@/lib/domain/rhythm-reading'
import type { Field } from '../../use-form'

/** How often it meets, with what the app makes of the words while they are typed; a number below goes before them. */
export function RhythmFields({ field }: { field: Field }) {
  const [words, setWords] = useState(field('rhythm').defaultValue)
  const [times, setTimes] = useState(field('times').defaultValue)
  const told = times.trim() === '' ? rhythmReadInWords(words) : null
  const isRead = readRhythm(words) !== null
  return (
    <>
      <TextInput
        {...field('rhythm')}
        label="Hoe vaak, zoals het is afgesproken"
        hint="Bijvoorbeeld: elke eerste dinsdag van de maand, maandelijks behalve in juli en augustus, 2x per jaar (mei en november), jaarlijks in september."
        maxLength={longestTitle}
        onChange={(event) => setWords(event.target.value)}
        optional
      />
      <p role="status" className="field-hint not-empty:-mt-3 not-empty:mb-5">
        {isRead ? told : told && <b className="text-ink">{told}</b>}
      </p>
      <TextInput
        {...field('times')}
        label="Hoeveel keer per jaar plant Koersvast het in?"
        hint="Leeg: zoals Koersvast de regel hierboven leest. 0: je plant met de hand."
        inputMode="numeric"
        onChange={(event) => setTimes(event.target.value)}
        narrow
        optional
      />
    </>
  )
}
