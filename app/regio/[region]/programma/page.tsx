import { notFound } from 'next/navigation'
import { LightBar } from '@/components/activity/light-bar'
import { MunicipalityStates } from '@/components/activity/municipality-states'
import { OpenPlaces } from '@/components/lead/open-places'
import { Reported } from '@/components/activity/reported'
import { LimitWarnings } from '@/components/kpi/region-limits'
import { LapsingMoney } from '@/components/money/lapsing-money'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { reviewTaskInWords } from '@/lib/domain/rights'
import {
  activitiesPath,
  agendasPath,
  ambitionPath,
  budgetLinePath,
  destructionListPath,
  dutiesPath,
  matrixPath,
  membershipsPath,
  peoplePath,
  periodsPath,
  personPath,
  programmePath,
  reportersPath,
  retentionPath,
  rightsPath,
  settingsPath,
  trailPath,
  yearPath,
  sourceNotesPath,
  whoDoesWhatPath,
} from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canKeepRegion, canManagePeople } from '@/lib/policy/people-policy'
import { canSetReportRoute } from '@/lib/policy/report-policy'
import { canSeeRetention } from '@/lib/policy/retention-policy'
import { canSeeTrail } from '@/lib/policy/trail-policy'
import { getProgramme } from '@/lib/queries/programme'
import { RegionChrome } from '../../chrome'
import { seatHrefs } from '../wie-doet-wat/seat-hrefs'

export default async function ProgrammePage({ params }: PageProps<'/regio/[region]/programma'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const page = await getProgramme(viewer, region, now())
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, period } = frame
  const { ambitions, municipalities, open, gaps, limits, lapsing, review, toJudge } = content
  const activitiesIn = (count: number) => `${count} ${(count === 1 ? agenda.activityTerm : agenda.activityTerms).toLowerCase()}`

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Programma" current={programmePath(region)}>
      <PageHeader
        context={`Programma · ${agenda.title}`}
        title={period ? `${period.reported} van ${period.total} meldingen binnen` : 'Nog geen verslagperiode'}
        lead={[period && missingInWords(period.total - period.reported), openPlacesInWords(open.total)].filter(Boolean).join(' ')}
      >
        <p className="flex max-w-none flex-wrap gap-x-6">
          <a href={personPath(region, viewer.userId!)}>Alles wat op jou wacht</a>
          <a href={reportersPath(region)}>Wie meldt nog</a>
          <a href={whoDoesWhatPath(region)}>Wie doet wat</a>
          <a href={periodsPath(region)}>Verslagperiodes</a>
          <a href={agendasPath(region)}>Agenda’s</a>
          <a href={yearPath(region)}>Het jaar</a>
          <a href={dutiesPath(region)}>Terugkerende taken</a>
          {canSetReportRoute(viewer, frame.region.id) && <a href={settingsPath(region)}>Instellingen</a>}
          {canManagePeople(viewer, frame.region.id) && <a href={peoplePath(region)}>Mensen en rollen</a>}
          {canManagePeople(viewer, frame.region.id) && <a href={rightsPath(region)}>Wie mag wat</a>}
          {canKeepRegion(viewer, frame.region.id) && <a href={membershipsPath(region)}>Gemeenten</a>}
          {canSeeTrail(viewer, frame.region.id) && <a href={trailPath(region)}>Logboek</a>}
          {canSeeRetention(viewer, frame.region.id) && <a href={retentionPath(region)}>Bewaren en vernietigen</a>}
        </p>
      </PageHeader>

      {review && (
        <Notice tone="warning" title={reviewTaskInWords(review)}>
          <p className="my-1">
            Dit staat open sinds {fullDate(review.dueOn)}.{' '}
            <a href={`${rightsPath(region)}?rechten=bijzonder`}>Beoordeel de bijzondere rechten</a>
          </p>
        </Notice>
      )}
      {toJudge !== null && (
        <Notice tone="warning" title="Een vernietigingslijst wacht op je goedkeuring.">
          <a href={destructionListPath(region, toJudge)}>Bekijk lijst {toJudge}</a>
        </Notice>
      )}
      <LapsingMoney lines={lapsing} hrefOf={({ position }) => budgetLinePath(region, agenda.slug, position)} today={frame.today} />
      <LimitWarnings limits={limits} />

      <h2>{agenda.ambitionTerms}</h2>
      <Table
        caption="Een lokale activiteit telt één keer per gemeente."
        rows={ambitions}
        rowKey={({ id }) => id}
        columns={[
          {
            label: agenda.ambitionTerm,
            heads: true,
            width: 'sm:w-[34%]',
            cell: ({ number, title, kind }) => (
              <>
                <a href={ambitionPath(region, agenda.slug, number)}>
                  {number} {title}
                </a>
                {kind === 'precondition' && <span className="block font-normal text-quiet">Randvoorwaarde</span>}
              </>
            ),
          },
          {
            label: 'Trekkers',
            cell: ({ leads }) => leads.map((lead) => lead.person ?? `${lead.function} (open)`).join('; ') || 'Nog niemand',
          },
          {
            label: 'Stand',
            labelHiddenInCard: true,
            cell: ({ counts }) =>
              counts.total > 0 ? (
                <LightBar counts={counts} />
              ) : (
                <span className="text-quiet">Geen {agenda.activityTerms.toLowerCase()}</span>
              ),
          },
          {
            label: 'Gemeld',
            number: true,
            cell: ({ number, reported, confirmed, counts }) => (
              <Reported
                reported={reported}
                confirmed={confirmed}
                total={counts.total}
                missingHref={`${activitiesPath(region, agenda.slug)}?ambitie=${number}&licht=niet-gemeld`}
                of={`${agenda.ambitionTerm.toLowerCase()} ${number}`}
              />
            ),
          },
        ]}
      />

      <MunicipalityStates
        terms={agenda.activityTerms}
        rows={municipalities}
        hrefOf={({ slug }) => `${activitiesPath(region, agenda.slug)}?gemeente=${slug}`}
        matrixHref={matrixPath(region, agenda.slug)}
      />

      <h2>Wat nog ontbreekt in de agenda</h2>
      <Facts
        items={[
          { term: 'KPI’s nader te bepalen', value: `${gaps.kpisToDetermine} van ${gaps.kpis}` },
          { term: 'Zonder planning', value: activitiesIn(gaps.withoutPlanning) },
          { term: 'Planning niet te lezen', value: activitiesIn(gaps.unreadablePlanning) },
          { term: 'Zonder betrokkenen', value: activitiesIn(gaps.withoutParties) },
          { term: 'Keuzes bij de bron', value: <a href={sourceNotesPath(region, agenda.slug)}>Bekijk alle {gaps.sourceNotes}</a> },
        ]}
      />

      <h2>Open plekken</h2>
      <OpenPlaces open={open} region={region} agenda={agenda} hrefs={seatHrefs(region, agenda.slug)} />
      <p className="mt-3">
        <a href={whoDoesWhatPath(region)}>Bekijk wie wat doet</a>
      </p>
    </RegionChrome>
  )
}

const missingInWords = (missing: number) =>
  missing === 0 ? 'Alles is gemeld.' : missing === 1 ? 'Er ontbreekt nog 1 melding.' : `Er ontbreken nog ${missing} meldingen.`

const openPlacesInWords = (open: number) => (open === 0 ? '' : open === 1 ? 'Er is 1 open plek.' : `Er zijn ${open} open plekken.`)
