'use client'

import { useState } from 'react'
import { TextInput } from '@/components/ui/field'
import { readPlanning } from '@/lib/domain/planning'
import { planningFields } from '@/lib/domain/planning-fields'
import { planningInWords } from '../../../activiteit/[code]/words'

type PlanningFieldProps = {
  name: string
  errors?: readonly string[]
  defaultValue: string
  /** The reading that goes with the saved words, where somebody stated it. */
  stated: { printed: string; reading: string } | null
}

/** The planning as printed, with what the app makes of it beside it: as it was saved, and while somebody types. */
export function PlanningField({ stated, ...field }: PlanningFieldProps) {
  const [typed, setTyped] = useState(field.defaultValue)
  const reading = stated && typed === stated.printed ? stated.reading : readingOf(typed)
  // What somebody typed before this script ran is in the field already.
  const takeOver = (place: HTMLDivElement | null) => {
    const value = place?.querySelector('input')?.value
    if (value !== undefined && value !== typed) setTyped(value)
  }
  return (
    <div ref={takeOver}>
      <TextInput
        {...field}
        label="Planning in het document"
        hint="De woorden zoals ze er staan: Jaarlijks in sept, 2022 e.v., Op indicatie."
        onChange={(event) => setTyped(event.target.value)}
        optional
      />
      <p className="meta -mt-3 mb-5" aria-live="polite">
        De app leest: <b>{reading}</b>
      </p>
    </div>
  )
}

function readingOf(printed: string): string {
  const { planningStart, planningDue, ...rest } = planningFields(printed, readPlanning(printed))
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
  return planningInWords({ ...rest, planningStart: day(planningStart), planningDue: day(planningDue) })
}
