import { z } from 'zod'

/** A field that takes one of these Dutch words; the program works with its English name. */
export function oneOf<Word extends string, Name extends string>(names: Record<Word, Name>) {
  return z.enum(Object.keys(names) as [Word, ...Word[]]).transform((word) => names[word])
}

export const scale = oneOf({
  lokaal: 'local',
  centrumgemeente: 'hostMunicipality',
  subregionaal: 'subregional',
  regionaal: 'regional',
  bovenregionaal: 'supraregional',
  landelijk: 'national',
})

export const agendaStatus = oneOf({ concept: 'draft', vastgesteld: 'adopted', afgesloten: 'closed' })

export const ambitionKind = oneOf({ ambitie: 'ambition', randvoorwaarde: 'precondition' })

export const organisationKind = oneOf({
  gemeente: 'municipality',
  aanbieder: 'provider',
  onderwijs: 'education',
  'gecertificeerde instelling': 'certifiedInstitution',
  'publieke gezondheid': 'publicHealth',
  'lokaal team': 'localTeam',
  samenwerking: 'collaboration',
  overig: 'other',
})

export const bodyKind = oneOf({
  bestuur: 'board',
  programmateam: 'programmeTeam',
  beleidsoverleg: 'policyMeeting',
  werkgroep: 'workgroup',
  'lokale teams': 'localTeams',
  cliëntenraad: 'clientCouncil',
  bovenregionaal: 'supraregional',
  overig: 'other',
})

export const bodyStatus = oneOf({ bestaat: 'exists', voorgesteld: 'proposed', 'nog in te richten': 'toBeFormed' })

export const leadRole = oneOf({
  'bestuurlijk trekker': 'boardLead',
  'ambtelijk trekker': 'officialLead',
  projectleider: 'projectLead',
  accounthouder: 'accountHolder',
})

export const priority = oneOf({ hoog: 'high', gewoon: 'normal', laag: 'low' })

export const planningKind = oneOf({
  vanaf: 'from',
  gereed: 'due',
  periodiek: 'periodic',
  'op indicatie': 'onIndication',
  doorlopend: 'continuous',
  gefaseerd: 'phased',
  ontbreekt: 'missing',
  onleesbaar: 'unreadable',
})

export const precision = oneOf({ dag: 'day', maand: 'month', kwartaal: 'quarter', jaar: 'year' })

export const periodKind = oneOf({ kwartaal: 'quarter', halfjaar: 'halfYear', jaar: 'year' })

/** Leads and members of work groups have their role from their seat, not from a grant. */
export const grantedRole = oneOf({
  wethouder: 'boardMember',
  secretaris: 'secretary',
  programmateam: 'programmeTeam',
  beleidsambtenaar: 'policyOfficer',
  'data-analist': 'dataAnalyst',
  programmamanager: 'programmeManager',
  lezer: 'reader',
  platformbeheerder: 'platformAdmin',
})

export const lifecycle = oneOf({
  'nog niet gestart': 'notStarted',
  'in voorbereiding': 'inPreparation',
  loopt: 'running',
  gepauzeerd: 'paused',
  afgerond: 'completed',
  vervallen: 'dropped',
})

export const light = oneOf({
  'op schema': 'onTrack',
  'loopt risico': 'atRisk',
  'loopt vast': 'stuck',
  'nog geen oordeel': 'noJudgement',
})

export const seatRole = oneOf({ voorzitter: 'chair', secretaris: 'secretary', lid: 'member' })

export const itemKind = oneOf({ bespreken: 'discuss', adviseren: 'advise', besluiten: 'decide', kennisnemen: 'note' })

export const requestKind = oneOf({ besluiten: 'decide', bespreken: 'discuss', kennisnemen: 'note' })

export const decisionOutcome = oneOf({ besloten: 'decided', aangepast: 'amended', aangehouden: 'deferred' })

export const actionKind = oneOf({ actiepunt: 'action', toezegging: 'commitment' })

export const statementKind = oneOf({
  doel: 'purpose',
  resultaat: 'result',
  uitgangspunt: 'principle',
  randvoorwaarde: 'precondition',
  'is er al': 'achieved',
  'kan beter': 'improvement',
})

export const milestoneStatus = oneOf({
  gehaald: 'reached',
  gepland: 'planned',
  verwacht: 'expected',
  doel: 'goal',
  'onder voorwaarde': 'conditional',
  terugkerend: 'recurring',
})

export const budgetKind = oneOf({ dekking: 'funding', raming: 'expense', plafond: 'ceiling' })

export const budgetStatus = oneOf({ voorlopig: 'provisional', 'onder voorbehoud': 'conditional', vast: 'fixed' })

export const hoursPer = oneOf({ week: 'week', totaal: 'total', onbekend: 'unknown' })

export const riskCategory = oneOf({
  inhoud: 'content',
  geld: 'money',
  systemen: 'systems',
  bestuurlijk: 'administrative',
  organisatie: 'organisation',
})

export const agreementStatus = oneOf({ belegd: 'embedded', gerealiseerd: 'realised', open: 'open' })

export const text = z.string().trim().min(1)
export const slug = z.string().regex(/^[a-z0-9-]+$/)
export const day = z.iso.date().transform((date) => new Date(`${date}T00:00:00Z`))
export const moment = z.iso.datetime({ offset: true, precision: -1 }).transform((said) => new Date(said))
