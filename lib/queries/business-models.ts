import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { rowOf } from '@/lib/db/lists'
import { isMemberOn } from '@/lib/db/membership'
import { read, type Tx } from '@/lib/db/transaction'
import type { RiskWithSteps } from '@/lib/domain/business-model'
import type { DateString } from '@/lib/domain/dutch-dates'
import { canKeepBusinessModels, canSeeBusinessModels } from '@/lib/policy/risk-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { agendaPage } from '@/lib/queries/region-page'
import { listRisks, mayBeSeen, type RiskRow } from '@/lib/queries/risks'

type Address = { region: string; agenda: string; now: Date }
type Municipality = { id: string; name: string }

export type BusinessModelRow = {
  id: string
  number: number
  name: string
  description: string
  version: number
  /** Those that work this way, by name. */ municipalities: Municipality[]
}

/** What comes from a business model, with how it was weighed in the course of time. */
export type FollowedRisk = RiskRow & RiskWithSteps

type ModelsRow = { models: BusinessModelRow[]; closingDays: DateString[]; steps: Record<string, RiskWithSteps['steps']> }

/** The business models of an agenda with the risks and opportunities that come from them; confidential ones for who may see those. Null for readers. */
export const getBusinessModels = (viewer: Viewer, address: Address) =>
  agendaPage(viewer, address, async (tx, { agenda, region, today }) => {
    if (!canSeeBusinessModels(viewer, region.id)) return null
    const { models, closingDays, steps } = await rowOf<ModelsRow>(tx, modelsWithCourse(agenda.id, today))
    const comesFromOne = Prisma.sql`r."agendaId" = ${agenda.id}::uuid AND r."businessModelId" IS NOT NULL`
    const risks = await listRisks(tx, mayBeSeen(viewer, region.id, comesFromOne, true))
    return {
      ...{ models, closingDays },
      risks: risks.map((risk): FollowedRisk => ({ ...risk, steps: steps[risk.id] ?? [] })),
      mayKeep: canKeepBusinessModels(viewer, { regionId: region.id, agendaStatus: agenda.status }),
    }
  })

/** What the form of a business model needs; `model` is null for a new one, and the whole where there is none of that number. */
export const getBusinessModelForm = (viewer: Viewer, address: Address & { number: number | null; draftOf: string }) =>
  agendaPage(viewer, address, async (tx, { agenda, region, today }) => {
    if (!canSeeBusinessModels(viewer, region.id)) return null
    const { number } = address
    const [model = null] =
      number === null ? [] : await listModels(tx, Prisma.sql`b."agendaId" = ${agenda.id}::uuid AND b.number = ${number}`)
    if (number !== null && !model) return null
    const municipalities = await tx.$queryRaw<Municipality[]>`
      SELECT g.id, g.name FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
       WHERE s."regionId" = ${region.id}::uuid AND ${isMemberOn(today)} ORDER BY g.name`
    return {
      ...{ model, municipalities },
      isInUse: model !== null && (await tx.risk.count({ where: { businessModelId: model.id } })) > 0,
      mayKeep: canKeepBusinessModels(viewer, { regionId: region.id, agendaStatus: agenda.status }),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })

/** A business model as it is now, to lay beside what somebody typed; null for who may not see it. */
export const getBusinessModelNow = (viewer: Viewer, id: string): Promise<BusinessModelRow | null> =>
  read(viewer, async (tx) => {
    const found = await tx.businessModel.findUnique({ where: { id }, select: { regionId: true } })
    if (!found || !canSeeBusinessModels(viewer, found.regionId)) return null
    return (await listModels(tx, Prisma.sql`b.id = ${id}::uuid`))[0] ?? null
  })

const modelColumns = Prisma.sql`b.id, b.number, b.name, b.description, b.version,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) ORDER BY g.name)
              FROM "BusinessModelMunicipality" w JOIN "Municipality" g ON g.id = w."municipalityId" WHERE w."modelId" = b.id), '[]') AS municipalities`

const listModels = (tx: Tx, where: Prisma.Sql) =>
  tx.$queryRaw<BusinessModelRow[]>`SELECT ${modelColumns} FROM "BusinessModel" b WHERE ${where} ORDER BY b.number`

/** In one row: the models, the days on which a period of the agenda closed, and the steps of what comes from a model. */
const modelsWithCourse = (agendaId: string, today: DateString) => Prisma.sql`
  SELECT coalesce((SELECT jsonb_agg(to_jsonb(x) ORDER BY x.number) FROM (
           SELECT ${modelColumns} FROM "BusinessModel" b WHERE b."agendaId" = ${agendaId}::uuid) x), '[]') AS models,
         coalesce((SELECT jsonb_agg("closesOn" ORDER BY "closesOn") FROM "ReportingPeriod"
                    WHERE "agendaId" = ${agendaId}::uuid AND "closesOn" < ${today}::date), '[]') AS "closingDays",
         coalesce((SELECT jsonb_object_agg(x."riskId", x.steps) FROM (
           SELECT s."riskId", jsonb_agg(jsonb_build_object('act', s.act, 'probability', s.probability, 'size', s.size, 'wasProbability', s."wasProbability",
                    'wasSize', s."wasSize", 'takenOn', (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date) ORDER BY s.number) AS steps
             FROM "RiskStep" s JOIN "Risk" r ON r.id = s."riskId"
            WHERE r."agendaId" = ${agendaId}::uuid AND r."businessModelId" IS NOT NULL GROUP BY s."riskId") x), '{}') AS steps`
