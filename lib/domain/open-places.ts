import type { LeadRole } from '@/lib/domain/lead'

/** What an ambition, or the agenda as a whole, may lack. */
export type Lack = Exclude<LeadRole, 'projectLead'> | 'workgroup'

const lackWords: Record<Lack, string> = {
  officialLead: 'ambtelijk trekker',
  boardLead: 'bestuurlijk trekker',
  accountHolder: 'accounthouder',
  workgroup: 'werkgroep',
}

/** Which functions an ambition has, filled or announced as vacant, and its work group: one that meets, one that is still to be formed, or none. */
export type Filled = { roles: readonly LeadRole[]; workgroup: 'exists' | 'planned' | null }

/**
 * What each ambition lacks, in their order. An official lead is always needed. The rest depends on how the agenda is run: it is missing where at least half
 * of the ambitions have one, so that what only one of them has makes no list of all others.
 */
export function lacksOf(ambitions: readonly Filled[]): Lack[][] {
  const isUsual = (has: (one: Filled) => boolean) => {
    const having = ambitions.filter(has).length
    return having > 0 && having * 2 >= ambitions.length
  }
  const usualRoles = (['boardLead', 'accountHolder'] as const).filter((role) => isUsual(({ roles }) => roles.includes(role)))
  const needed = ['officialLead', ...usualRoles] as const
  const usesGroups = isUsual(({ workgroup }) => workgroup !== null)
  return ambitions.map(({ roles, workgroup }) => [
    ...needed.filter((role) => !roles.includes(role)),
    ...(usesGroups && workgroup !== 'exists' ? (['workgroup'] as const) : []),
  ])
}

/** Whether nobody of the board pulls an agenda: no bestuurlijk trekker anywhere, and no accounthouders who do so instead. */
export function lacksBoard(ofAgenda: readonly LeadRole[], ambitions: readonly Pick<Filled, 'roles'>[]): boolean {
  const holders = ambitions.filter(({ roles }) => roles.includes('accountHolder')).length
  const hasLead = ofAgenda.includes('boardLead') || ambitions.some(({ roles }) => roles.includes('boardLead'))
  return ambitions.length > 0 && !hasLead && !ofAgenda.includes('accountHolder') && (holders === 0 || holders * 2 < ambitions.length)
}

/** "Nog geen bestuurlijk trekker en werkgroep" */
export const lacksInWords = (lacks: readonly Lack[]): string =>
  `Nog geen ${new Intl.ListFormat('nl').format(lacks.map((lack) => lackWords[lack]))}`
