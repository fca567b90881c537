import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, changeActivityPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getActivityPart } from '@/lib/queries/structure-part'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { planningInWords } from '../../../activiteit/[code]/words'
import { PartEnd } from '../../part-end'
import { placeFields } from '../../place'
import { activityValues } from '../../values'
import { ActivityForm } from './activity-form'

export default async function ActivityPartPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/activiteit/[code]'>) {
  const { region, agenda, code } = await params
  const { onder } = await searchParams
  const under = typeof onder === 'string' ? onder.slice(0, 20) : ''
  const viewer = await requireViewer()
  const isNew = code === 'nieuw'
  const path = changeActivityPath(region, agenda, isNew ? { under } : { code })
  const page = await getActivityPart(viewer, { region, agenda, code: isNew ? null : code, now: now(), draftOf: path })
  if (!page) notFound()
  const { frame, content } = page
  const { part, draft, mayChange, municipalities } = content
  if (!mayChange) forbidden()

  const term = frame.agenda.activityTerm
  const title = part ? `${term} ${code}` : `Nieuw: ${term.toLowerCase()}${under ? ` onder ${under}` : ''}`
  const allTakePart = Object.fromEntries(municipalities.map(({ id }) => [`deel-${id}`, 'on']))
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={title} current={agendaPath(region, agenda)}>
      <PageHeader
        crumbs={[{ href: structurePath(region, agenda), label: `Opbouw van ${frame.agenda.title}` }]}
        title={title}
        lead={part?.title}
      />
      <div className="mt-7">
        {draft && <KeptText path={path} />}
        <ActivityForm
          key={draft ? 'kept' : 'own'}
          start={
            part
              ? { ...(part.tracking === 'shared' ? allTakePart : {}), ...activityValues(part) }
              : { under, tracking: 'shared', ...allTakePart }
          }
          draft={draft}
          version={part?.version ?? 1}
          hidden={{ agendaId: frame.agenda.id, id: part?.id ?? '', ...placeFields({ region, agenda, part: isNew ? '' : code, under }) }}
          cancelHref={structurePath(region, agenda)}
          places={content.places}
          municipalities={municipalities}
          before={content.before}
          reading={part && planningInWords(part)}
          resultTerm={frame.agenda.resultTerm}
        />
      </div>
      {part && <PartEnd kind="activity" part={part} code={code} agenda={frame.agenda} region={region} reason={content.reason} />}
    </RegionChrome>
  )
}
