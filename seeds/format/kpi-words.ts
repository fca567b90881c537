import { z } from 'zod'
import { isMeasurePeriod } from '@/lib/domain/measure-period'
import { oneOf } from './words'

export const kpiDirection = oneOf({ omhoog: 'up', omlaag: 'down', 'te bereiken': 'reach', volgen: 'follow' })

export const kpiStatus = oneOf({
  'nader te bepalen': 'toBeDetermined',
  voorgesteld: 'proposed',
  geadviseerd: 'advised',
  vastgesteld: 'adopted',
  vervallen: 'withdrawn',
})

export const kpiKind = oneOf({
  stand: 'stock',
  stroom: 'flow',
  cumulatief: 'cumulative',
  percentage: 'percentage',
  kwalitatief: 'qualitative',
})

export const countingLevel = oneOf({ jeugdige: 'youth', gezin: 'family', traject: 'trajectory', melding: 'report' })

export const kpiFrequency = oneOf({ 'elk kwartaal': 'quarter', 'elk halfjaar': 'halfYear', 'elk jaar': 'year' })

export const kpiLevel = oneOf({ 'maatschappelijk resultaat': 'societal', 'resultaat van de hulp': 'care' })

export const indicator = oneOf({
  'jeugdhulp in natura': 'youthHelp',
  'jeugdhulp met verblijf': 'youthHelpWithStay',
  jeugdbescherming: 'youthProtection',
  jeugdreclassering: 'youthProbation',
  'jeugdzorg in een jaar': 'youthCare',
  'jeugdzorg op een peildatum': 'youthCareOnDay',
})

export const knownStatus = oneOf({ voorlopig: 'provisional', 'nader voorlopig': 'revisedProvisional', definitief: 'final' })

export const unknownStatus = oneOf({ geheim: 'secret', onbekend: 'unknown' })

export const valueStatus = oneOf({
  voorlopig: 'provisional',
  'nader voorlopig': 'revisedProvisional',
  definitief: 'final',
  geheim: 'secret',
  onbekend: 'unknown',
})

export const measurementStage = oneOf({ ingevoerd: 'entered', gecontroleerd: 'checked', gepubliceerd: 'published' })

export const referenceKind = oneOf({
  land: 'country',
  landsdeel: 'part',
  provincie: 'province',
  'corop-gebied': 'corop',
  jeugdregio: 'youthRegion',
  gemeente: 'municipality',
  grootteklasse: 'sizeClass',
})

/** A period as lib/domain/measure-period.ts writes it; a year may stand there as a number. */
export const period = z
  .union([z.int().transform(String), z.string()])
  .refine(isMeasurePeriod, { error: 'is geen periode; schrijf 2022, 2022-h1, 2022-k3, 2022-m06 of 2022-06-30' })
