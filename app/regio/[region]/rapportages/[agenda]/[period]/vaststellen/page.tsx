import { forbidden, notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { adoptReportPath, reportMeetingPath, reportPath, reportsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAdoption } from '@/lib/queries/adoption'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { NamedPeople } from '../../../../../named-people'
import { AdoptForm } from './adopt-form'

export default async function AdoptPage({ params }: PageProps<'/regio/[region]/rapportages/[agenda]/[period]/vaststellen'>) {
  const { region, agenda, period } = await params
  const viewer = await requireViewer()
  const here = adoptReportPath(region, agenda, period)
  const page = await getAdoption(viewer, { region, agenda, period, now: now(), draftOf: here })
  if (!page) notFound()
  const { frame, content: adoption } = page
  if (!adoption.mayAdopt) forbidden()

  const { reportId, version, meetingOn, requests, undecided, mentions, draft } = adoption
  const { today } = frame
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`Vaststellen ${adoption.periodName}`} current={reportsPath(region)}>
      <PageHeader
        crumbs={[
          { href: reportsPath(region), label: 'Rapportages' },
          { href: reportPath(region, agenda, period), label: adoption.periodName },
        ]}
        title={`Rapport ${adoption.periodName} vaststellen`}
        lead="Daarna staat het rapport vast. Alleen de secretaris kan het heropenen, met een reden."
      />
      <NamedPeople region={region} mentions={mentions}>
        Dit rapport komt op de openbare pagina, en die toont geen namen. Haal ze weg voordat je het rapport vaststelt, of laat ze staan als
        dat zo hoort.
      </NamedPeople>
      {undecided > 0 ? (
        <Notice
          tone="warning"
          title={`Van ${undecided} van de ${requests} gevraagde besluiten is nog niet vastgelegd wat het bestuur besloot.`}
        >
          <a href={reportMeetingPath(region, agenda, period)}>Leg de besluiten vast</a>
        </Notice>
      ) : (
        <>
          {draft && <KeptText path={here} />}
          <AdoptForm
            key={draft ? 'kept' : 'own'}
            reportId={reportId}
            version={version}
            adoptedOn={meetingOn && meetingOn <= today ? meetingOn : today}
            today={today}
            place={{ region, agenda, period }}
            asksToLook={mentions.length > 0}
            draft={draft}
            cancelHref={reportPath(region, agenda, period)}
          />
        </>
      )}
    </RegionChrome>
  )
}
