import { notFound } from 'next/navigation'
import { touchedInWords } from '@/components/activity/touched'
import { HolderTable } from '@/components/lead/holder-table'
import { seatPlaceInWords } from '@/components/lead/seat-table'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { handedOverInWords, leadRoleWords } from '@/lib/domain/lead'
import type { FormValues } from '@/lib/forms/form-state'
import { isId } from '@/lib/forms/fields'
import { told } from '@/lib/forms/told'
import { seatPath, whoDoesWhatPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getSeatHistory, type SeatHolder } from '@/lib/queries/seat'
import { RegionChrome } from '../../../../chrome'
import { KeptText } from '../../../../kept-text'
import { optionsOf } from '../../options'
import { SeatForm } from '../../seat-form'
import { newOrganisation } from '../../seat-state'
import { seatHrefs } from '../../seat-hrefs'
import { DeputyForm } from './deputy-form'
import { EndForm } from './end-form'

const notices: Record<string, string> = {
  bewaard: 'De functie is bewaard.',
  einde: 'De einddatum is bewaard.',
  waarnemer: 'De waarnemer is bewaard.',
}

export default async function SeatPage({ params, searchParams }: PageProps<'/regio/[region]/wie-doet-wat/functie/[lead]'>) {
  const { region, lead } = await params
  const { melding } = await searchParams
  if (!isId(lead)) notFound()
  const viewer = await requireViewer()
  const here = seatPath(region, lead)
  const page = await getSeatHistory(viewer, { region, leadId: lead, now: now(), draftOf: here })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { today } = frame
  const { holders, last, touched, mayAssign, mayNameDeputy, draft, ...choices } = content
  const { organisations, colleagues } = optionsOf(choices)
  const hrefs = seatHrefs(region, last.agendaSlug)
  const notice = told(notices, melding)
  const isOpenEnded = last.until === null || last.until >= today
  const of = { region, lead, seen: { id: last.id, version: last.version } }

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={last.function} current={whoDoesWhatPath(region)}>
      <PageHeader
        crumbs={[{ href: whoDoesWhatPath(region), label: 'Wie doet wat' }]}
        title={last.function}
        lead={
          <>
            {leadRoleWords[last.role]} van <a href={hrefs.place(last.on)}>{seatPlaceInWords(last.on)}</a>.
          </>
        }
      />
      {notice && (
        <Notice id="melding" tone="success" title={notice}>
          {melding === 'bewaard' && handedOverInWords(holders)}
        </Notice>
      )}
      {draft && <KeptText path={here} isOwnWill={newOrganisation in draft} />}
      <h2>Wie deze functie heeft en had</h2>
      <HolderTable holders={holders} personHref={hrefs.person} today={today} />
      {touched && <p className="meta">Laatst bijgewerkt: {touchedInWords(touched)}</p>}

      {mayNameDeputy && isOpenEnded && (
        <>
          <h2>Waarnemer</h2>
          <DeputyForm
            key={`${last.version} ${draft === null}`}
            region={region}
            lead={lead}
            seat={{ id: last.id, version: last.version, deputyId: last.deputy?.id ?? null }}
            colleagues={colleagues}
            draft={draft && 'leadId' in draft ? draft : null}
          />
        </>
      )}
      {mayAssign && (
        <>
          <h2>Draag over of verbeter</h2>
          <SeatForm
            key={`over ${last.id} ${last.version} ${draft === null}`}
            {...of}
            start={startOf(last, today)}
            draft={draft && 'role' in draft ? draft : null}
            organisations={organisations}
            colleagues={colleagues}
            mayAddOrganisation={choices.mayAddOrganisation}
            fromHint={
              last.until === null
                ? `Wie de functie nu heeft, eindigt de dag ervoor en blijft in de lijst staan. Verbeter je alleen een fout, vul dan ${fullDate(last.from)} in.`
                : undefined
            }
            cancelHref={whoDoesWhatPath(region)}
          />
          {isOpenEnded && (
            <>
              <h2>Of laat het eindigen</h2>
              <EndForm
                key={`einde ${last.id} ${last.version} ${draft === null}`}
                {...of}
                start={{ on: onOf(last), endsOn: last.until ?? today }}
                draft={draft && 'endsOn' in draft ? draft : null}
              />
            </>
          )}
        </>
      )}
    </RegionChrome>
  )
}

const onOf = ({ on, agendaId, ambitionId, activityId, kpiId }: SeatHolder): string =>
  `${on.kind}:${kpiId ?? activityId ?? ambitionId ?? agendaId}`

const startOf = (last: SeatHolder, today: string): FormValues => ({
  ...{ on: onOf(last), role: last.role, function: last.ownFunction, organisationId: last.organisationId ?? '', from: today },
  ...{ userId: last.person?.id ?? '', deputyId: last.deputy?.id ?? '', vacancy: last.vacancy ?? '' },
})
