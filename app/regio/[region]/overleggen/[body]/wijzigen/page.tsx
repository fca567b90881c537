import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { bodiesPath, bodyPath, changeBodyPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBodyToChange } from '@/lib/queries/body'
import { RegionChrome } from '../../../../chrome'
import { KeptText } from '../../../../kept-text'
import { BodyForm } from '../../body-form'
import { bodyValues } from '../../body-values'

export default async function ChangeBodyPage({ params }: PageProps<'/regio/[region]/overleggen/[body]/wijzigen'>) {
  const { region, body: slug } = await params
  const viewer = await requireViewer()
  const page = await getBodyToChange(viewer, { region, body: slug, now: now(), draftOf: changeBodyPath(region, slug) })
  if (!page?.content?.body) notFound()

  const { frame, content } = page
  const { ambitions, mayOrganise, draft } = content
  const body = page.content.body
  if (!mayOrganise) forbidden()

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`${body.name} wijzigen`} current={bodiesPath(region)}>
      <PageHeader
        crumbs={[
          { href: bodiesPath(region), label: 'Overleggen' },
          { href: bodyPath(region, slug), label: body.name },
        ]}
        title={`${body.name} wijzigen`}
        lead="Vergaderingen die al gepland zijn, houden hun dag. Passen ze niet bij een ander ritme, dan zegt de pagina van het overleg dat, en haal je ze daar in één keer weg."
      />
      {draft && <KeptText path={changeBodyPath(region, slug)} />}
      <div className="mt-7">
        <BodyForm
          key={draft ? 'kept' : 'own'}
          regionId={frame.region.id}
          region={region}
          ambitions={ambitions}
          existing={{ id: body.id, slug, version: body.version }}
          start={bodyValues(body)}
          draft={draft}
          cancelHref={bodyPath(region, slug)}
        />
      </div>
    </RegionChrome>
  )
}
