import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { feedAddress } from '@/lib/auth/feed'
import { requireViewer } from '@/lib/auth/session'
import { appOrigin } from '@/lib/auth/settings'
import { feedKindWords } from '@/lib/domain/calendar'
import { told } from '@/lib/forms/told'
import { feedPath } from '@/lib/kernel/addresses'
import { listOwnFeeds, type OwnFeed } from '@/lib/queries/calendar'
import { SignedInFrame } from '../../signed-in-frame'
import { makeCalendarAddressAction, revokeCalendarAddressAction } from './actions'

const notices: Record<string, { tone: NoticeTone; title: string }> = {
  gemaakt: { tone: 'success', title: 'Het adres is gemaakt. Voeg het toe in je eigen agenda.' },
  ingetrokken: { tone: 'success', title: 'Het adres is ingetrokken. Wie het had, krijgt niets meer.' },
  'niet-gelukt': { tone: 'error', title: 'Dit is niet gelukt. Er is niets veranderd.' },
}

export default async function OwnCalendarsPage({ searchParams }: PageProps<'/account/kalenders'>) {
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const feeds = await listOwnFeeds(viewer)
  const notice = told(notices, melding)

  return (
    <SignedInFrame viewer={viewer} title="Kalenders" acts>
      <PageHeader
        crumbs={[
          { href: '/', label: 'Startpagina' },
          { href: '/account', label: 'Je account' },
        ]}
        title="Koersvast in je eigen agenda"
        lead="Kopieer een adres naar Outlook (Agenda toevoegen, Abonneren via internet) of Google Agenda (Via URL). Daarna blijft je agenda vanzelf bij."
      />
      {notice && (
        <div id="melding">
          <Notice {...notice} />
        </div>
      )}
      <p>Wie een adres heeft, ziet wat erin staat. Deel het niet; trek het in als dat toch gebeurde.</p>
      {feeds.length === 0 && (
        <EmptyState title="Er is voor jou geen kalender">
          <p>Een kalender is er voor wie in een regio werkt.</p>
        </EmptyState>
      )}
      {feeds.map((feed) => (
        <Feed key={`${feed.kind} ${feed.region?.id}`} feed={feed} />
      ))}
    </SignedInFrame>
  )
}

function Feed({ feed: { kind, region, id } }: { feed: OwnFeed }) {
  const name = kind === 'year' ? `Het jaar van regio ${region?.name}` : feedKindWords[kind]
  if (id === null)
    return (
      <section>
        <h2>{name}</h2>
        <form action={makeCalendarAddressAction}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="regionId" value={region?.id ?? ''} />
          <Button variant="secondary" small aria-label={`Maak een adres: ${name}`}>
            Maak een adres
          </Button>
        </form>
      </section>
    )
  const address = appOrigin() + feedPath(feedAddress(id))
  return (
    <section>
      <h2>{name}</h2>
      <p className="max-w-none break-all">
        <a href={address}>{address}</a>
      </p>
      <form action={revokeCalendarAddressAction}>
        <input type="hidden" name="feedId" value={id} />
        <Button variant="secondary" small aria-label={`Trek dit adres in: ${name}`}>
          Trek dit adres in
        </Button>
      </form>
    </section>
  )
}
