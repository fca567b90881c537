import { forbidden, notFound } from 'next/navigation'
import { Columns } from '@/components/ui/columns'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { reportBlockPath, reportPath, reportsPath, reportStoryPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canReadStoryOver, canWriteBlock } from '@/lib/policy/report-policy'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { getReportBlock } from '@/lib/queries/report-editing'
import { RegionChrome } from '../../../../../../chrome'
import { KeptText } from '../../../../../../kept-text'
import { NotConcept } from '../../not-concept'
import { BlockForm } from './block-form'
import { Stories } from './stories'
import { StoryForm } from './story-form'

export default async function ReportBlockPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/rapportages/[agenda]/[period]/ambitie/[number]'>) {
  const { region, agenda, period, number } = await params
  const { verhaal, melding } = await searchParams
  const viewer = await requireViewer()
  const page = await getReportBlock(viewer, { region, agenda, period, number, now: now() })
  if (!page) notFound()

  const { frame, content: block } = page
  if (!canWriteBlock(viewer, block.place)) forbidden()
  const report = reportPath(region, agenda, period)
  const here = reportBlockPath(region, agenda, period, number)
  const story = block.stories.find(({ id }) => id === verhaal) ?? null
  const writesStory = verhaal === 'nieuw' || story !== null
  const formPath = writesStory ? reportStoryPath(region, agenda, period, number, story?.id) : here
  const draft = await takeKeptDraft(viewer, formPath)
  const place = { region, agenda, period, number }
  const term = block.kind === 'precondition' ? 'Randvoorwaarde' : frame.agenda.ambitionTerm

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`${term} ${number} schrijven`} current={reportsPath(region)}>
      <PageHeader
        crumbs={[
          { href: reportsPath(region), label: 'Rapportages' },
          { href: report, label: `Rapport ${period}` },
          ...(writesStory ? [{ href: here, label: `${term} ${number}` }] : []),
        ]}
        title={writesStory ? 'Een verhaal uit de praktijk' : `${number} ${block.title}`}
        lead={writesStory ? `Bij ${number} ${block.title}` : block.goal}
      />
      {draft && <KeptText path={formPath} />}
      {melding === 'nagelezen' && <Notice id="melding" tone="success" title="Het verhaal is nagelezen." />}
      {melding === 'verhaal' && (
        <Notice id="melding" tone="success" title="Het verhaal is bewaard.">
          Met toestemming, en als een collega het heeft nagelezen, komt het in het rapport.
        </Notice>
      )}
      {block.laterUpdates > 0 && !writesStory && (
        <Notice
          title={
            block.laterUpdates === 1
              ? 'Er is 1 melding na het samenstellen.'
              : `Er zijn ${block.laterUpdates} meldingen na het samenstellen.`
          }
        >
          <a href={`${report}#ambitie-${number}`}>Bekijk wat er is gemeld en neem het over</a>. Doe dat voordat je hier schrijft.
        </Notice>
      )}
      {block.status !== 'concept' && draft === null ? (
        <NotConcept status={block.status} href={report} />
      ) : (
        <div className="mt-7">
          {writesStory ? (
            <StoryForm key={draft ? 'kept' : 'own'} blockId={block.id} place={place} story={story} draft={draft} cancelHref={here} />
          ) : (
            <Columns
              note
              asideLabel="Verhalen uit de praktijk"
              aside={
                <>
                  <Stories
                    stories={block.stories.map((told) => ({ ...told, mayReadOver: canReadStoryOver(viewer, block.place, told) }))}
                    blockId={block.id}
                    place={place}
                    hrefOf={(id) => reportStoryPath(region, agenda, period, number, id)}
                  />
                  {block.edited && (
                    <>
                      <h3>Laatst geschreven</h3>
                      <p>
                        door {block.edited.by}, {fullDate(block.edited.on)}
                      </p>
                    </>
                  )}
                </>
              }
            >
              <BlockForm
                key={draft ? 'kept' : 'own'}
                blockId={block.id}
                version={block.version}
                place={place}
                content={block.content}
                money={block.money}
                draft={draft}
                cancelHref={`${report}#ambitie-${number}`}
              />
            </Columns>
          )}
        </div>
      )}
    </RegionChrome>
  )
}
