import { forbidden, notFound } from 'next/navigation'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getStructure } from '@/lib/queries/structure'
import { RegionChrome } from '../../../../../chrome'
import { removeDraftAction } from '../actions'
import { placeFields } from '../place'

export default async function RemoveDraftPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/verwijderen'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getStructure(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()
  const { agenda } = page.frame
  if (agenda.status !== 'draft') notFound()
  if (!page.content.mayChange) forbidden()

  const { ambitions, about } = page.content
  const count = ambitions.length
  const terms = (count === 1 ? agenda.ambitionTerm : agenda.ambitionTerms).toLowerCase()
  return (
    <RegionChrome acts viewer={viewer} frame={page.frame} title={`${agenda.title} verwijderen`} current={agendaPath(region, slug)}>
      <PageHeader
        crumbs={[{ href: structurePath(region, slug), label: `Opbouw van ${agenda.title}` }]}
        title={`Verwijder het concept ${agenda.title}?`}
        lead={`Alles wat erin staat gaat weg: ${count} ${terms} met wat eronder staat, en de KPI’s. Dit is niet terug te draaien.`}
      />
      <p>
        Het logboek houdt bij wat erin stond en wie het verwijderde.
        {about.predecessor && ` ${about.predecessor.title} blijft zoals zij is; je kunt daarna een nieuwe versie beginnen.`}
      </p>
      <form action={removeDraftAction}>
        {Object.entries({ agendaId: agenda.id, ...placeFields({ region, agenda: slug }) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Buttons>
          <Button>Ja, verwijder het concept</Button>
          <ButtonLink variant="secondary" href={structurePath(region, slug)}>
            Annuleer
          </ButtonLink>
        </Buttons>
      </form>
    </RegionChrome>
  )
}
