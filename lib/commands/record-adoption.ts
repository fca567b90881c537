import 'server-only'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { memberOn } from '@/lib/db/membership'
import type { DateString } from '@/lib/domain/dutch-dates'
import { dayOf } from '@/lib/domain/planning-fields'
import { adoptionOrganWords, type AdoptionOrgan } from '@/lib/domain/structure'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type RecordAdoptionFailure = StructureFailure | 'unknown-municipality'

type Recorded = { agendaId: string; municipalityId: string; organ: AdoptionOrgan; adoptedOn: DateString; url: string | null; now: Date }

/** Writes down that a municipality adopted the agenda: when, by which organ and where to read it. Said again, it replaces what was said. */
export function recordAdoption(
  viewer: Viewer,
  { agendaId, municipalityId, organ, adoptedOn, url, now }: Recorded,
): Promise<Result<null, RecordAdoptionFailure>> {
  return changeStructure<null, RecordAdoptionFailure>(
    viewer,
    { event: 'agenda.adoption-recorded', agendaId, now },
    async (tx, agenda, log) => {
      const { regionId } = agenda
      const member = await tx.regionMembership.findFirst({
        where: { regionId, municipalityId, ...memberOn(dutchDate(now)) },
        select: { municipality: { select: { name: true } } },
      })
      if (!member) return failed('unknown-municipality')
      await log('changed', `Vaststelling door ${member.municipality.name} (${adoptionOrganWords[organ].toLowerCase()})`)
      const data = { adoptedOn: dayOf(adoptedOn)!, url }
      await tx.agendaAdoption.upsert({
        where: { agendaId_municipalityId_organ: { agendaId, municipalityId, organ } },
        create: { regionId, agendaId, municipalityId, organ, ...data },
        update: { ...data, version: { increment: 1 } },
      })
      return ok(null)
    },
  )
}
