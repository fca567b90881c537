import 'server-only'
import { boardInWords } from '@/lib/db/board-name'
import { isFollowed } from '@/lib/db/followed'
import { Prisma } from '@/lib/db/generated/client'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isOpen, type Period } from '@/lib/domain/period'
import type { ReportCounts } from '@/lib/domain/standing'
import { dutchDate } from '@/lib/kernel/clock'
import { canEnterRegion, canSeeAgenda, canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AgendaHead = {
  id: string
  slug: string
  title: string
  status: 'draft' | 'adopted' | 'closed'
  startYear: number
  endYear: number
  ambitionTerm: string
  ambitionTerms: string
  /** Null: no results between ambitions and activities. */
  resultTerm: string | null
  resultTerms: string | null
  activityTerm: string
  activityTerms: string
}

/** What every page of a region shows round its content, and what its queries start from. */
export type RegionFrame = {
  today: DateString
  /** `board`: what the body that decides is called, or else "het bestuur". */
  region: { id: string; slug: string; name: string; isExample: boolean; accentColour: string | null; board: string }
  agenda: AgendaHead | null
  /** The period that is open today, else the last one that was. */
  period: (Period & { isOpen: boolean } & ReportCounts) | null
  seesProgress: boolean
  /** Changes with anything in the region and with the roles of who looks: for untilChanged(). */
  sight: string
}

type FrameRow = ReportCounts & {
  region: RegionFrame['region']
  agenda: AgendaHead | null
  period: Period | null
  state: string
}

type FrameAddress = { region: string; agenda?: string; now: Date }

/**
 * Reads a page of a region in one transaction: the frame and, with it, the content. Null when the region doesn't exist,
 * the viewer has no role there, or the agenda asked for isn't his to see: for him it doesn't exist.
 */
export function regionPage<T>(
  viewer: Viewer,
  address: FrameAddress,
  content: (tx: Tx, frame: RegionFrame) => Promise<T>,
): Promise<{ frame: RegionFrame; content: T } | null> {
  return read(viewer, async (tx) => {
    const frame = await findFrame(tx, viewer, address)
    return frame && { frame, content: await content(tx, frame) }
  })
}

/** What stands round a page of this region; null as regionPage() says. */
export async function findFrame(tx: Tx, viewer: Viewer, address: FrameAddress): Promise<RegionFrame | null> {
  const today = dutchDate(address.now)
  const [row] = await tx.$queryRaw<FrameRow[]>(frameSql(address.region, address.agenda, today))
  if (!row || !canEnterRegion(viewer, row.region.id)) return null
  if (address.agenda !== undefined && !row.agenda) return null
  if (row.agenda && !canSeeAgenda(viewer, { regionId: row.region.id, status: row.agenda.status })) return null
  const { reported, confirmed, total } = row
  return {
    today,
    region: row.region,
    agenda: row.agenda,
    period: row.period && { ...row.period, isOpen: isOpen(row.period, today), reported, confirmed, total },
    seesProgress: canSeeProgress(viewer, row.region.id),
    sight: `${row.state} ${today} ${JSON.stringify(viewer.grants)}`,
  }
}

/** A page of one agenda, the one in the address or else the current one; null where there is none. */
export async function agendaPage<T>(
  viewer: Viewer,
  address: { region: string; agenda?: string; now: Date },
  content: (tx: Tx, frame: RegionFrame & { agenda: AgendaHead }) => Promise<T>,
): Promise<{ frame: RegionFrame & { agenda: AgendaHead }; content: NonNullable<T> } | null> {
  const page = await regionPage(viewer, address, async (tx, frame) => {
    if (!frame.agenda) return null
    const withAgenda = { ...frame, agenda: frame.agenda }
    const found = await content(tx, withAgenda)
    return found === null || found === undefined ? null : { frame: withAgenda, content: found }
  })
  return page?.content ?? null
}

// Without an agenda in the address: the one in force, that is the last adopted one that has begun; else the next one, else the last closed one.
const frameSql = (regionSlug: string, agendaSlug: string | undefined, today: DateString) => Prisma.sql`
  SELECT jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name, 'isExample', r."isExample", 'accentColour', r."accentColour",
                            'board', ${boardInWords(Prisma.sql`r.id`)}) AS region,
         to_jsonb(a) AS agenda,
         to_jsonb(p) AS period, app.state_of(r.id) AS state,
         coalesce(c.reported, 0)::int AS reported, coalesce(c.confirmed, 0)::int AS confirmed, coalesce(c.total, 0)::int AS total
    FROM "Region" r
    LEFT JOIN LATERAL (
      SELECT * FROM "Agenda" WHERE "regionId" = r.id AND ${agendaSlug === undefined ? Prisma.sql`status <> 'draft'` : Prisma.sql`slug = ${agendaSlug}`}
       ORDER BY status = 'adopted' DESC, "startYear" <= ${Number(today.slice(0, 4))} DESC, "startYear" DESC LIMIT 1) a ON true
    LEFT JOIN LATERAL (
      SELECT * FROM "ReportingPeriod" WHERE "agendaId" = a.id AND "opensOn" <= ${today}::date ORDER BY "opensOn" DESC LIMIT 1) p ON true
    LEFT JOIN LATERAL (
      SELECT count(*) AS total, count(*) FILTER (WHERE t."lastPeriodId" = p.id) AS reported,
             count(*) FILTER (WHERE t."lastPeriodId" = p.id AND t."lastKind" = 'confirmation') AS confirmed
        FROM "ActivityTrack" t JOIN "Activity" x ON x.id = t."activityId"
       WHERE t."regionId" = r.id AND x."agendaId" = a.id AND ${isFollowed}) c ON true
   WHERE r.slug = ${regionSlug}`
