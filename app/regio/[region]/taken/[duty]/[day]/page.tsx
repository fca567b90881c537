import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate, isDay, type DateString } from '@/lib/domain/dutch-dates'
import { dutyTimesWords, saysDone, whenInWords } from '@/lib/domain/duty'
import type { DutyTerm, TermStep } from '@/lib/domain/duty-terms'
import { told } from '@/lib/forms/told'
import { dutiesPath, dutyMunicipalitiesPath, dutyTermPath, programmePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { roleWords } from '@/lib/policy/viewer'
import { getDutyTerm, type PlaceToFinish } from '@/lib/queries/duties'
import { RegionChrome } from '../../../../chrome'
import { KeptText } from '../../../../kept-text'
import { PlaceState, Said, TermState } from '../../term-state'
import { StepForm } from './step-form'

const notices: Record<string, string> = { gedaan: 'De taak is gedaan gemeld.', open: 'De taak staat weer open.' }

export default async function DutyTermPage({ params, searchParams }: PageProps<'/regio/[region]/taken/[duty]/[day]'>) {
  const { region, duty: dutyId, day: dueOn } = await params
  const { melding, gemeente } = await searchParams
  if (!isDay(dueOn)) notFound()
  const viewer = await requireViewer()
  const municipality = typeof gemeente === 'string' ? gemeente : undefined
  const draftOf = (slug?: string) => dutyTermPath(region, dutyId, dueOn, slug)
  const page = await getDutyTerm(viewer, { region, duty: dutyId, dueOn, municipality, now: now(), draftOf })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { term, places, asked, draft } = content
  const { duty } = term
  const notice = told(notices, melding)
  const whose = asked?.municipality ? `, ${asked.municipality.name}` : ''

  return (
    <RegionChrome
      acts={asked !== null}
      standsNow={`Deze taak is intussen ${asked?.isDone ? 'gedaan gemeld' : 'weer opengezet'}`}
      viewer={viewer}
      frame={frame}
      title={duty.title}
      current={programmePath(region)}
    >
      <PageHeader crumbs={[{ href: dutiesPath(region), label: 'Terugkerende taken' }]} title={`${duty.title}, ${fullDate(dueOn)}`} />
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {draft && <KeptText path={draftOf(asked?.municipality?.slug)} />}
      <TermFacts term={term} today={frame.today} />
      {asked && (
        <section key={`${asked.municipality?.id} ${asked.steps.length} ${draft === null}`}>
          <h2>
            {asked.isDone ? 'Toch niet gedaan' : 'Gedaan'}
            {whose}?
          </h2>
          <StepForm {...{ region, dueOn, draft }} dutyId={duty.id} municipality={asked.municipality} seen={asked.steps.length} />
        </section>
      )}
      {duty.perMunicipality && <Municipalities {...{ term, places, asked }} today={frame.today} />}
      {places.some(({ steps }) => steps.length > 0) && <History places={places} />}
      {!asked && places.every(({ mayFinish }) => !mayFinish) && (
        <p className="mt-6 text-quiet">
          Dit melden wie deze rol heeft, de programmamanager en de secretaris
          {duty.perMunicipality && ', en een trekker'}
          {whenInWords(duty, dueOn, frame.today)}.
        </p>
      )}
    </RegionChrome>
  )
}

const TermFacts = ({ term, today }: { term: DutyTerm; today: DateString }) => (
  <div className="mt-6">
    <Facts
      items={[
        { term: 'Stand', value: <TermState term={term} today={today} /> },
        { term: 'Uiterlijk', value: fullDate(term.dueOn) },
        { term: 'Voor', value: `${roleWords[term.duty.role]}${term.duty.perMunicipality ? ', per gemeente' : ''}` },
        { term: 'Hoe vaak', value: dutyTimesWords[term.duty.timesPerYear] },
        { term: 'Toelichting', value: term.duty.explanation && <span className="whitespace-pre-line">{term.duty.explanation}</span> },
      ]}
    />
  </div>
)

type MunicipalitiesProps = { term: DutyTerm; places: readonly PlaceToFinish[]; asked: PlaceToFinish | null; today: DateString }

const Municipalities = ({ term: { duty, dueOn }, places, asked, today }: MunicipalitiesProps) => (
  <>
    <h2>Per gemeente</h2>
    <Table
      caption="Per gemeente"
      captionHidden
      rows={places}
      rowKey={({ municipality }) => municipality!.id}
      columns={[
        { label: 'Gemeente', heads: true, cell: ({ municipality }) => municipality!.name },
        { label: 'Stand', width: 'sm:w-36', cell: ({ isDone }) => <PlaceState isDone={isDone} dueOn={dueOn} today={today} /> },
        { label: 'Laatst gemeld', width: 'sm:w-[44%]', cell: ({ last }) => (last ? <Said step={last} /> : '–') },
        {
          label: 'Melden',
          labelHidden: true,
          cell: ({ municipality, mayFinish, isDone }) =>
            mayFinish &&
            municipality!.id !== asked?.municipality?.id && (
              <ButtonLink variant="secondary" small href={dutyTermPath(duty.region, duty.id, dueOn, municipality!.slug)}>
                {isDone ? 'Zet weer open' : 'Meld gedaan'}
                <span className="sr-only"> voor {municipality!.name}</span>
              </ButtonLink>
            ),
        },
      ]}
    />
    <p>
      <a href={dutyMunicipalitiesPath(duty.region, duty.id)}>Alle termijnen per gemeente</a>
    </p>
  </>
)

type PlacedStep = TermStep & { whose: string }

const History = ({ places }: { places: readonly PlaceToFinish[] }) => (
  <>
    <h2>Geschiedenis</h2>
    <ol className="history">
      {placedSteps(places).map((step) => (
        <li key={`${step.municipalityId} ${step.number}`} className={step.note || step.url ? undefined : 'history-quiet'}>
          <div className="history-when text-quiet tabular-nums">
            <time dateTime={step.on}>{fullDate(step.on)}</time>
          </div>
          <div className="min-w-0">
            <b>{`${saysDone(step.number) ? 'Gedaan' : 'Toch niet gedaan'}${step.whose}`}</b>
            <Said step={step} />
          </div>
        </li>
      ))}
    </ol>
  </>
)

const placedSteps = (places: readonly PlaceToFinish[]): PlacedStep[] =>
  places
    .flatMap(({ municipality, steps }) => steps.map((step) => ({ ...step, whose: municipality ? `: ${municipality.name}` : '' })))
    .toSorted((one, other) => (one.on === other.on ? other.number - one.number : one.on < other.on ? 1 : -1))
