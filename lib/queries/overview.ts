import 'server-only'
import type { ChangeKind } from '@/lib/domain/comparison'
import type { DateString } from '@/lib/domain/dutch-dates'
import { changeBetween, sumCounts } from '@/lib/domain/standing'
import type { WaitingItem } from '@/lib/domain/waiting'
import { groupBy } from '@/lib/kernel/group-by'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { untilChanged } from '@/lib/db/until-changed'
import { inRegion } from '@/lib/db/waiting-place'
import type { Viewer } from '@/lib/policy/viewer'
import { listBottleneckRows, withSubmittedTo } from '@/lib/queries/bottleneck-rows'
import { listAmbitionStates } from '@/lib/queries/light-counts'
import { agendaPage } from '@/lib/queries/region-page'
import { getRound } from '@/lib/queries/reported-lights'
import { listChangesSince, type ChangedState } from '@/lib/queries/states-as-of'
import { listTrackItems } from '@/lib/queries/track-items'
import { listUnsignedPacts } from '@/lib/queries/waiting-pacts'

export type Changes = Record<ChangeKind, ChangedState[]>

/** `toSign`: working agreements that the viewer can sign. */
type Overview = Awaited<ReturnType<typeof readOverview>> & { toSign?: WaitingItem[] }

const mostTroubled = 6
const mostBottlenecks = 4

/** The alderman's page: per ambition how it stands, what changed since the previous period, what is stuck, what asks for a decision; and what he did not sign yet. */
export function getOverview(viewer: Viewer, slug: string, now: Date) {
  return agendaPage(viewer, { region: slug, now }, async (tx, frame): Promise<Overview | null> => {
    const { region, agenda, period, today, seesProgress, sight } = frame
    if (!seesProgress) return null
    const asked = { agendaId: agenda.id, periodId: period?.id ?? null, today }
    const overview = await untilChanged(sight, ['overview', asked.agendaId, asked.periodId], () => readOverview(tx, asked))
    const [rows, toSign] = await Promise.all([
      withSubmittedTo(tx, overview.bottlenecks.rows),
      listUnsignedPacts(tx, { who: viewer, which: inRegion(region.id), today }),
    ])
    const isForAll = rows === overview.bottlenecks.rows && toSign.length === 0
    return isForAll ? overview : { ...overview, bottlenecks: { ...overview.bottlenecks, rows }, toSign }
  })
}

async function readOverview(tx: Tx, { agendaId, periodId, today }: { agendaId: string; periodId: string | null; today: DateString }) {
  const [round, ambitions, troubled, bottlenecks] = await Promise.all([
    getRound(tx, agendaId, periodId),
    listAmbitionStates(tx, agendaId, periodId),
    listTrackItems(tx, { agendaId, lights: ['stuck', 'atRisk'], byGravity: true, limit: mostTroubled }, { periodId, today }),
    listUrgentBottlenecks(tx, agendaId),
  ])
  const hasVersionBefore = round.versions.some(({ relation }) => relation === 'before')
  const changed = round.previousPeriod ? await listChangesSince(tx, { agendaId, hasVersionBefore }, round.previousPeriod.closesOn) : []
  return {
    ambitions,
    counts: sumCounts(ambitions.map((ambition) => ambition.counts)),
    round,
    changes: byChange(changed),
    troubled,
    bottlenecks,
  }
}

/** What was brought before a body or is not solved yet, the most urgent first. */
const listUrgentBottlenecks = (tx: Tx, agendaId: string) =>
  listBottleneckRows(tx, Prisma.sql`n."agendaId" = ${agendaId}::uuid AND n.status <> 'resolved'`, {
    limit: mostBottlenecks,
    isForAll: true,
  })

function byChange(states: ChangedState[]): Changes {
  const groups = groupBy(states, ({ before, after }) => changeBetween(before, after))
  const group = (change: ChangeKind) => groups.get(change) ?? []
  return { worse: group('worse'), dropped: group('dropped'), better: group('better'), finished: group('finished'), new: group('new') }
}
