'use client'

import { Button } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestConsulted } from '@/lib/domain/meeting'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import type { ConsultationRow } from '@/lib/queries/agenda-items'
import { EditForm } from '../../../../../../edit-form'
import { useEdit } from '../../../../../../use-edit'
import { placeFields, type Place } from '../../../../place'
import { writeConsultationAction } from './actions'
import { consultationValues } from './item-values'

const compared = { consulted: 'Met wie', consultedOn: 'Wanneer', position: 'Standpunt', mandate: 'Ruimte' }

type ConsultationFormProps = { itemId: string; place: Place; said: ConsultationRow | null; draft: FormValues | null }

/** What the region agreed about an item before the meeting: written by who speaks there for it. */
export function ConsultationForm({ itemId, place, said, draft }: ConsultationFormProps) {
  const form = useEdit(writeConsultationAction, { start: said ? consultationValues(said) : {}, draft, version: said?.version })
  const { field } = form
  return (
    <Fold title={`${said ? 'Wijzig de ruggespraak' : 'Noteer ruggespraak'}…`} isOpen={form.isOpen} className="my-2">
      <div className="max-w-form">
        <EditForm form={form} hidden={{ ...placeFields(place), itemId }} compared={compared}>
          <TextInput
            {...field('consulted')}
            label="Met wie was er ruggespraak?"
            hint="Functies, bijvoorbeeld: wethouders van de andere gemeenten, ambtenaar Jeugd Woerden."
            maxLength={longestConsulted}
          />
          <TextInput {...field('consultedOn')} type="date" label="Wanneer?" narrow />
          <TextArea {...field('position')} label="Wat vindt de regio?" hint="Het standpunt dat je inbrengt." maxLength={longestText} />
          <TextArea
            {...field('mandate')}
            label="Welke ruimte heb je?"
            hint="Waarmee mag je instemmen, en waarvoor kom je eerst terug?"
            maxLength={longestText}
            optional
          />
          <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar de ruggespraak'}</Button>
        </EditForm>
      </div>
    </Fold>
  )
}
