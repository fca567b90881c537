import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { told } from '@/lib/forms/told'
import { agendaPath, communicationLinePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getCommunication } from '@/lib/queries/communication'
import { RegionChrome } from '../../../../chrome'
import { CommunicationTable } from './communication-table'

const notices: Record<string, string> = {
  bewaard: 'De communicatielijn is bewaard.',
  weg: 'De communicatielijn is weggehaald.',
}

type Props = PageProps<'/regio/[region]/agenda/[agenda]/communicatielijnen'>

export default async function CommunicationPage({ params, searchParams }: Props) {
  const { region, agenda: slug } = await params
  const notice = told(notices, (await searchParams).melding)
  const viewer = await requireViewer()
  const page = await getCommunication(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { lines, mayKeep } = content
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Communicatielijnen" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title="Communicatielijnen"
        lead="Wie vertelt wat aan wie, en waarvoor. Naast elkaar, zodat boodschappen samenhangen."
      >
        {mayKeep && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={communicationLinePath(region, slug)}>
              Voeg een lijn toe
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {lines.length === 0 ? (
        <EmptyState title="Er zijn nog geen communicatielijnen">
          Een lijn zegt voor wie een boodschap is, van wie zij komt en wat zij moet bereiken.
        </EmptyState>
      ) : (
        <div className="mt-6">
          <CommunicationTable lines={lines} changeHrefOf={mayKeep ? ({ number }) => communicationLinePath(region, slug, number) : null} />
        </div>
      )}
    </RegionChrome>
  )
}
