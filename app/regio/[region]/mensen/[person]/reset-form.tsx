'use client'

import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import type { FormValues } from '@/lib/forms/form-state'
import { useSmall } from '../../../use-small'
import { resetSecondFactorAction } from './actions'
import { Hidden, type HiddenFields } from './hidden'

/** For somebody who lost his phone. */
export function ResetForm({ hidden, since, draft }: { hidden: HiddenFields; since: string; draft: FormValues | null }) {
  const { submit, pending, summary, isRejected, fieldErrors, formErrors, ...answered } = useSmall(resetSecondFactorAction)
  const values = isRejected ? answered.values : (draft ?? {})

  return (
    <section>
      <h2>Tweede stap bij aanmelden</h2>
      <p>Staat aan sinds {since}. Is de telefoon kwijt en zijn er geen herstelcodes, haal hem dan weg.</p>
      <Fold title="Haal de tweede stap weg…" isOpen={isRejected || draft !== null}>
        <form action={submit} noValidate className="max-w-form">
          <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="De tweede stap staat nog aan" />
          <Hidden fields={hidden} />
          <TextArea
            name="reason"
            label="Waarom?"
            hint="Weet zeker dat je met deze persoon spreekt. De reden komt in het logboek."
            errors={fieldErrors.reason}
            defaultValue={values.reason}
            required
          />
          <Button variant="secondary" disabled={pending}>
            Haal de tweede stap nu weg
          </Button>
        </form>
      </Fold>
    </section>
  )
}
