import 'server-only'
import { violatedConstraint } from '@/lib/db/faults'
import { write, type ActObject, type Tx } from '@/lib/db/transaction'
import { clashWith, type ClashWithOthers } from '@/lib/domain/period-plan'
import type { Period } from '@/lib/domain/period'
import { failed, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

type Span = Pick<Period, 'slug' | 'startsOn' | 'endsOn' | 'opensOn' | 'closesOn'>

/** What the other periods of the agenda leave no room for. */
export async function findClash(tx: Tx, agendaId: string, planned: Span, ownId: string | null = null): Promise<ClashWithOthers | null> {
  const others = await tx.$queryRaw<Span[]>`
    SELECT slug, "startsOn"::text, "endsOn"::text, "opensOn"::text, "closesOn"::text
      FROM "ReportingPeriod" WHERE "agendaId" = ${agendaId}::uuid AND id IS DISTINCT FROM ${ownId}::uuid`
  return clashWith(others, planned)
}

// Of two people who plan at the same moment neither sees the other's period; the database refuses the second.
const clashes: Record<string, ClashWithOthers> = {
  ReportingPeriod_agendaId_slug_key: 'period-exists',
  periods_do_not_overlap: 'periods-overlap',
  one_open_at_a_time: 'windows-overlap',
}

/** write() for a period: what the database refuses because of another period is a failure like any other. */
export async function writePeriod<T, F extends string>(
  viewer: Viewer,
  event: string,
  object: ActObject,
  work: (tx: Tx) => Promise<Result<T, F>>,
): Promise<Result<T, F | ClashWithOthers>> {
  try {
    return await write(viewer, event, object, work)
  } catch (error) {
    const clash = clashes[violatedConstraint(error) ?? '']
    if (!clash) throw error
    return failed(clash)
  }
}
