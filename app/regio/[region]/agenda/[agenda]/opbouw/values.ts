import { landingKindWords, priorityWords } from '@/lib/domain/structure'
import { linkInLine, partyInLine, phaseInLine, referenceInLine } from '@/lib/domain/structure-lines'
import { scaleWords } from '@/lib/domain/scale'
import type { FormValues } from '@/lib/forms/form-state'
import type { ActivityPart, AgendaSelf, AmbitionPart, ResultPart } from '@/lib/queries/structure-part'
import { chosen, type Compared } from '../../../../compared'

// The parts of an agenda as their forms show them.

const on = (prefix: string, ids: readonly string[]): FormValues => Object.fromEntries(ids.map((id) => [prefix + id, 'on']))
const lines = (texts: readonly string[]): string => texts.join('\n')

export const agendaValues = (agenda: AgendaSelf): FormValues => ({
  title: agenda.title,
  startYear: String(agenda.startYear),
  endYear: String(agenda.endYear),
  ambitionTerm: agenda.ambitionTerm,
  ambitionTerms: agenda.ambitionTerms,
  resultTerm: agenda.resultTerm ?? '',
  resultTerms: agenda.resultTerms ?? '',
  activityTerm: agenda.activityTerm,
  activityTerms: agenda.activityTerms,
  adoptionThreshold: agenda.adoptionThreshold === null ? '' : String(agenda.adoptionThreshold),
  sharedSubjects: lines(agenda.sharedSubjects),
})

export const ambitionValues = (ambition: AmbitionPart): FormValues => ({
  number: ambition.number,
  kind: ambition.kind,
  title: ambition.title,
  goal: ambition.goal,
  aliases: lines(ambition.aliases),
  nationalLines: lines(ambition.nationalLines),
  references: lines(ambition.references.map(referenceInLine)),
  links: lines(ambition.links.map(linkInLine)),
  ...on('thema-', ambition.themeIds),
  ...on('uit-', ambition.fromIds),
})

export const resultValues = (result: ResultPart): FormValues => ({
  under: result.ambitionNumber,
  number: result.number,
  title: result.title,
  awaitsDecision: result.awaitsDecision ?? '',
  landingKind: result.landingKind ?? '',
  landingText: result.landingText ?? '',
  landingUrl: result.landingUrl ?? '',
})

export const activityValues = (activity: ActivityPart): FormValues => ({
  code: activity.code,
  title: activity.title,
  description: activity.description,
  under: activity.under,
  tracking: activity.tracking,
  scalePrinted: activity.scalePrinted,
  planningPrinted: activity.planningPrinted,
  awaitsDecision: activity.awaitsDecision ?? '',
  reportsTo: activity.reportsTo ?? '',
  priority: activity.priority ?? '',
  priorityBy: activity.priorityBy ?? '',
  elsewhere: activity.elsewhere ?? '',
  nationalLines: lines(activity.nationalLines),
  phases: lines(activity.phases.map(phaseInLine)),
  parties: lines(activity.parties.map(partyInLine)),
  references: lines(activity.references.map(referenceInLine)),
  links: lines(activity.links.map(linkInLine)),
  extraResults: lines(activity.extraResults),
  ...on('schaal-', activity.scales),
  ...on('uit-', activity.fromIds),
  ...on(
    'deel-',
    activity.participants.filter(({ takesPart }) => takesPart).map(({ municipalityId }) => municipalityId),
  ),
  ...Object.fromEntries(activity.participants.map(({ municipalityId, reason }) => [`reden-${municipalityId}`, reason])),
})

/** The fields of a part, as two versions of it stand beside each other. */
export const comparedIn = (part: FormValues): Compared => ({
  ...Object.fromEntries(Object.entries(fields).filter(([name]) => name in part)),
  ...('tracking' in part && { scales: { label: 'Schaalniveau', inWords: scalesIn } }),
})

const fields: Compared = {
  title: 'Titel',
  startYear: 'Eerste jaar',
  endYear: 'Laatste jaar',
  ambitionTerm: 'Bovenste niveau',
  ambitionTerms: 'Bovenste niveau, meervoud',
  resultTerm: 'Tweede niveau',
  resultTerms: 'Tweede niveau, meervoud',
  activityTerm: 'Onderste niveau',
  activityTerms: 'Onderste niveau, meervoud',
  adoptionThreshold: 'Hoeveel gemeenten nodig zijn',
  sharedSubjects: 'Samen met andere regio’s',
  number: 'Nummer',
  code: 'Nummer',
  kind: chosen('Soort', { ambition: 'Gewoon', precondition: 'Randvoorwaarde' }),
  under: 'Staat onder',
  goal: 'Doel',
  aliases: 'Ook genoemd',
  description: 'Omschrijving',
  tracking: chosen('Hoe de stand wordt gevolgd', { shared: 'Eén stand voor de regio', perMunicipality: 'Per gemeente' }),
  scalePrinted: 'Schaal in het document',
  planningPrinted: 'Planning in het document',
  phases: 'Fasen',
  parties: 'Betrokken partijen',
  priority: chosen('Prioriteit', priorityWords),
  priorityBy: 'Van wie',
  awaitsDecision: 'Wacht op een besluit',
  reportsTo: 'Rapporteert aan',
  elsewhere: 'Belegd elders',
  extraResults: 'Draagt ook bij aan',
  nationalLines: 'Landelijke actielijnen',
  references: 'Verwijzingen',
  links: 'Andere agenda’s',
  landingKind: chosen('Waar het landt', landingKindWords),
  landingText: 'Waarin precies',
  landingUrl: 'Webadres',
}

/** Boxes that are ticked, as one line. */
const scalesIn = (values: FormValues): string =>
  Object.entries(scaleWords)
    .filter(([scale]) => `schaal-${scale}` in values)
    .map(([, word]) => word)
    .join(', ')
