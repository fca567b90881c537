import 'server-only'
import { read } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { sharedSubjects, type SharedSubject } from '@/lib/domain/shared-subjects'
import { sumCounts, type LightCounts } from '@/lib/domain/standing'
import { canEnterRegion, canSeeOtherRegions } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findFrame, type RegionFrame } from '@/lib/queries/region-page'

/** What a region lets others see of an ambition: app.shared_agendas. */
type SharedAmbition = {
  number: string
  title: string
  themes: string[]
  activities: number
  supraregional: { code: string; title: string }[]
  /** `code`: of the activity that it hangs on; null for the ambition itself. */
  links: { code: string | null; region: string; agenda: string }[]
}

export type SharedRegion = {
  regionId: string
  region: string
  regionSlug: string
  isExample: boolean
  agenda: string
  agendaSlug: string
  status: 'adopted' | 'closed'
  startYear: number
  endYear: number
  ambitionTerm: string
  subjects: string[]
  ambitions: SharedAmbition[]
  /** The last report that was adopted, with how each ambition stood by its number. */
  report: { period: string; adoptedOn: DateString; counts: Record<string, LightCounts> } | null
  /** The viewer has a role there, so he may open its pages. */
  isOwn: boolean
}

export type ThemeRow = { region: SharedRegion; ambition: SharedAmbition; counts: LightCounts | null }
export type SharedTheme = { slug: string; name: string; rows: ThemeRow[]; regions: number; activities: number; counts: LightCounts }

/** `frame`: of the region from which somebody came, or of his only one. */
export type Supraregional = {
  frame: RegionFrame | null
  regions: SharedRegion[]
  themes: SharedTheme[]
  subjects: SharedSubject<SharedRegion>[]
}

/** The regions of this installation side by side, by what they let each other see. Null for who has no role in any of them. */
export async function getSupraregional(viewer: Viewer, { from, now }: { from?: string; now: Date }): Promise<Supraregional | null> {
  if (!canSeeOtherRegions(viewer)) return null
  return read(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Omit<SharedRegion, 'isOwn'>[]>`
      SELECT "regionId", region, "regionSlug", "isExample", agenda, "agendaSlug", status::text, "startYear", "endYear", "ambitionTerm", subjects, ambitions, report
        FROM app.shared_agendas()`
    const themes = await tx.theme.findMany({ select: { slug: true, name: true }, orderBy: { position: 'asc' } })
    const regions = rows.map((row) => ({ ...row, isOwn: canEnterRegion(viewer, row.regionId) }))
    const own = regions.filter(({ isOwn }) => isOwn)
    const at = own.find(({ regionSlug }) => regionSlug === from) ?? (own.length === 1 ? own[0] : undefined)
    const frame = at ? await findFrame(tx, viewer, { region: at.regionSlug, now }) : null
    return { frame, regions, themes: themes.map((theme) => themeOf(theme, regions)), subjects: sharedSubjects(regions) }
  })
}

function themeOf(theme: { slug: string; name: string }, regions: readonly SharedRegion[]): SharedTheme {
  const rows = regions.flatMap((region) =>
    region.ambitions
      .filter(({ themes }) => themes.includes(theme.slug))
      .map((ambition): ThemeRow => ({ region, ambition, counts: region.report?.counts[ambition.number] ?? null })),
  )
  return {
    ...theme,
    rows,
    regions: new Set(rows.map(({ region }) => region)).size,
    activities: rows.reduce((sum, { ambition }) => sum + ambition.activities, 0),
    counts: sumCounts(rows.flatMap(({ counts }) => counts ?? [])),
  }
}
