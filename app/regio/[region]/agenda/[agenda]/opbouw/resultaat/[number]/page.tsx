import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, changeResultPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getResultPart } from '@/lib/queries/structure-part'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { PartEnd } from '../../part-end'
import { placeFields } from '../../place'
import { resultValues } from '../../values'
import { ResultForm } from './result-form'

export default async function ResultPartPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/resultaat/[number]'>) {
  const { region, agenda, number } = await params
  const { onder } = await searchParams
  const under = typeof onder === 'string' ? onder.slice(0, 20) : ''
  const viewer = await requireViewer()
  const isNew = number === 'nieuw'
  const path = changeResultPath(region, agenda, isNew ? { under } : { number })
  const page = await getResultPart(viewer, { region, agenda, number: isNew ? null : number, under, now: now(), draftOf: path })
  if (!page) notFound()
  const { frame, content } = page
  const { part, place, draft, mayChange } = content
  if (!mayChange) forbidden()

  const term = frame.agenda.resultTerm
  if (term === null) notFound()
  const title = part ? `${term} ${number}` : `Nieuw: ${term.toLowerCase()} onder ${place.number}`
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={title} current={agendaPath(region, agenda)}>
      <PageHeader
        crumbs={[{ href: structurePath(region, agenda), label: `Opbouw van ${frame.agenda.title}` }]}
        title={title}
        lead={part?.title ?? `${place.number} ${place.title}`}
      />
      <div className="mt-7">
        {draft && <KeptText path={path} />}
        <ResultForm
          key={draft ? 'kept' : 'own'}
          start={part ? resultValues(part) : { number: place.next }}
          draft={draft}
          version={part?.version ?? 1}
          hidden={{
            ...{ agendaId: frame.agenda.id, id: part?.id ?? '', under: place.number },
            ...placeFields({ region, agenda, part: isNew ? '' : number, under: place.number }),
          }}
          cancelHref={structurePath(region, agenda)}
          ambitionNumber={place.number}
        />
      </div>
      {part && <PartEnd kind="result" part={part} code={number} agenda={frame.agenda} region={region} reason={content.reason} />}
    </RegionChrome>
  )
}
