import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { businessModelPath, businessModelsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBusinessModelForm } from '@/lib/queries/business-models'
import { FormPage } from '../../../../../../form-page'
import { numberInAddress } from '../../../../../besluiten/words'
import { modelValues } from '../values'
import { ModelForm } from './model-form'
import { RemoveModel } from './remove-model'

/** The form of a business model; at the address "nieuw" of one that is added. */
export default async function BusinessModelPage({
  params,
}: PageProps<'/regio/[region]/agenda/[agenda]/risicos/businessmodellen/[number]'>) {
  const { region, agenda, number: given } = await params
  const number = given === 'nieuw' ? null : numberInAddress(given)
  if (given !== 'nieuw' && number === null) notFound()
  const viewer = await requireViewer()
  const here = businessModelPath(region, agenda, number ?? undefined)
  const page = await getBusinessModelForm(viewer, { region, agenda, number, now: now(), draftOf: here })
  if (!page) notFound()

  const { frame, content } = page
  const { model, municipalities, isInUse, mayKeep, draft } = content
  if (!mayKeep) forbidden()
  const place = { region, agenda, number: given }
  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab={model ? `${model.name} wijzigen` : 'Businessmodel toevoegen'}
      crumbs={[{ href: businessModelsPath(region, agenda), label: 'Businessmodellen' }]}
      title={model ? 'Wijzig het businessmodel' : 'Voeg een businessmodel toe'}
      keptAt={draft && here}
    >
      <ModelForm
        key={draft ? 'kept' : 'own'}
        place={place}
        model={model}
        agendaId={frame.agenda.id}
        municipalities={municipalities}
        start={model ? modelValues(model) : {}}
        draft={draft}
        cancelHref={businessModelsPath(region, agenda)}
      />
      {model &&
        (isInUse ? (
          <p className="mt-8 text-quiet">Er hangen risico’s of kansen aan, dus weghalen kan nu niet.</p>
        ) : (
          <RemoveModel place={place} model={model} />
        ))}
    </FormPage>
  )
}
