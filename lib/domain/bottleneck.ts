import { fullDate, type DateString } from '@/lib/domain/dutch-dates'

/** A bottleneck holds something up now; what could happen is a risk. */
export const bottleneckStatuses = ['open', 'inProgress', 'submitted', 'resolved'] as const
export type BottleneckStatus = (typeof bottleneckStatuses)[number]

export const bottleneckStatusWords: Record<BottleneckStatus, string> = {
  open: 'Open',
  inProgress: 'In behandeling',
  submitted: 'Voorgelegd',
  resolved: 'Opgelost',
}

/** Steps that somebody takes with a bottleneck. That it was raised or its text changed is a step of its history too. */
export const bottleneckActs = ['takenUp', 'submitted', 'resolved', 'reopened'] as const
export type BottleneckAct = (typeof bottleneckActs)[number]

export const bottleneckStepWords: Record<BottleneckAct | 'raised' | 'changed', string> = {
  raised: 'Vastgelegd',
  changed: 'Tekst gewijzigd',
  takenUp: 'In behandeling genomen',
  submitted: 'Voorgelegd',
  resolved: 'Opgelost',
  reopened: 'Opnieuw geopend',
}

const routes: Record<BottleneckAct, Partial<Record<BottleneckStatus, BottleneckStatus>>> = {
  takenUp: { open: 'inProgress', submitted: 'inProgress' },
  submitted: { open: 'submitted', inProgress: 'submitted', submitted: 'submitted' },
  resolved: { open: 'resolved', inProgress: 'resolved', submitted: 'resolved' },
  reopened: { resolved: 'open' },
}

/** How it stands after a step; null where the step is not possible. */
export const bottleneckStatusAfter = (status: BottleneckStatus, act: BottleneckAct): BottleneckStatus | null => routes[act][status] ?? null

/** What one hangs on. */
export type BottleneckOn = { kind: 'ambition' | 'activity' | 'kpi'; id: string }

/** What it says: what, cause, consequence, what is needed, from whom, by when. */
export type BottleneckText = {
  title: string
  cause: string
  consequence: string
  needed: string
  /** A function; and the person where he has an account. */ neededFrom: string
  neededFromId: string | null
  dueOn: DateString | null
}

const changedWords: Record<keyof BottleneckText, string> = {
  title: 'Wat het knelpunt was',
  cause: 'Oorzaak was',
  consequence: 'Gevolg was',
  needed: 'Nodig was',
  neededFrom: 'Van wie was',
  neededFromId: 'Een andere collega',
  dueOn: 'Voor wanneer was',
}

/** What a change took away, for the history: each part that is different with what it was. A colleague is not named: names do not stay in a text. */
export const whatItWas = (was: BottleneckText, is: BottleneckText): string =>
  (Object.keys(changedWords) as (keyof BottleneckText)[])
    .filter((name) => was[name] !== is[name])
    .map((name) => {
      if (name === 'neededFromId') return changedWords[name]
      return `${changedWords[name]}: ${name === 'dueOn' ? (was.dueOn ? fullDate(was.dueOn) : 'zonder dag') : was[name]}`
    })
    .join('\n')

export const isLate = ({ status, dueOn }: { status: BottleneckStatus; dueOn: DateString | null }, today: DateString): boolean =>
  status !== 'resolved' && dueOn !== null && dueOn < today
