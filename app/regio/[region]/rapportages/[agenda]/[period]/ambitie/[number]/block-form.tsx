'use client'

import { LightChoices } from '@/components/activity/light-choices'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { lights, lightWords, longestText } from '@/lib/domain/progress'
import { blockLights, blockLightWords, longestBlockText, type BlockContent } from '@/lib/domain/report-block'
import type { FormValues } from '@/lib/forms/form-state'
import type { Compared } from '../../../../../../compared'
import { EditForm } from '../../../../../../edit-form'
import { useEdit } from '../../../../../../use-edit'
import { conflictWords } from '../../conflict-words'
import type { Place } from '../../place'
import { writeBlockAction } from './actions'

type BlockFormProps = {
  blockId: string
  version: number
  place: Place
  content: BlockContent
  /** What is planned and spent, in a sentence. */ money: string | null
  draft: FormValues | null
  cancelHref: string
}

const inWords = lights.map((light) => ({ value: light, label: lightWords[light] }))
const compared: Compared = {
  ...Object.fromEntries(blockLights.map((light) => [light, { label: blockLightWords[light], options: inWords }])),
  ...{ cause: 'Oorzaak', consequence: 'Gevolg', measure: 'Bijsturing', achieved: 'Wat is bereikt', planned: 'Wat gaan we doen' },
}

export function BlockForm({ blockId, version, place, content, money, draft, cancelHref }: BlockFormProps) {
  const form = useEdit(writeBlockAction, { start: content, draft, version })
  const { field } = form
  return (
    <EditForm form={form} hidden={{ blockId, ...place }} compared={compared} conflict={conflictWords}>
      <div className="reveal">
        {blockLights.map((light) => (
          <LightChoices
            key={light}
            {...field(light)}
            label={blockLightWords[light]}
            hint={light === 'moneyLight' && money ? `${hints[light]} ${money}` : hints[light]}
          />
        ))}
        <div className="reveal-body">
          <TextArea {...field('cause')} label="Wat is de oorzaak?" maxLength={longestText} />
          <TextArea {...field('consequence')} label="Wat is het gevolg?" maxLength={longestText} />
          <TextArea {...field('measure')} label="Hoe sturen we bij?" maxLength={longestText} />
        </div>
      </div>
      <TextArea {...field('achieved')} label="Wat is bereikt" rows={8} maxLength={longestBlockText} optional />
      <TextArea {...field('planned')} label="Wat gaan we doen" rows={8} maxLength={longestBlockText} optional />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}

const hints: Record<(typeof blockLights)[number], string> = {
  contentLight: 'Krijgen we wat we willen? Bij ‘Loopt risico’ en ‘Loopt vast’ vragen we ook naar oorzaak, gevolg en bijsturing.',
  timeLight: 'Lukt het op tijd?',
  moneyLight: 'Lukt het met het geld dat er is?',
}
