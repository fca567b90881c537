import { notFound } from 'next/navigation'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { adoptionOrganWords, adoptionState, agendaStatusWords } from '@/lib/domain/structure'
import { adoptAgendaPath, agendaPath, decisionPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAdoption } from '@/lib/queries/agenda-adoption'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { NamedPeople } from '../../../../../named-people'
import { placeFields } from '../place'
import { AdoptForm } from './adopt-form'
import { AdoptionForm } from './adoption-form'

export default async function AdoptAgendaPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/vaststellen'>) {
  const { region, agenda: slug } = await params
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const path = adoptAgendaPath(region, slug)
  const page = await getAdoption(viewer, { region, agenda: slug, now: now(), draftOf: path })
  if (!page) notFound()

  const { frame, content } = page
  const { agenda } = frame
  const { adoptions, municipalities, threshold, decision, predecessor, mayChange, mentions, draft } = content
  const adopted = municipalities.filter(({ id }) => adoptions.some(({ municipalityId }) => municipalityId === id))
  const state = adoptionState(adopted.length, { members: municipalities.length, threshold })
  const hidden = { agendaId: agenda.id, ...placeFields({ region, agenda: slug }) }
  const ofBoard = draft && 'bodyName' in draft ? draft : null
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`Vaststelling van ${agenda.title}`} current={agendaPath(region, slug)}>
      <PageHeader
        crumbs={[{ href: structurePath(region, slug), label: `Opbouw van ${agenda.title}` }]}
        context={agendaStatusWords[agenda.status]}
        title={`Vaststelling van ${agenda.title}`}
        lead={
          state.members === 0
            ? 'Bij deze regio horen nog geen gemeenten.'
            : `${state.adopted} van ${state.members} gemeenten stelden de agenda vast.${
                threshold === null ? '' : ` ${state.needed} zijn er nodig${state.isEnough ? ', dus dat is genoeg' : ''}.`
              }`
        }
      />
      {melding === 'bewaard' && <Notice id="melding" tone="success" title="De vaststelling is bewaard." />}
      {draft && <KeptText path={path} />}

      <h2>Het overleg</h2>
      {decision ? (
        <Facts
          items={[
            { term: 'Besluit', value: <a href={decisionPath(region, decision.number)}>{`${decision.number} ${decision.title}`}</a> },
            { term: 'Wanneer en door wie', value: `${fullDate(decision.decidedOn)}, ${decision.bodyName}` },
          ]}
        />
      ) : agenda.status === 'draft' && mayChange ? (
        <>
          {predecessor?.status === 'adopted' && (
            <p>Wordt deze agenda vastgesteld, dan sluit {predecessor.title}. Die blijft te lezen en verandert niet meer.</p>
          )}
          <NamedPeople region={region} mentions={mentions}>
            Wordt deze agenda vastgesteld, dan komt zij op de openbare pagina. Haal namen weg die daar niet horen, of laat ze staan als dat
            zo hoort.
          </NamedPeople>
          <AdoptForm
            key={ofBoard ? 'kept' : 'own'}
            hidden={{ ...hidden, version: String(content.version) }}
            decisions={content.decisions}
            start={{ title: `Vaststelling van ${agenda.title}`, bodyName: content.boardName }}
            asksToLook={mentions.length > 0}
            draft={ofBoard}
            cancelHref={structurePath(region, slug)}
          />
        </>
      ) : (
        <p>
          {agenda.status === 'draft'
            ? 'De programmamanager stelt de agenda vast, met het besluit van het overleg.'
            : 'Het besluit is niet vastgelegd.'}
        </p>
      )}

      <h2>De gemeenten</h2>
      <Table
        caption="Welke gemeenten de agenda vaststelden"
        captionHidden
        rows={municipalities}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Gemeente', heads: true, cell: ({ name }) => name },
          {
            label: 'Vastgesteld',
            cell: ({ id }) => {
              const own = adoptions.filter(({ municipalityId }) => municipalityId === id)
              if (own.length === 0) return <span className="text-quiet">Nog niet</span>
              return own.map(({ organ, adoptedOn, url }) => (
                <span key={organ} className="block">
                  {adoptionOrganWords[organ]}, {fullDate(adoptedOn)} {url && <a href={url}>het besluit</a>}
                </span>
              ))
            },
          },
        ]}
      />
      {mayChange && municipalities.length > 0 && (
        <>
          <h3 className="mt-7">Leg vast wat een gemeente besloot</h3>
          <AdoptionForm
            key={draft && !ofBoard ? 'kept' : 'own'}
            hidden={hidden}
            municipalities={municipalities}
            draft={ofBoard ? null : draft}
          />
        </>
      )}
    </RegionChrome>
  )
}
