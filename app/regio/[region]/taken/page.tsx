import { notFound } from 'next/navigation'
import { touchedColumn } from '@/components/activity/touched'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { placesInWords, type DutyTerm } from '@/lib/domain/duty-terms'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { dutyTimesWords } from '@/lib/domain/duty'
import { told } from '@/lib/forms/told'
import { unreadDay } from '@/lib/forms/list-address'
import { readUntouchedSince } from '@/lib/forms/untouched-since'
import { dutiesPath, dutyMunicipalitiesPath, dutyPath, dutyTermPath, programmePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { roleWords } from '@/lib/policy/viewer'
import { getDuties, type DutyRow, type WaitingTerm } from '@/lib/queries/duties'
import { RegionChrome } from '../../chrome'
import { UntouchedFilter } from '../../untouched-since'
import { Said, TermState } from './term-state'

const said: Record<string, string> = { bewaard: 'De taak is bewaard.', weg: 'De taak is weggehaald.' }

export default async function DutiesPage({ params, searchParams }: PageProps<'/regio/[region]/taken'>) {
  const { region } = await params
  const query = await searchParams
  const sinds = readUntouchedSince(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getDuties(viewer, { region, now: now(), untouchedSince: sinds })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { duties, waiting, done, mayKeep } = content
  const notice = told(said, query.melding)

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Terugkerende taken" current={programmePath(region)}>
      <PageHeader
        title="Terugkerende taken"
        lead="Wat elke maand, elk kwartaal, halfjaar of jaar terugkomt. Wie de rol heeft, krijgt er bericht van, en meldt wanneer het gedaan is."
      >
        {mayKeep && (
          <p className="mt-4">
            <ButtonLink variant="secondary" small href={dutyPath(region)}>
              Voeg een taak toe
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      <UntouchedFilter list={dutiesPath(region)} chosen={sinds} unread={unread} />
      {duties.length === 0 && <EmptyState title={sinds ? 'Geen taken gevonden' : 'Er zijn nog geen terugkerende taken'} />}
      {waiting.length > 0 && <Waiting rows={waiting} today={frame.today} />}
      {duties.length > 0 && <Agreed rows={duties} mayKeep={mayKeep} />}
      {done.length > 0 && <Done rows={done} />}
    </RegionChrome>
  )
}

const hrefOf = ({ duty, dueOn }: DutyTerm) => dutyTermPath(duty.region, duty.id, dueOn)
const termKey = ({ duty, dueOn }: DutyTerm) => duty.id + dueOn

const Waiting = ({ rows, today }: { rows: readonly WaitingTerm[]; today: DateString }) => (
  <>
    <h2>Wat nog te doen is</h2>
    <Table
      caption="Wat nog te doen is"
      captionHidden
      rows={rows}
      rowKey={termKey}
      columns={[
        { label: 'Taak', heads: true, width: 'sm:w-[40%]', cell: (term) => <a href={hrefOf(term)}>{term.duty.title}</a> },
        { label: 'Voor', cell: ({ duty }) => roleWords[duty.role] },
        { label: 'Uiterlijk', width: 'sm:w-40', cell: ({ dueOn }) => fullDate(dueOn) },
        { label: 'Stand', cell: (term) => <TermState term={term} today={today} /> },
        {
          label: 'Melden',
          labelHidden: true,
          cell: (term) =>
            term.mayFinish && (
              <ButtonLink variant="secondary" small href={hrefOf(term)}>
                Meld gedaan<span className="sr-only">{` ${term.duty.title}, ${fullDate(term.dueOn)}`}</span>
              </ButtonLink>
            ),
        },
      ]}
    />
  </>
)

const Agreed = ({ rows, mayKeep }: { rows: readonly DutyRow[]; mayKeep: boolean }) => (
  <>
    <h2>Wat is afgesproken</h2>
    <Table
      caption="Wat is afgesproken"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Taak',
          heads: true,
          width: 'sm:w-[44%]',
          cell: ({ id, region, title, explanation }) => (
            <>
              {mayKeep ? <a href={dutyPath(region, id)}>{title}</a> : title}
              {explanation && <span className="block font-normal whitespace-pre-line">{explanation}</span>}
            </>
          ),
        },
        { label: 'Voor', cell: ({ role }) => roleWords[role] },
        {
          label: 'Hoe vaak',
          cell: ({ id, region, timesPerYear, perMunicipality }) => (
            <>
              {dutyTimesWords[timesPerYear] ?? `${timesPerYear} keer per jaar`}
              {perMunicipality && (
                <a href={dutyMunicipalitiesPath(region, id)} className="block w-fit">
                  Per gemeente
                </a>
              )}
            </>
          ),
        },
        { label: 'Volgende keer', width: 'sm:w-40', cell: ({ nextOn }) => fullDate(nextOn) },
        touchedColumn('Niet sinds het begin'),
      ]}
    />
  </>
)

const Done = ({ rows }: { rows: readonly DutyTerm[] }) => (
  <>
    <h2>Gedaan in het afgelopen jaar</h2>
    <Table
      caption="Gedaan in het afgelopen jaar"
      captionHidden
      rows={rows}
      rowKey={termKey}
      columns={[
        { label: 'Taak', heads: true, width: 'sm:w-[40%]', cell: (term) => <a href={hrefOf(term)}>{term.duty.title}</a> },
        { label: 'Termijn', width: 'sm:w-40', cell: ({ dueOn }) => fullDate(dueOn) },
        { label: 'Wat en wie', cell: (term) => placesInWords(term) ?? <Said step={term.places[0]!.last!} /> },
      ]}
    />
  </>
)
