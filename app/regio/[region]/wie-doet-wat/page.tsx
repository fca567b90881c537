import { OpenPlaces } from '@/components/lead/open-places'
import { SeatTable } from '@/components/lead/seat-table'
import { ButtonLink } from '@/components/ui/button'
import { Counts } from '@/components/ui/counts'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { unreadDay } from '@/lib/forms/list-address'
import { readUntouchedSince } from '@/lib/forms/untouched-since'
import { bodyPath, newSeatPath, organisationsPath, whoDoesWhatPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { groupBy } from '@/lib/kernel/group-by'
import { getWhoDoesWhat, type UnformedBody } from '@/lib/queries/who-does-what'
import { RegionChrome } from '../../chrome'
import { withoutAgenda } from '../../no-agenda'
import { UntouchedFilter } from '../../untouched-since'
import { seatHrefs } from './seat-hrefs'

export default async function WhoDoesWhatPage({ params, searchParams }: PageProps<'/regio/[region]/wie-doet-wat'>) {
  const { region } = await params
  const query = await searchParams
  const sinds = readUntouchedSince(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getWhoDoesWhat(viewer, { region, now: now(), untouchedSince: sinds })
  if (!page) return withoutAgenda(viewer, region, { title: 'Wie doet wat', current: whoDoesWhatPath(region) })

  const { frame, content } = page
  const { agenda, today } = frame
  const { seats, open, unformed, mayAssign } = content
  const hrefs = seatHrefs(region, agenda.slug)
  const people = new Set(seats.flatMap(({ person }) => (person ? [person.id] : []))).size
  const groups = [...groupBy(seats, ({ on }) => on.ambitionNumber ?? '').entries()]

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Wie doet wat" current={whoDoesWhatPath(region)}>
      <PageHeader
        context={`Wie doet wat · ${agenda.title}`}
        title={open.total === 0 ? 'Elke functie is gevuld' : open.total === 1 ? '1 open plek' : `${open.total} open plekken`}
        lead="Wat iemand doet hangt aan een functie. Draag je een functie over, dan gaat het werk mee en blijft staan wie het eerder deed."
      >
        <Counts
          items={[
            { id: 'functies', value: seats.length, label: 'Functies' },
            { id: 'mensen', value: people, label: 'Mensen' },
            { id: 'open', value: open.total, label: 'Open plekken', href: '#open-plekken' },
          ]}
        />
        <p className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2">
          {mayAssign && (
            <ButtonLink variant="secondary" href={newSeatPath(region)}>
              Voeg een functie toe
            </ButtonLink>
          )}
          <a href={organisationsPath(region)}>Organisaties</a>
        </p>
      </PageHeader>

      <h2 id="open-plekken">Open plekken</h2>
      <OpenPlaces open={open} region={region} agenda={agenda} hrefs={hrefs} />
      <Unformed bodies={unformed} region={region} />

      <UntouchedFilter list={whoDoesWhatPath(region)} chosen={sinds} unread={unread} />
      {sinds && seats.length === 0 && <EmptyState title="Geen functies gevonden" />}
      {groups.map(([number, rows]) => (
        <section key={number}>
          <h2>{number === '' ? 'De hele agenda' : `${agenda.ambitionTerm} ${number}: ${rows[0]!.on.ambitionTitle}`}</h2>
          <SeatTable
            caption={number === '' ? 'Functies bij de hele agenda' : `Functies bij ${agenda.ambitionTerm.toLowerCase()} ${number}`}
            seats={rows}
            hrefs={hrefs}
            today={today}
            under={number === '' ? 'agenda' : 'ambition'}
            withTouched
          />
        </section>
      ))}
    </RegionChrome>
  )
}

const Unformed = ({ bodies, region }: { bodies: readonly UnformedBody[]; region: string }) =>
  bodies.length > 0 && (
    <>
      <h2>Overleggen die er nog niet zijn</h2>
      <ul className="grid gap-1.5">
        {bodies.map(({ slug, name, isProposed, purpose, ambition, members, maySee }) => (
          <li key={slug}>
            {maySee ? <a href={bodyPath(region, slug)}>{name}</a> : name}{' '}
            <span className="text-quiet">{isProposed ? 'is voorgesteld' : 'is er nog niet'}</span>
            {purpose && <span className="block text-quiet">{purpose}</span>}
            <span className="block text-quiet">{[ambition && `Bij ${ambition}`, membersInWords(members)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  )

const membersInWords = (members: number) => (members === 0 ? 'nog geen leden' : members === 1 ? '1 lid' : `${members} leden`)
