import type { KpiAct } from '@/lib/domain/kpi-route'
import { canEnterRegion, canSeeProgress, grantsIn, holds } from '@/lib/policy/region-policy'
import type { Role, Viewer } from '@/lib/policy/viewer'

// Who keeps the figures: ontwerp.md, "People and roles".

const keepers: readonly Role[] = ['dataAnalyst', 'programmeManager']

/** What an agenda measured stays with it when it closes, figures and all; corrections go to the KPI that goes on. */
export const isKept = (agenda: { status: 'draft' | 'adopted' | 'closed' }): boolean => agenda.status !== 'closed'

/** What is measured, and what was published of it. */
export const canSeeKpis = (viewer: Viewer, regionId: string): boolean => canEnterRegion(viewer, regionId)

/** The figures as they were entered, small numbers and all. */
export const canSeeMeasurements = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/** The sheet of a KPI: what is counted, its targets, its caveats. */
export const canKeepKpi = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, keepers)

/** A new KPI, to be determined; not in an agenda that was closed. */
export const canAddKpi = (viewer: Viewer, agenda: { regionId: string; status: 'draft' | 'adopted' | 'closed' }): boolean =>
  agenda.status !== 'closed' && canKeepKpi(viewer, agenda.regionId)

/** From when on counts are too small to show, and how many KPIs and running activities the region wants at most (US27). */
export const canSetFigureRules = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])

/** Entering, correcting and publishing figures. */
export const canEnterMeasurements = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, keepers)

/** A municipality looks at its own figures and says what they mean (003 L1816-1819). */
export const canCheckMeasurement = (viewer: Viewer, place: { regionId: string; municipalityId: string }): boolean =>
  grantsIn(viewer, place.regionId).some(({ role, municipalityId }) => role === 'policyOfficer' && municipalityId === place.municipalityId)

/** May the viewer take this step with a KPI? Whether it is possible says kpiStatusAfter(). That the board adopted it, its secretary writes down. */
export const canTakeKpiStep = (viewer: Viewer, regionId: string, act: KpiAct): boolean =>
  holds(viewer, regionId, act === 'adopt' ? ['secretary', 'programmeManager'] : keepers)
