'use client'

import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../form'
import { useForm } from '../../../use-form'
import { resetSecondFactorAction } from './actions'
import type { HiddenFields } from './hidden'

/** For somebody who lost his phone. */
export function ResetForm({ hidden, since, draft }: { hidden: HiddenFields; since: string; draft: FormValues | null }) {
  const form = useForm(resetSecondFactorAction, { draft })

  return (
    <section>
      <h2>Tweede stap bij aanmelden</h2>
      <p>Staat aan sinds {since}. Is de telefoon kwijt en zijn er geen herstelcodes, haal hem dan weg.</p>
      <Fold title="Haal de tweede stap weg…" isOpen={form.isOpen}>
        <Form form={form} hidden={hidden} refused="De tweede stap staat nog aan" className="max-w-form">
          <TextArea
            {...form.field('reason')}
            label="Waarom?"
            hint="Weet zeker dat je met deze persoon spreekt. De reden komt in het logboek."
            required
          />
          <Button variant="secondary" disabled={form.pending}>
            Haal de tweede stap nu weg
          </Button>
        </Form>
      </Fold>
    </section>
  )
}
