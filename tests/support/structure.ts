import type { ActivityFields } from '@/lib/commands/write-activity'
import type { AmbitionFields } from '@/lib/commands/write-ambition'

const terms = {
  ...{ ambitionTerm: 'Speerpunt', ambitionTerms: 'Speerpunten', resultTerm: 'Doel', resultTerms: 'Doelen' },
  ...{ activityTerm: 'Stap', activityTerms: 'Stappen' },
}

export const anAgenda = { title: 'Agenda 2026-2029', startYear: 2026, endYear: 2029, adoptionThreshold: null, sharedSubjects: [], ...terms }

export const anAmbition = (fields: Partial<AmbitionFields> = {}): AmbitionFields => ({
  ...{ number: '2', kind: 'ambition', title: 'Zo thuis mogelijk', aliases: [], goal: 'Minder verblijf', nationalLines: [] },
  ...{ themeIds: [], references: [], links: [], fromIds: [], ...fields },
})

export const aResult = {
  number: '1',
  title: 'Minder plaatsingen',
  awaitsDecision: null,
  landingKind: null,
  landingText: null,
  landingUrl: null,
}

export const anActivity = (fields: Partial<ActivityFields> = {}): ActivityFields => ({
  ...{ code: '1.1c', title: 'Data delen', description: '', under: '1.1', tracking: 'shared', scales: ['regional'], scalePrinted: '' },
  ...{ planningPrinted: 'Jaarlijks in sept', awaitsDecision: null, reportsTo: null, priority: null, priorityBy: null, elsewhere: null },
  ...{ nationalLines: [], phases: [], parties: [], references: [], links: [], extraResults: [], fromIds: [], participants: [], ...fields },
})
