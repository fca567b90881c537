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
  ambitionPath,
  budgetLinePath,
  destructionListPath,
  matrixPath,
  programmePath,
  rightsPath,
  sourceNotesPath,
  whoDoesWhatPath,
} from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canSeeProgramme } from '@/lib/policy/region-policy'
import { getProgramme } from '@/lib/queries/programme'
import { RegionChrome } from '../../chrome'
import { withoutAgenda } from '../../no-agenda'
import { seatHrefs } from '../wie-doet-wat/seat-hrefs'
import { ProgrammeLinks } from './programme-links'

export default async function ProgrammePage({ params }: PageProps<'/regio/[region]/programma'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const page = await getProgramme(viewer, region, now())
  if (!page) {
    return withoutAgenda(viewer, region, {
      ...{ title: 'Programma', current: programmePath(region), maySee: canSeeProgramme },
      links: (of) => <ProgrammeLinks viewer={viewer} region={of} hasAgenda={false} />,
    })
  }

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
        <ProgrammeLinks viewer={viewer} region={frame.region} hasAgenda />
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
