import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { destructionWords, keptForever, longestList, retentionOf, sweptByItself, type KindTally } from '@/lib/domain/retention'
import { destructionListPath, programmePath, regionPath, retentionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getRetention } from '@/lib/queries/retention'
import { RegionChrome } from '../../chrome'
import { KeptText } from '../../kept-text'
import { MakeForm } from './make-form'

export default async function RetentionPage({ params }: PageProps<'/regio/[region]/bewaren'>) {
  const { region } = await params
  const here = retentionPath(region)
  const viewer = await requireViewer()
  const page = await getRetention(viewer, { region, now: now(), draftOf: here })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { kinds, lists, mayMake, mayGo, draft } = content
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Bewaren en vernietigen" current={programmePath(region)}>
      <PageHeader
        crumbs={[{ href: frame.agenda ? programmePath(region) : regionPath(region), label: frame.agenda ? 'Programma' : 'Regio' }]}
        title="Bewaren en vernietigen"
        lead={`${mayGoInWords(mayGo)} Vernietigen gaat met een lijst die iemand anders goedkeurt.`}
      />

      <h2>Wat met een lijst weggaat</h2>
      <Table
        caption="De termijnen gelden voor elke regio. Laat je archivaris ze bevestigen voordat je de eerste lijst maakt."
        rows={kinds}
        rowKey={({ kind }) => kind}
        columns={[
          { label: 'Wat', heads: true, width: 'sm:w-[32%]', cell: ({ kind }) => retentionOf[kind].what },
          { label: 'Hoe lang', cell: ({ kind }) => `${retentionOf[kind].term} na ${retentionOf[kind].from}` },
          { label: 'Waarom', width: 'sm:w-[28%]', cell: ({ kind }) => retentionOf[kind].source },
          { label: 'Nu', width: 'sm:w-44', cell: tallyInWords },
        ]}
      />

      <h2>Lijsten en verklaringen</h2>
      {lists.length === 0 ? (
        <EmptyState title="Er is nog geen vernietigingslijst" />
      ) : (
        <Table
          caption="De laatste eerst. Een lijst die is uitgevoerd, is de verklaring van vernietiging en blijft altijd staan."
          rows={lists}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Lijst', heads: true, cell: ({ number }) => <a href={destructionListPath(region, number)}>Lijst {number}</a> },
            { label: 'Gemaakt', cell: ({ madeOn, makerName, makerFunction }) => `${fullDate(madeOn)}, ${makerName}, ${makerFunction}` },
            { label: 'Stand', cell: ({ status }) => destructionWords[status] },
            {
              label: 'Op de lijst',
              cell: ({ items, destroyed, status }) => (status === 'carriedOut' ? `${destroyed} van ${items} vernietigd` : String(items)),
            },
          ]}
        />
      )}

      {mayMake && mayGo > 0 && (
        <>
          <h2>Maak een lijst</h2>
          <p>
            De lijst legt vast wat er nu over de termijn is, het oudste eerst en hooguit {longestList}. Daarna keurt een andere
            programmamanager of de secretaris hem goed, en pas dan wordt er vernietigd.
          </p>
          {draft && <KeptText path={here} />}
          <MakeForm
            key={draft ? 'kept' : 'own'}
            hidden={{ region, regionId: frame.region.id }}
            kinds={kinds.filter(({ past }) => past > 0)}
            draft={draft}
          />
        </>
      )}

      <h2>Wat vanzelf weggaat</h2>
      <Table
        caption="Technische resten: geen stukken van de regio."
        rows={sweptByItself}
        rowKey={({ what }) => what}
        columns={[
          { label: 'Wat', heads: true, width: 'sm:w-[32%]', cell: ({ what }) => what },
          { label: 'Hoe lang', cell: ({ term, from }) => (term === 'meteen' ? `meteen bij ${from}` : `${term} na ${from}`) },
          { label: 'Waarom', width: 'sm:w-[38%]', cell: ({ source }) => source },
        ]}
      />

      <h2>Wat altijd blijft</h2>
      <Table
        caption="De database weigert het om dit te vernietigen, ook met een lijst."
        rows={keptForever}
        rowKey={({ what }) => what}
        columns={[
          { label: 'Wat', heads: true, width: 'sm:w-[50%]', cell: ({ what }) => what },
          { label: 'Waarom', cell: ({ source }) => source },
        ]}
      />
    </RegionChrome>
  )
}

function mayGoInWords(count: number): string {
  if (count === 0) return 'Er is nu niets over de termijn.'
  return count === 1 ? 'Er is 1 ding over de termijn.' : `Er zijn ${count} dingen over de termijn.`
}

function tallyInWords({ past, stays, running, nextOn }: KindTally) {
  if (past + stays + running === 0) return <span className="text-quiet">Geen</span>
  return (
    <>
      {past > 0 && <b className="block">{past} over de termijn</b>}
      {stays > 0 && <span className="block">{stays} over de termijn, maar er verwijst iets naar dat blijft</span>}
      {running > 0 && nextOn && (
        <span className="block text-quiet">
          {running} nog niet; de eerste op {fullDate(nextOn)}
        </span>
      )}
    </>
  )
}
