import { ActivityLine, ActivityLines } from '@/components/activity/activity-line'
import { lateness } from '@/components/activity/track-table'
import { Button, ButtonLink } from '@/components/ui/button'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { shortDate, type DateString } from '@/lib/domain/dutch-dates'
import { isOverdue } from '@/lib/domain/standing'
import { told } from '@/lib/forms/told'
import { activitiesPath, activityPath, myUpdatesPath, personPath, updatePath } from '@/lib/kernel/addresses'
import { dutchDate, now } from '@/lib/kernel/clock'
import { getMyUpdates, type MyItem } from '@/lib/queries/my-updates'
import { RegionChrome } from '../../chrome'
import { withoutAgenda } from '../../no-agenda'
import { confirmUnchangedAction } from './actions'
import { notices } from './notices'

export default async function MyUpdatesPage({ params, searchParams }: PageProps<'/regio/[region]/mijn-updates'>) {
  const { region } = await params
  const { melding, code } = await searchParams
  const viewer = await requireViewer()
  const page = await getMyUpdates(viewer, region, now())
  if (!page) return withoutAgenda(viewer, region, { title: 'Mijn updates', current: myUpdatesPath(region) })

  const { frame, content: items } = page
  const { agenda, period, today } = frame
  const open = items.filter(({ state }) => state === 'notReported')
  const reported = items.filter(({ state }) => state !== 'notReported')
  const lines = { region, agenda: agenda.slug, term: agenda.ambitionTerm, today }
  const notice = told(notices, melding)

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Mijn updates" current={myUpdatesPath(region)}>
      <PageHeader
        context={items.length > 0 && 'Mijn updates'}
        title={
          items.length === 0
            ? 'Mijn updates'
            : open.length === 0
              ? 'Je bent bij'
              : open.length === 1
                ? `Nog 1 ${agenda.activityTerm.toLowerCase()} te melden`
                : `Nog ${open.length} ${agenda.activityTerms.toLowerCase()} te melden`
        }
        lead={
          open.length > 0 && period
            ? `Is er niets veranderd? Bevestig dan met één klik.${period.isOpen ? '' : ' De verslagperiode is gesloten. Je melding telt mee in de volgende.'}`
            : undefined
        }
      >
        <p>
          <a href={personPath(region, viewer.userId!)}>Alles wat op jou wacht</a>
        </p>
      </PageHeader>
      {notice && (
        <Notice id="melding" tone={notice.tone} title={notice.title(typeof code === 'string' ? code.slice(0, 20) : '')}>
          {notice.body}
        </Notice>
      )}
      {items.length === 0 && (
        <EmptyState
          title={`Er hangen geen ${agenda.activityTerms.toLowerCase()} aan je functie`}
          action={<a href={activitiesPath(region, agenda.slug)}>Bekijk alle {agenda.activityTerms.toLowerCase()}</a>}
        >
          <p>Hier komt te staan wat jij bijwerkt: wat lokaal is in je gemeente, en wat hoort bij wat jij trekt.</p>
        </EmptyState>
      )}
      {open.length > 0 && (
        <>
          <h2>Te melden</h2>
          <Lines items={open} {...lines} />
        </>
      )}
      {reported.length > 0 && (
        <>
          <h2>Gemeld in dit halfjaar</h2>
          <Lines items={reported} {...lines} />
        </>
      )}
      {items.length > 0 && <DownloadLinks list={myUpdatesPath(region)} />}
    </RegionChrome>
  )
}

type LinesProps = { items: readonly MyItem[]; region: string; agenda: string; term: string; today: DateString }

const Lines = ({ items, region, agenda, ...rest }: LinesProps) => (
  <ActivityLines>
    {items.map((item) => (
      <ActivityLine
        key={item.trackId}
        id={anchor(item)}
        code={item.code}
        title={item.title}
        href={activityPath(region, agenda, item.code)}
        meta={meta(item, rest)}
        light={item.lastKind === null ? 'notReported' : item.light}
        actions={item.mayUpdate && <Actions item={item} region={region} agenda={agenda} />}
      />
    ))}
  </ActivityLines>
)

function Actions({ item, region, agenda }: { item: MyItem; region: string; agenda: string }) {
  const isOpen = item.state === 'notReported'
  const which = ` ${item.code}${item.municipality ? ` voor ${item.municipality.name}` : ''}`
  return (
    <>
      {item.mayConfirm && (
        <form action={confirmUnchangedAction}>
          <input type="hidden" name="region" value={region} />
          <input type="hidden" name="trackId" value={item.trackId} />
          <input type="hidden" name="version" value={item.version} />
          <input type="hidden" name="code" value={item.code} />
          <Button small variant="secondary">
            Ongewijzigd, bevestig<span className="sr-only">{which}</span>
          </Button>
        </form>
      )}
      <ButtonLink
        small
        variant={isOpen ? 'primary' : 'secondary'}
        href={`${updatePath(region, agenda, item.code, item.municipality?.slug)}${item.municipality ? '&' : '?'}van=mijn-updates`}
      >
        Werk bij
        <span className="sr-only">{which}</span>
      </ButtonLink>
    </>
  )
}

function meta(item: MyItem, { term, today }: { term: string; today: DateString }): string {
  const day = item.confirmedAt && shortDate(dutchDate(new Date(item.confirmedAt)), today)
  return [
    `${term} ${item.ambitionNumber}`,
    item.municipality ? `voor gemeente ${item.municipality.name}` : 'voor de regio',
    day &&
      (item.state === 'confirmed' ? `bevestigd op ${day}` : item.state === 'reported' ? `bijgewerkt op ${day}` : `vorige melding ${day}`),
    !day && 'nog nooit gemeld',
    isOverdue(item.planningDue, item.lifecycle, today) && lateness(item.planningDue!, today).toLowerCase(),
  ]
    .filter(Boolean)
    .join(' · ')
}

const anchor = ({ code, municipality }: MyItem) => [code, municipality?.slug].filter(Boolean).join('-')
