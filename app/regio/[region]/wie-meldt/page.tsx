import { Reported } from '@/components/activity/reported'
import { Counts } from '@/components/ui/counts'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { shortDate, type DateString } from '@/lib/domain/dutch-dates'
import { periodName } from '@/lib/domain/period'
import { activitiesPath, activityPath, policyMeetingPath, reportersPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { mailServer } from '@/lib/mail/settings'
import { canRemind } from '@/lib/policy/report-policy'
import { getReporters, type Reporter, type UnownedTrack } from '@/lib/queries/reporters'
import { RegionChrome } from '../../chrome'
import { withoutAgenda } from '../../no-agenda'
import { Reminders } from './reminders'
import { noticeOf } from './words'

export default async function ReportersPage({ params, searchParams }: PageProps<'/regio/[region]/wie-meldt'>) {
  const { region } = await params
  const notice = noticeOf(await searchParams)
  const viewer = await requireViewer()
  const page = await getReporters(viewer, region, now())
  if (!page) return withoutAgenda(viewer, region, { title: 'Wie meldt nog', current: policyMeetingPath(region) })

  const { frame, content } = page
  const { agenda, period, today } = frame
  const { people, ambitions, municipalities, unowned, outbox } = content
  const missing = people.filter(({ total, reported }) => reported < total)
  const mayRemind = canRemind(viewer, frame.region.id)
  const listed = (filter: Record<string, string>) => `${activitiesPath(region, agenda.slug)}?${new URLSearchParams(filter)}`

  return (
    <RegionChrome acts={mayRemind} viewer={viewer} frame={frame} title="Wie meldt nog" current={policyMeetingPath(region)}>
      <PageHeader
        crumbs={[{ href: policyMeetingPath(region), label: 'Beleidsoverleg' }]}
        title={titleOf(missing.length, period !== null)}
        lead={period ? `Meldingen voor ${periodName(period)}.` : undefined}
      >
        {period && (
          <Counts
            items={[
              { id: 'gemeld', value: period.reported - period.confirmed, label: 'Gemeld' },
              { id: 'bevestigd', value: period.confirmed, label: 'Bevestigd' },
              { id: 'niet-gemeld', value: period.total - period.reported, label: 'Niet gemeld', href: listed({ licht: 'niet-gemeld' }) },
              { id: 'zonder-eigenaar', value: unowned.length, label: 'Zonder eigenaar', href: '#zonder-eigenaar' },
            ]}
          />
        )}
      </PageHeader>
      {notice && (
        <Notice id="melding" tone={notice.tone} title={notice.title}>
          {notice.body}
        </Notice>
      )}
      {mayRemind && (
        <Reminders
          region={region}
          period={period}
          missing={missing.length}
          remindedToday={missing.filter(({ remindedOn }) => remindedOn === today).length}
          outbox={outbox}
          hasMailServer={mailServer() !== undefined}
        />
      )}

      <h2>Per persoon</h2>
      <People people={people} today={today} />
      {people.length > 0 && <DownloadLinks list={reportersPath(region)} />}

      <h2>Per {agenda.ambitionTerm.toLowerCase()}</h2>
      <Table
        caption={`Gemeld per ${agenda.ambitionTerm.toLowerCase()}`}
        captionHidden
        rows={ambitions}
        rowKey={({ id }) => id}
        columns={[
          { label: agenda.ambitionTerm, heads: true, width: 'sm:w-[60%]', cell: ({ number, title }) => `${number} ${title}` },
          {
            label: 'Gemeld',
            number: true,
            cell: ({ number, counts: { total }, reported, confirmed }) => (
              <Reported
                {...{ total, reported, confirmed }}
                missingHref={listed({ ambitie: number, licht: 'niet-gemeld' })}
                of={`${agenda.ambitionTerm.toLowerCase()} ${number}`}
              />
            ),
          },
        ]}
      />

      {municipalities.length > 0 && (
        <>
          <h2>Per gemeente</h2>
          <Table
            caption="Gemeld per gemeente"
            captionHidden
            rows={municipalities}
            rowKey={({ slug }) => slug}
            columns={[
              { label: 'Gemeente', heads: true, width: 'sm:w-[60%]', cell: ({ name }) => name },
              {
                label: 'Gemeld',
                number: true,
                cell: (row) => <Reported {...row} missingHref={listed({ gemeente: row.slug, licht: 'niet-gemeld' })} of={row.name} />,
              },
            ]}
          />
        </>
      )}

      <h2 id="zonder-eigenaar">Wat niemand meldt</h2>
      <Unowned term={agenda.activityTerm} tracks={unowned} hrefOf={({ code }) => activityPath(region, agenda.slug, code)} />
    </RegionChrome>
  )
}

function titleOf(missing: number, hasPeriod: boolean): string {
  if (!hasPeriod) return 'Wie meldt'
  if (missing === 0) return 'Iedereen heeft gemeld'
  return missing === 1 ? 'Nog 1 mens heeft iets te melden' : `Nog ${missing} mensen hebben iets te melden`
}

const People = ({ people, today }: { people: readonly Reporter[]; today: DateString }) =>
  people.length === 0 ? (
    <EmptyState title="Er is nog niemand die meldt" />
  ) : (
    <Table
      caption="Wat mensen met dezelfde taak samen melden, telt bij ieder van hen."
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Wie',
          heads: true,
          width: 'sm:w-[44%]',
          cell: ({ name, function: work }) => (
            <>
              {name}
              <span className="block font-normal text-quiet">{work}</span>
            </>
          ),
        },
        { label: 'Gemeld', number: true, cell: ({ reported, total }) => `${reported} van ${total}` },
        { label: 'Waarvan bevestigd', number: true, cell: ({ confirmed }) => confirmed },
        { label: 'Ontbreekt', number: true, cell: ({ reported, total }) => (reported < total ? <b>{total - reported}</b> : 0) },
        { label: 'Herinnerd', width: 'sm:w-60', cell: (person) => remindedInWords(person, today) },
      ]}
    />
  )

const mailInWords = { sent: '', waits: ', wacht op verzending', givenUp: ', kwam niet aan' }

const remindedInWords = ({ remindedOn, mail }: Reporter, today: DateString) =>
  remindedOn && mail ? shortDate(remindedOn, today) + mailInWords[mail] : '–'

const Unowned = ({ term, tracks, hrefOf }: { term: string; tracks: readonly UnownedTrack[]; hrefOf: (track: UnownedTrack) => string }) =>
  tracks.length === 0 ? (
    <EmptyState title="Voor alles is er iemand die meldt" />
  ) : (
    <Table
      caption="Er is geen ambtenaar van de gemeente, of niemand vult de functie van trekker."
      rows={tracks}
      rowKey={({ code, municipality }) => `${code} ${municipality?.slug}`}
      columns={[
        {
          label: term,
          heads: true,
          width: 'sm:w-[60%]',
          cell: (track) => (
            <a href={hrefOf(track)}>
              {track.code} {track.title}
            </a>
          ),
        },
        { label: 'Voor', cell: ({ municipality }) => municipality?.name ?? 'de regio' },
      ]}
    />
  )
