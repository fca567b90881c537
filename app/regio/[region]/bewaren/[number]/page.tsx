import { notFound } from 'next/navigation'
import { DownloadLinks } from '@/components/ui/download-links'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { destructionWords, itemOutcomeInWords, kindWords, tallyOfKinds } from '@/lib/domain/retention'
import { told } from '@/lib/forms/told'
import { destructionListPath, programmePath, retentionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getDestructionList } from '@/lib/queries/retention'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { numberInAddress } from '../../besluiten/words'
import { notices } from '../messages'
import { JudgeForm, WithdrawForm } from './judge-form'

export default async function DestructionListPage({ params, searchParams }: PageProps<'/regio/[region]/bewaren/[number]'>) {
  const { region, number: given } = await params
  const { melding } = await searchParams
  const number = numberInAddress(given)
  if (number === null) notFound()
  const here = destructionListPath(region, number)
  const viewer = await requireViewer()
  const page = await getDestructionList(viewer, { region, number, now: now(), draftOf: here })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { list, rows, mayJudge, mayWithdraw, draft } = content
  const isDeclaration = list.status === 'carriedOut'
  const notice = told(notices, melding)
  const hidden = { region, number: String(number), listId: list.id, version: String(list.version) }
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`Vernietigingslijst ${number}`} current={programmePath(region)}>
      <PageHeader
        crumbs={[{ href: retentionPath(region), label: 'Bewaren en vernietigen' }]}
        title={isDeclaration ? `Verklaring van vernietiging, lijst ${number}` : `Vernietigingslijst ${number}`}
        lead={
          isDeclaration
            ? 'Wat hieronder Vernietigd heet is weg, ook uit het logboek. Deze verklaring blijft altijd staan.'
            : 'Zo stond het er toen de lijst werd gemaakt; daarna verandert er niets meer aan.'
        }
      />
      {notice && <Notice id="melding" tone="success" title={notice} />}
      <Facts
        items={[
          { term: 'Stand', value: destructionWords[list.status] },
          { term: 'Gemaakt', value: `${fullDate(list.madeOn)}, door ${list.makerName}, ${list.makerFunction}` },
          { term: 'Toelichting', value: list.note },
          {
            term: { proposed: '', refused: 'Afgewezen', withdrawn: 'Ingetrokken', carriedOut: 'Goedgekeurd en uitgevoerd' }[list.status],
            value: list.settledOn && `${fullDate(list.settledOn)}, door ${list.settledName}, ${list.settledFunction}`,
          },
          { term: isDeclaration ? 'Bij de goedkeuring' : 'Reden', value: list.settledNote },
          { term: 'Grondslag', value: 'Termijnen van de pagina Bewaren en vernietigen; Archiefbesluit, artikel 8' },
        ]}
      />
      <h2>Per soort</h2>
      <Table
        caption="Per soort"
        captionHidden
        rows={tallyOfKinds(rows)}
        rowKey={({ kind }) => kind}
        columns={[
          { label: 'Soort', heads: true, cell: ({ kind }) => kindWords[kind] },
          { label: 'Op de lijst', number: true, cell: ({ count }) => count },
          ...(isDeclaration ? [{ label: 'Vernietigd', number: true, cell: ({ destroyed }: { destroyed: number }) => destroyed }] : []),
          { label: 'Oudste', cell: ({ oldest }) => fullDate(oldest) },
          { label: 'Nieuwste', cell: ({ newest }) => fullDate(newest) },
        ]}
      />
      <h2>Wat op de lijst staat</h2>
      <Table
        caption="Wat op de lijst staat"
        captionHidden
        rows={rows}
        rowKey={({ kind, objectId }) => kind + objectId}
        columns={[
          {
            label: 'Wat',
            heads: true,
            width: 'sm:w-[40%]',
            cell: ({ description, objectId }) => (
              <>
                {description}
                <span className="block font-normal [overflow-wrap:anywhere] text-quiet">{objectId}</span>
              </>
            ),
          },
          { label: 'Soort', cell: ({ kind }) => kindWords[kind] },
          { label: 'Termijn loopt vanaf', cell: ({ startedOn }) => fullDate(startedOn) },
          { label: 'Uitkomst', cell: itemOutcomeInWords },
        ]}
      />
      <DownloadLinks list={`${here}/lijst`} />
      {mayJudge && (
        <section className="print:hidden">
          <h2>Keur goed of wijs af</h2>
          {draft && <KeptText path={here} />}
          <JudgeForm key={draft ? 'kept' : 'own'} hidden={hidden} items={rows.length} draft={draft} />
        </section>
      )}
      {list.status === 'proposed' && !mayJudge && (
        <Notice title="Iemand anders keurt deze lijst goed: een andere programmamanager of de secretaris." />
      )}
      {mayWithdraw && <WithdrawForm hidden={hidden} />}
    </RegionChrome>
  )
}
