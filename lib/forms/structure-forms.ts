import { z } from 'zod'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { scales } from '@/lib/domain/scale'
import { landingKinds, priorities } from '@/lib/domain/structure'
import { isWebAddress, readLinkLine, readPartyLine, readPhaseLine, readReferenceLine } from '@/lib/domain/structure-lines'
import { hiddenIdOrNone, idField, requiredText, textField, versionField } from '@/lib/forms/fields'
import { lineList, linesOf, ticked } from '@/lib/forms/line-fields'

const title = requiredText(longestTitle, 'Vul een titel in.')
const orNull = (text: string): string | null => (text === '' ? null : text)
const optionalText = (longest: number) => textField(longest).transform(orNull)
const chosen = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.union([z.literal('').transform(() => null), z.enum(words)]).default(null)

const year = (missing: string) =>
  textField(40).transform((said, context): number => {
    if (/^(19|20|21)\d\d$/.test(said)) return Number(said)
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })

const threshold = textField(40).transform((said, context): number | null => {
  if (said === '') return null
  if (/^[1-9]\d{0,2}$/.test(said)) return Number(said)
  context.addIssue({ code: 'custom', message: 'Vul een aantal gemeenten in, bijvoorbeeld 5. Of laat het leeg.' })
  return z.NEVER
})

/** Numbers and codes stand in addresses and lists: short, without spaces, and not the word for a new one. */
const numberField = (example: string) =>
  textField(20).refine((said) => /^[\p{L}\p{N}][\p{L}\p{N}.\-]*$/u.test(said) && said.toLowerCase() !== 'nieuw', {
    error: `Vul een nummer in van letters, cijfers en punten, bijvoorbeeld ${example}.`,
  })

export const webAddress = textField(2000).transform((said, context): string | null => {
  if (said !== '' && !isWebAddress(said))
    context.addIssue({ code: 'custom', message: 'Dit is geen webadres. Typ het zo: https://www.gemeente.nl/besluit.' })
  return orNull(said)
})

const term = (missing: string) => requiredText(40, missing)

const yearsInOrder = ({ startYear, endYear }: { startYear: number; endYear: number }, context: z.RefinementCtx) => {
  if (endYear < startYear) context.addIssue({ code: 'custom', path: ['endYear'], message: 'De agenda eindigt voor zij begint.' })
}

type Levels = { startYear: number; endYear: number; resultTerm: string | null; resultTerms: string | null }

const wholeAgenda = (agenda: Levels, context: z.RefinementCtx) => {
  yearsInOrder(agenda, context)
  const { resultTerm, resultTerms } = agenda
  if (resultTerm === null && resultTerms !== null)
    context.addIssue({ code: 'custom', path: ['resultTerm'], message: 'Vul ook het enkelvoud in, of laat beide leeg.' })
  if (resultTerm !== null && resultTerms === null)
    context.addIssue({ code: 'custom', path: ['resultTerms'], message: 'Vul het meervoud in, bijvoorbeeld Resultaten.' })
}

const ownFields = {
  title,
  startYear: year('Vul het eerste jaar in, bijvoorbeeld 2026.'),
  endYear: year('Vul het laatste jaar in, bijvoorbeeld 2029.'),
  ambitionTerm: term('Vul in hoe het bovenste niveau heet, bijvoorbeeld Ambitie.'),
  ambitionTerms: term('Vul het meervoud in, bijvoorbeeld Ambities.'),
  resultTerm: textField(40).transform(orNull),
  resultTerms: textField(40).transform(orNull),
  activityTerm: term('Vul in hoe het onderste niveau heet, bijvoorbeeld Activiteit.'),
  activityTerms: term('Vul het meervoud in, bijvoorbeeld Activiteiten.'),
  adoptionThreshold: threshold,
  sharedSubjects: lineList,
}

export const newAgendaForm = z.object({ regionId: idField, ...ownFields }).superRefine(wholeAgenda)
export const changeAgendaForm = z.object({ agendaId: idField, version: versionField, ...ownFields }).superRefine(wholeAgenda)
export const newVersionForm = z
  .object({ agendaId: idField, title, startYear: ownFields.startYear, endYear: ownFields.endYear })
  .superRefine(yearsInOrder)

