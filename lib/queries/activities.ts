import 'server-only'
import { isMemberOn } from '@/lib/db/membership'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Viewer } from '@/lib/policy/viewer'
import type { ActivityListInput } from '@/lib/forms/activity-list'
import { listActivityRows, type ActivityFilter } from '@/lib/queries/activity-rows'
import { isCurrentLead } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import { leadName } from '@/lib/db/lead-name'
import { rowOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { untilChanged } from '@/lib/db/until-changed'
import { agendaPage, type AgendaHead, type RegionFrame } from '@/lib/queries/region-page'

export const pageOfActivities = 60

type ListAddress = { region: string; agenda: string; now: Date }

/** The list of activities of an agenda, filtered, sorted and paged by the database, with what there is to choose from. */
export function getActivities(viewer: Viewer, address: ListAddress, input: ActivityListInput) {
  return agendaPage(viewer, address, async (tx, frame) => {
    const filter = { ...filterOf(frame, input), limit: pageOfActivities, offset: (input.pagina - 1) * pageOfActivities }
    return untilChanged(frame.sight, ['activities', filter], async () => {
      const [list, choices] = await Promise.all([listActivityRows(tx, filter), getChoices(tx, frame.agenda.id, frame.today)])
      return { ...list, choices }
    })
  })
}

const getChoices = (tx: Tx, agendaId: string, today: DateString) =>
  rowOf<FilterChoices>(
    tx,
    Prisma.sql`
      SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('number', number, 'title', title) ORDER BY position) FROM "Ambition" WHERE "agendaId" = a.id), '[]') AS ambitions,
             coalesce((SELECT jsonb_agg(jsonb_build_object('name', g.name, 'slug', g.slug) ORDER BY g.name)
                         FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
                        WHERE s."regionId" = a."regionId" AND ${isMemberOn(today)}), '[]') AS municipalities,
             coalesce((SELECT jsonb_agg(DISTINCT ${leadName}) FROM "Lead" d LEFT JOIN "Organisation" o ON o.id = d."organisationId" JOIN "Ambition" m ON m.id = d."ambitionId"
                        WHERE m."agendaId" = a.id AND d.role = 'officialLead' AND ${isCurrentLead}), '[]') AS leads
        FROM "Agenda" a WHERE a.id = ${agendaId}::uuid`,
  )

/** The same list as a whole, for a file. */
export const getAllActivities = (viewer: Viewer, address: ListAddress, input: ActivityListInput) =>
  agendaPage(viewer, address, async (tx, frame) => (await listActivityRows(tx, { ...filterOf(frame, input), limit: 100_000 })).rows)

/** A filter on how things stand is only for who may see that. */
function filterOf(frame: RegionFrame & { agenda: AgendaHead }, input: ActivityListInput): ActivityFilter {
  const { licht } = input
  const agreed = {
    agendaId: frame.agenda.id,
    search: input.zoek,
    ambition: input.ambitie,
    scale: input.schaal,
    lead: input.trekker,
    priority: input.prioriteit,
  }
  if (!frame.seesProgress) return agreed
  return {
    ...agreed,
    lifecycle: input.status,
    light: licht === 'notReported' || !licht ? undefined : { is: licht, reportedIn: frame.period?.id },
    notReportedIn: licht === 'notReported' ? frame.period?.id : undefined,
    municipality: input.gemeente,
    untouchedSince: input.sinds,
    overdueOn: input.planning && frame.today,
    sort: input.sorteer,
  }
}

export type FilterChoices = {
  ambitions: { number: string; title: string }[]
  municipalities: { name: string; slug: string }[]
  leads: string[]
}
