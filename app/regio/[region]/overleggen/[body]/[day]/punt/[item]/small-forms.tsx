'use client'

import { Button } from '@/components/ui/button'
import { Checkbox, RadioChoices, Select, TextArea, TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestTitle } from '@/lib/domain/decisions'
import { fullDate } from '@/lib/domain/dutch-dates'
import { itemKinds, itemKindWords, longestOutcome, nextKind, type ItemKind } from '@/lib/domain/meeting'
import { periodName } from '@/lib/domain/period'
import type { FormValues } from '@/lib/forms/form-state'
import type { ItemChoices } from '@/lib/queries/body-meeting'
import { EditForm } from '../../../../../../edit-form'
import { useEdit } from '../../../../../../use-edit'
import { placeFields, type Place } from '../../../../place'
import { addPaperAction, passOnAction, removeItemAction, writeOutcomeAction } from './actions'

type SmallFormProps = { item: { id: string; version: number }; place: Place; draft: FormValues | null }

const hiddenOf = ({ item, place }: Pick<SmallFormProps, 'item' | 'place'>) => ({ ...placeFields(place), itemId: item.id })

/** What came of the item: for a talk with local teams or clients, what came back. */
export function OutcomeForm({ item, place, draft, outcome, question }: SmallFormProps & { outcome: string; question: string }) {
  const form = useEdit(writeOutcomeAction, { start: { outcome }, draft, version: item.version })
  return (
    <EditForm form={form} hidden={hiddenOf({ item, place })} compared={{ outcome: question }} className="max-w-form">
      <TextArea {...form.field('outcome')} label={question} rows={4} maxLength={longestOutcome} optional />
      <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
    </EditForm>
  )
}

type PaperFormProps = SmallFormProps & Pick<ItemChoices, 'reports' | 'decisions'> & { mayBeConfidential: boolean }

export function PaperForm({ item, place, draft, reports, decisions, mayBeConfidential }: PaperFormProps) {
  const form = useEdit(addPaperAction, { draft, at: 'stuk' })
  const own = [
    ...reports.map(({ id, slug, kind }) => ({ value: `report:${id}`, label: `Rapport over het ${periodName({ slug, kind })}` })),
    ...decisions.map(({ id, number, title }) => ({ value: `decision:${id}`, label: `Besluit ${number}: ${title}` })),
  ]
  return (
    <Fold title="Voeg een stuk toe…" isOpen={form.isOpen} className="my-2 max-w-form">
      <EditForm form={form} hidden={hiddenOf({ item, place })}>
        <TextInput {...form.field('title')} label="Hoe heet het stuk?" maxLength={longestTitle} />
        <TextInput {...form.field('url')} type="url" label="Adres van het stuk" hint="Begint met https://." optional />
        <Select {...form.field('own')} label="Of een rapport of besluit uit Koersvast" empty="Geen" options={own} optional />
        {mayBeConfidential && (
          <Checkbox
            {...form.box('isConfidential')}
            label="Vertrouwelijk"
            hint="Alleen leden van het bestuurlijk overleg, de secretaris en wie het programma leidt zien het. In het bestand van de agenda staat het niet."
          />
        )}
        <Button variant="secondary" disabled={form.pending}>
          Voeg toe
        </Button>
      </EditForm>
    </Fold>
  )
}

export function PassOnForm({ item, place, draft, kind, bodies }: SmallFormProps & { kind: ItemKind; bodies: ItemChoices['nextMeetings'] }) {
  const form = useEdit(passOnAction, { start: { kind: nextKind[kind] }, draft, at: 'doorgeven' })
  return (
    <Fold title="Geef door aan een ander overleg…" isOpen={form.isOpen} className="my-2 max-w-form">
      <EditForm form={form} hidden={hiddenOf({ item, place })}>
        <Select
          {...form.field('bodyId')}
          label="Welk overleg?"
          empty="Kies"
          options={bodies.map(({ bodyId, name, heldOn }) => ({ value: bodyId, label: `${name}, ${fullDate(heldOn)}` }))}
        />
        <RadioChoices
          {...form.field('kind')}
          label="Wat doet dat overleg ermee?"
          options={itemKinds.map((next) => ({ value: next, label: itemKindWords[next] }))}
        />
        <Button variant="secondary" disabled={form.pending}>
          Geef door
        </Button>
      </EditForm>
    </Fold>
  )
}

export function RemoveForm({ item, place }: Omit<SmallFormProps, 'draft'>) {
  const form = useEdit(removeItemAction, { draft: null, version: item.version })
  return (
    <Fold title="Haal van de agenda…" isOpen={form.isOpen} className="my-2 max-w-form">
      <EditForm form={form} hidden={hiddenOf({ item, place })}>
        <Button variant="secondary" disabled={form.pending}>
          Haal dit punt weg
        </Button>
      </EditForm>
    </Fold>
  )
}
