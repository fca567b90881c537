import {
  agendasPath,
  dutiesPath,
  membershipsPath,
  peoplePath,
  periodsPath,
  personPath,
  reportersPath,
  retentionPath,
  rightsPath,
  settingsPath,
  trailPath,
  whoDoesWhatPath,
  yearPath,
} from '@/lib/kernel/addresses'
import { canKeepRegion, canManagePeople } from '@/lib/policy/people-policy'
import { canSetReportRoute } from '@/lib/policy/report-policy'
import { canSeeRetention } from '@/lib/policy/retention-policy'
import { canSeeTrail } from '@/lib/policy/trail-policy'
import type { Viewer } from '@/lib/policy/viewer'

type ProgrammeLinksProps = { viewer: Viewer; region: { id: string; slug: string }; hasAgenda: boolean }

/** Where the work on the programme is done; without an agenda only what needs none. */
export function ProgrammeLinks({ viewer, region: { id, slug }, hasAgenda }: ProgrammeLinksProps) {
  return (
    <p className="flex max-w-none flex-wrap gap-x-6">
      <a href={personPath(slug, viewer.userId!)}>Alles wat op jou wacht</a>
      {hasAgenda && <a href={reportersPath(slug)}>Wie meldt nog</a>}
      {hasAgenda && <a href={whoDoesWhatPath(slug)}>Wie doet wat</a>}
      <a href={periodsPath(slug)}>Verslagperiodes</a>
      <a href={agendasPath(slug)}>Agenda’s</a>
      <a href={yearPath(slug)}>Het jaar</a>
      <a href={dutiesPath(slug)}>Terugkerende taken</a>
      {canSetReportRoute(viewer, id) && <a href={settingsPath(slug)}>Instellingen</a>}
      {canManagePeople(viewer, id) && <a href={peoplePath(slug)}>Mensen en rollen</a>}
      {canManagePeople(viewer, id) && <a href={rightsPath(slug)}>Wie mag wat</a>}
      {canKeepRegion(viewer, id) && <a href={membershipsPath(slug)}>Gemeenten</a>}
      {canSeeTrail(viewer, id) && <a href={trailPath(slug)}>Logboek</a>}
      {canSeeRetention(viewer, id) && <a href={retentionPath(slug)}>Bewaren en vernietigen</a>}
    </p>
  )
}
