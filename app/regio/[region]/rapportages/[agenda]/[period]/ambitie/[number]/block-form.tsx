'use client'

import { LightChoices } from '@/components/activity/light-choices'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { isLight, lightWords, longestText } from '@/lib/domain/progress'
import { blockLights, blockLightWords, longestBlockText, type BlockContent } from '@/lib/domain/report-block'
import type { FormValues } from '@/lib/forms/form-state'
import { Conflict } from '../../conflict'
import { PlaceFields, type Place } from '../../place'
import { useAnswerRef } from '../../use-answer-ref'
import { useEdit } from '../../use-edit'
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

const rows = [
  ...blockLights.map((light) => [light, blockLightWords[light]] as const),
  ['cause', 'Oorzaak'],
  ['consequence', 'Gevolg'],
  ['measure', 'Bijsturing'],
  ['achieved', 'Wat is bereikt'],
  ['planned', 'Wat gaan we doen'],
] as const

const inWords = (_: string, value: string) => (isLight(value) ? lightWords[value] : value)

export function BlockForm({ blockId, version, place, content, money, draft, cancelHref }: BlockFormProps) {
  const { state, submit, pending, field, version: seenVersion } = useEdit(writeBlockAction, { start: content, draft, version })
  const answerRef = useAnswerRef(state)

  return (
    <form action={submit} noValidate>
      {state.status === 'rejected' && <ErrorSummary ref={answerRef} fieldErrors={state.fieldErrors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <Conflict ref={answerRef} theirs={state.theirs} mine={state.values} rows={rows} inWords={inWords} />}
      <input type="hidden" name="blockId" value={blockId} />
      <input type="hidden" name="version" value={seenVersion} />
      <PlaceFields place={place} />

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
        <Button disabled={pending}>{state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}

const hints: Record<(typeof blockLights)[number], string> = {
  contentLight: 'Krijgen we wat we willen? Bij ‘Loopt risico’ en ‘Loopt vast’ vragen we ook naar oorzaak, gevolg en bijsturing.',
  timeLight: 'Lukt het op tijd?',
  moneyLight: 'Lukt het met het geld dat er is?',
}