/** What is changed; without an id something new. */
const part = { agendaId: idField, id: hiddenIdOrNone, version: versionField }

const references = linesOf(
  readReferenceLine,
  'Begin met het nummer van een activiteit: 03, of 03 | zie 03 | titel | tekst.',
  ({ code }) => code,
)
const links = linesOf(readLinkLine, 'Begin met de naam van de agenda: Agenda FoodValley | bespreken in mei | https://…', ({ name }) => name)

/** What was made up by somebody is no id. */
const ids = (given: readonly string[]): string[] => given.filter((id) => idField.safeParse(id).success)

export const ambitionForm = z
  .looseObject({
    ...part,
    number: numberField('1').refine((said) => !said.includes('.'), {
      error: 'Dit nummer heeft geen punt. Punten staan in de nummers eronder.',
    }),
    kind: z.enum(['ambition', 'precondition'], { error: 'Kies wat het is.' }),
    title,
    aliases: lineList,
    goal: textField(longestText),
    nationalLines: lineList,
    references,
    links,
  })
  .transform((form) => ({
    ...form,
    themeIds: ids(ticked(form, 'thema-')),
    fromIds: ids(ticked(form, 'uit-')),
  }))

export const resultForm = z
  .object({
    ...part,
    under: textField(20),
    number: numberField('1'),
    title,
    awaitsDecision: optionalText(longestText),
    landingKind: chosen(landingKinds),
    landingText: optionalText(longestTitle),
    landingUrl: webAddress,
  })
  .superRefine(
    ({ landingKind, landingText, landingUrl }, context) => {
      const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
      if (landingKind !== null && landingText === null)
        wrong('landingText', 'Vul in in welk besluit, welke verordening of welk document dit landt.')
      if (landingKind === null && (landingText !== null || landingUrl !== null))
        wrong('landingKind', 'Kies wat het is: een besluit, verordening of document.')
    },
    { when: () => true },
  )

export const activityForm = z
  .looseObject({
    ...part,
    code: numberField('1.2a'),
    title,
    description: textField(longestText),
    under: requiredText(20, 'Kies waar dit onder staat.'),
    tracking: z.enum(['shared', 'perMunicipality'], { error: 'Kies hoe de stand wordt gevolgd.' }),
    scalePrinted: textField(longestTitle),
    planningPrinted: textField(longestTitle),
    awaitsDecision: optionalText(longestText),
    reportsTo: optionalText(longestTitle),
    priority: chosen(priorities),
    priorityBy: optionalText(longestTitle),
    elsewhere: optionalText(longestTitle),
    nationalLines: lineList,
    phases: linesOf(
      readPhaseLine,
      'Typ een schaalniveau, wat er gebeurt en wanneer: Lokaal | invoeren | vanaf 2023.',
      ({ scale, title: name }) => `${scale} ${name}`,
    ),
    parties: linesOf(
      readPartyLine,
      'Typ een naam, met zo nodig een toevoeging: Veilig Thuis | bij kwartaalgesprekken.',
      ({ name }) => name,
    ),
    references,
    links,
    extraResults: lineList,
  })
  .superRefine(
    ({ priority, priorityBy }, context) => {
      if (priority === null && priorityBy !== null)
        context.addIssue({ code: 'custom', path: ['priority'], message: 'Kies hoe groot de prioriteit is.' })
    },
    { when: () => true },
  )
  .transform((form, context) => {
    const participants = ticked(form, 'was-').map((municipalityId) => {
      const takesPart = `deel-${municipalityId}` in form
      const reason = String(form[`reden-${municipalityId}`] ?? '')
        .trim()
        .slice(0, 300)
      if (!takesPart && reason === '' && form.tracking === 'perMunicipality')
        context.addIssue({ code: 'custom', path: [`reden-${municipalityId}`], message: 'Vul in waarom deze gemeente niet meedoet.' })
      return { municipalityId, takesPart, reason }
    })
    return {
      ...form,
      scales: scales.filter((scale) => `schaal-${scale}` in form),
      fromIds: ids(ticked(form, 'uit-')),
      participants: participants.filter(({ municipalityId }) => idField.safeParse(municipalityId).success),
    }
  })
