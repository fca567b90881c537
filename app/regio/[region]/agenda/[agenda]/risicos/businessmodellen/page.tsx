import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { told } from '@/lib/forms/told'
import { agendaPath, businessModelPath, lessonsPath, riskPath, risksPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBusinessModels } from '@/lib/queries/business-models'
import { ModelsByCategory } from '@/components/risk/models-by-category'
import { ModelsInBrief } from '@/components/risk/models-in-brief'
import { ModelsInTime } from '@/components/risk/models-in-time'
import { RegionChrome } from '../../../../../chrome'

const notices: Record<string, string> = {
  bewaard: 'Het businessmodel is bewaard.',
  weg: 'Het businessmodel is weggehaald.',
}

type Props = PageProps<'/regio/[region]/agenda/[agenda]/risicos/businessmodellen'>

export default async function BusinessModelsPage({ params, searchParams }: Props) {
  const { region, agenda: slug } = await params
  const notice = told(notices, (await searchParams).melding)
  const viewer = await requireViewer()
  const page = await getBusinessModels(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { models, risks, closingDays, mayKeep } = content
  const open = risks.filter(({ closedOn }) => closedOn === null)
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Businessmodellen" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[
          { href: agendaPath(region, slug), label: frame.agenda.title },
          { href: risksPath(region, slug), label: 'Risico’s en kansen' },
        ]}
        title="Businessmodellen vergelijken"
        lead="Wat elke manier van werken brengt: kansen en risico’s naast elkaar, en hoe die zich ontwikkelen."
      >
        {mayKeep && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={businessModelPath(region, slug)}>
              Voeg een businessmodel toe
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {models.length === 0 ? (
        <EmptyState title="Er zijn nog geen businessmodellen">
          Werken gemeenten verschillend, bijvoorbeeld bij de inkoop? Leg elke manier vast en kies die bij een risico of kans. Dan staan ze
          hier naast elkaar.
        </EmptyState>
      ) : (
        <>
          <ModelsInBrief
            models={models}
            risks={open}
            today={frame.today}
            changeHrefOf={mayKeep ? ({ number }) => businessModelPath(region, slug, number) : null}
          />
          <h2>Kansen en risico’s naast elkaar</h2>
          {open.length === 0 ? (
            <p className="text-quiet">
              Bij geen van de modellen staat een open risico of kans. Kies het model bij een{' '}
              <a href={risksPath(region, slug)}>risico of kans</a>.
            </p>
          ) : (
            <ModelsByCategory models={models} risks={open} hrefOf={({ position }) => riskPath(region, slug, position)} />
          )}
          <h2>Hoe het zich ontwikkelt</h2>
          <ModelsInTime models={models} risks={risks} days={closingDays} today={frame.today} />
          <p className="mt-6">
            Wat leert de regio hiervan? Leg het vast bij de <a href={lessonsPath(region, slug)}>lessen</a>.
          </p>
          <p className="meta">Wat vertrouwelijk is, telt hier alleen mee voor wie het mag zien.</p>
        </>
      )}
    </RegionChrome>
  )
}
