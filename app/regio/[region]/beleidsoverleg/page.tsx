import { OpenPlaces } from '@/components/lead/open-places'
import { MunicipalityStates } from '@/components/activity/municipality-states'
import { TrackTable } from '@/components/activity/track-table'
import { Counts } from '@/components/ui/counts'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { activitiesPath, activityPath, matrixPath, policyMeetingPath, reportersPath, whoDoesWhatPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getPolicyMeeting } from '@/lib/queries/policy-meeting'
import { RegionChrome } from '../../chrome'
import { withoutAgenda } from '../../no-agenda'
import { seatHrefs } from '../wie-doet-wat/seat-hrefs'

export default async function PolicyMeetingPage({ params }: PageProps<'/regio/[region]/beleidsoverleg'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const page = await getPolicyMeeting(viewer, region, now())
  if (!page) return withoutAgenda(viewer, region, { title: 'Beleidsoverleg', current: policyMeetingPath(region) })

  const { frame, content } = page
  const { agenda, period, today } = frame
  const { notReported, overdue, stuck, open, municipalities } = content
  const shared = {
    term: agenda.activityTerm,
    hrefOf: ({ code }: { code: string }) => activityPath(region, agenda.slug, code),
    today,
    periodId: period?.id ?? null,
  }

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Beleidsoverleg" current={policyMeetingPath(region)}>
      <PageHeader
        context="Beleidsoverleg"
        title={
          notReported.total === 0
            ? 'Alles is gemeld'
            : notReported.total === 1
              ? 'Nog 1 melding te gaan'
              : `Nog ${notReported.total} meldingen te gaan`
        }
        lead={period ? undefined : 'Er is nog geen verslagperiode.'}
      >
        <Counts
          items={[
            { id: 'niet-gemeld', value: notReported.total, label: 'Niet gemeld', href: '#niet-gemeld' },
            { id: 'over-tijd', value: overdue.total, label: 'Over tijd', href: '#over-tijd' },
            { id: 'loopt-vast', value: stuck.total, label: 'Loopt vast', href: '#loopt-vast' },
            { id: 'open-plekken', value: open.total, label: 'Open plekken', href: '#open-plekken' },
          ]}
        />
        <p>
          <a href={reportersPath(region)}>Wie meldt nog</a>
        </p>
      </PageHeader>

      <MunicipalityStates
        terms={agenda.activityTerms}
        rows={municipalities}
        hrefOf={({ slug }) => `${activitiesPath(region, agenda.slug)}?gemeente=${slug}`}
        matrixHref={matrixPath(region, agenda.slug)}
      />

      <h2 id="niet-gemeld">Niet gemeld in dit halfjaar</h2>
      {notReported.total === 0 ? (
        <EmptyState title="Alles is gemeld in dit halfjaar" />
      ) : (
        <TrackTable caption="Niet gemeld in dit halfjaar" rows={notReported.items} {...shared} />
      )}
      <More shown={notReported.items.length} total={notReported.total} href={`${activitiesPath(region, agenda.slug)}?licht=niet-gemeld`} />

      <h2 id="over-tijd">Over tijd</h2>
      {overdue.total === 0 ? (
        <EmptyState title="Niets is over tijd" />
      ) : (
        <TrackTable caption="Over tijd" rows={overdue.items} {...shared} />
      )}
      <More
        shown={overdue.items.length}
        total={overdue.total}
        href={`${activitiesPath(region, agenda.slug)}?planning=over-tijd&sorteer=gereed`}
      />

      <h2 id="loopt-vast">Loopt vast</h2>
      {stuck.total === 0 ? (
        <EmptyState title="Niets loopt vast" />
      ) : (
        <TrackTable caption="Loopt vast" rows={stuck.items} {...shared} explained />
      )}
      <More shown={stuck.items.length} total={stuck.total} href={`${activitiesPath(region, agenda.slug)}?licht=loopt-vast`} />

      <h2 id="open-plekken">Open plekken</h2>
      <OpenPlaces open={open} region={region} agenda={agenda} hrefs={seatHrefs(region, agenda.slug)} />
      <p className="mt-3">
        <a href={whoDoesWhatPath(region)}>Bekijk wie wat doet</a>
      </p>
    </RegionChrome>
  )
}

const More = ({ shown, total, href }: { shown: number; total: number; href: string }) =>
  total > shown ? (
    <p>
      <a href={href}>Bekijk alle {total}</a>
    </p>
  ) : null
