import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, changeAmbitionPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAmbitionPart } from '@/lib/queries/structure-part'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { PartEnd } from '../../part-end'
import { placeFields } from '../../place'
import { ambitionValues } from '../../values'
import { AmbitionForm } from './ambition-form'

export default async function AmbitionPartPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/ambitie/[number]'>) {
  const { region, agenda, number } = await params
  const viewer = await requireViewer()
  const path = changeAmbitionPath(region, agenda, number)
  const page = await getAmbitionPart(viewer, { region, agenda, number: number === 'nieuw' ? null : number, now: now(), draftOf: path })
  if (!page) notFound()
  const { frame, content } = page
  const { part, draft, mayChange } = content
  if (!mayChange) forbidden()

  const term = frame.agenda.ambitionTerm
  const title = part ? `${term} ${part.number}` : `Nieuw: ${term.toLowerCase()}`
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={title} current={agendaPath(region, agenda)}>
      <PageHeader
        crumbs={[{ href: structurePath(region, agenda), label: `Opbouw van ${frame.agenda.title}` }]}
        title={title}
        lead={part?.title}
      />
      <div className="mt-7">
        {draft && <KeptText path={path} />}
        <AmbitionForm
          key={draft ? 'kept' : 'own'}
          start={part ? ambitionValues(part) : { number: content.next, kind: 'ambition' }}
          draft={draft}
          version={part?.version ?? 1}
          hidden={{ agendaId: frame.agenda.id, id: part?.id ?? '', ...placeFields({ region, agenda, part: number }) }}
          cancelHref={structurePath(region, agenda)}
          term={term}
          themes={content.themes}
          before={content.before}
        />
      </div>
      {part && <PartEnd kind="ambition" part={part} code={part.number} agenda={frame.agenda} region={region} reason={content.reason} />}
    </RegionChrome>
  )
}
