import { notFound, redirect } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Select, TextInput } from '@/components/ui/field'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { searchKinds, searchKindWords, snippetsOf } from '@/lib/domain/search'
import { readSearch, searchAddress, type SearchInput } from '@/lib/forms/search-address'
import {
  actionPath,
  activityPath,
  ambitionPath,
  bodyPath,
  bottleneckPath,
  decisionPath,
  inAddress,
  itemPath,
  kpiPath,
  meetingPath,
  pactPath,
  reportPath,
  resultPath,
  riskPath,
  risksPath,
  searchPath,
} from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getSearch, pageOfSearch, type Found, type SearchContent } from '@/lib/queries/search'
import { RegionChrome } from '../../chrome'

export default async function SearchPage({ params, searchParams }: PageProps<'/regio/[region]/zoeken'>) {
  const { region } = await params
  const input = readSearch(await searchParams)
  const viewer = await requireViewer()
  const page = await getSearch(viewer, { region, now: now() }, input)
  if (!page) notFound()

  const { frame, content } = page
  const { found, total } = content
  const here = searchPath(region)
  const hrefWith = (change: Partial<SearchInput>) => here + searchAddress({ ...input, pagina: 1, ...change })
  if (found.length === 0 && input.pagina > 1) redirect(hrefWith({})) // past the last page

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Zoeken" current={here}>
      <PageHeader title={input.zoek === undefined ? 'Zoeken' : inWords(content, input)} />
      <SearchForm region={region} input={input} content={content} />
      {input.zoek === undefined ? (
        <EmptyState title="Wat zoek je?">
          <p>Typ een woord, een code zoals 1.2a of het nummer van een KPI. Een deel van een woord is genoeg, en accenten maken niet uit.</p>
        </EmptyState>
      ) : total === 0 ? (
        <EmptyState title="Zoek anders" action={input.soort && <a href={hrefWith({ soort: undefined })}>Zoek in alle soorten</a>}>
          <p>Gebruik minder woorden of een deel van het woord.</p>
        </EmptyState>
      ) : (
        <ol className="results">
          {found.map((each) => (
            <Result key={each.id} found={each} showsRegion={input.waar === 'alle'} />
          ))}
        </ol>
      )}
      <Pagination page={input.pagina} pageSize={pageOfSearch} total={total} hrefOf={(pagina) => hrefWith({ pagina })} />
    </RegionChrome>
  )
}

type FormProps = { region: string; input: SearchInput; content: SearchContent }

function SearchForm({ region, input, content }: FormProps) {
  const { regions } = content
  return (
    <search className="mt-6 mb-6 block print:hidden">
      <form action={searchPath(region)} className="filters">
        <div className="filters-fields">
          <TextInput name="zoek" label="Zoek op woord, code of nummer" type="search" defaultValue={input.zoek} />
          <Select
            name="soort"
            label="Soort"
            empty="Alles"
            defaultValue={input.soort ? inAddress(searchKindWords[input.soort]) : ''}
            options={searchKinds.map((kind) => ({ value: inAddress(searchKindWords[kind]), label: kindWithCount(kind, content) }))}
          />
          {regions.length > 1 && (
            <Select
              name="waar"
              label="Regio"
              defaultValue={input.waar ?? region}
              options={[...regions.map(({ slug, name }) => ({ value: slug, label: name })), { value: 'alle', label: 'Al mijn regio’s' }]}
            />
          )}
          <p className="m-0">
            <Button variant="secondary">Zoek</Button>
          </p>
        </div>
      </form>
    </search>
  )
}

function inWords({ total, isCutOff }: SearchContent, { zoek }: SearchInput): string {
  if (total === 0) return `Niets gevonden voor “${zoek}”`
  const count = isCutOff ? `Meer dan ${total} resultaten` : total === 1 ? '1 resultaat' : `${total} resultaten`
  return `${count} voor “${zoek}”`
}

const kindWithCount = (kind: Found['kind'], { counts }: SearchContent): string =>
  counts[kind] ? `${searchKindWords[kind]} (${counts[kind]})` : searchKindWords[kind]

function Result({ found, showsRegion }: { found: Found; showsRegion: boolean }) {
  const { kind, headline, region } = found
  return (
    <li>
      <p className="meta m-0">
        {kindOf(found)} · {showsRegion && `${region.name} · `}
        {placeOf(found)}
      </p>
      <h2 className="m-0 text-reading">
        <a href={hrefOf[kind](found)}>{titleOf(found)}</a>
      </h2>
      {headline !== '' && (
        <p className="m-0">{snippetsOf(headline).map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : text))}</p>
      )}
    </li>
  )
}

function titleOf({ kind, code, title, meeting }: Found): string {
  if (kind === 'meeting' && meeting?.day) return `${title}, ${fullDate(meeting.day)}`
  return kind === 'report' || code === '' ? title : `${code} ${title}`
}

/** In the words of its agenda. */
const kindOf = ({ kind, agenda }: Found): string => {
  const terms: Partial<Record<Found['kind'], string | null>> = {
    ambition: agenda?.ambitionTerm,
    result: agenda?.resultTerm,
    activity: agenda?.activityTerm,
  }
  return terms[kind] ?? searchKindWords[kind]
}

/** The agenda that it is in, or the meeting. */
function placeOf({ kind, agenda, meeting }: Found): string {
  if (!meeting) return agenda?.title ?? ''
  return kind === 'meeting' || meeting.day === null ? 'Overleggen' : `${meeting.name}, ${fullDate(meeting.day)}`
}

const inAgenda = (path: (region: string, agenda: string, code: string) => string) => (found: Found) =>
  path(found.region.slug, found.agenda?.slug ?? '', found.code)

const hrefOf: Record<Found['kind'], (found: Found) => string> = {
  ambition: inAgenda(ambitionPath),
  result: inAgenda(resultPath),
  activity: inAgenda(activityPath),
  kpi: inAgenda(kpiPath),
  report: inAgenda(reportPath),
  update: inAgenda(activityPath),
  decision: ({ region, code }) => decisionPath(region.slug, Number(code)),
  action: ({ region, code }) => actionPath(region.slug, Number(code)),
  pact: inAgenda(pactPath),
  bottleneck: ({ region, agenda, code }) => bottleneckPath(region.slug, agenda?.slug ?? '', Number(code)),
  // To readers they are one page.
  risk: ({ region, agenda, code }) =>
    code === '' ? risksPath(region.slug, agenda?.slug ?? '') : riskPath(region.slug, agenda?.slug ?? '', Number(code)),
  meeting: ({ region, meeting }) => meetingPath(region.slug, meeting?.body ?? '', meeting?.day ?? ''),
  body: ({ region, meeting }) => bodyPath(region.slug, meeting?.body ?? ''),
  item: ({ region, meeting, id }) => itemPath(region.slug, meeting?.body ?? '', meeting?.day ?? '', id),
}
