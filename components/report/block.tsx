import { LightBar } from '@/components/activity/light-bar'
import { Facts } from '@/components/ui/facts'
import type { ReportBlockRow } from '@/lib/queries/report'
import { ReportKpis } from './report-kpis'
import { ReportText } from './report-text'
import { ThreeLights } from './three-lights'
import { TroubledTable } from './troubled-table'

type BlockProps = {
  block: Omit<ReportBlockRow, 'later' | 'questions' | 'edited' | 'version' | 'id' | 'ambitionId'>
  activityHref: (activity: { code: string }) => string
  troubledHref: string
  activityTerm: string
}

/** What a report says about one ambition. Its heading is the page's. */
export function Block({ block, activityTerm, activityHref, troubledHref }: BlockProps) {
  const { counts } = block
  return (
    <>
      {block.goal && <p className="text-quiet">{block.goal}</p>}
      <div className="mt-4 flex flex-wrap items-start gap-x-14 gap-y-4">
        <ThreeLights lights={block.lights} />
        {counts.total > 0 && (
          <div className="text-base">
            <LightBar counts={counts} />
            <span className="block text-small text-quiet">
              {counts.total - counts.notReported} van {counts.total} gemeld
            </span>
          </div>
        )}
      </div>
      {block.cause && (
        <div className="mt-4">
          <Facts
            items={[
              { term: 'Oorzaak', value: <Lines text={block.cause} /> },
              { term: 'Gevolg', value: <Lines text={block.consequence} /> },
              { term: 'Bijsturing', value: <Lines text={block.measure} /> },
            ]}
          />
        </div>
      )}
      <div className="grid gap-x-14 lg:grid-cols-2">
        <Told title="Wat is bereikt" text={block.achieved} />
        <Told title="Wat gaan we doen" text={block.planned} />
      </div>
      <h3 className="mt-6">Loopt vast of loopt risico</h3>
      {block.troubled.length === 0 ? (
        <p className="text-quiet">Niets loopt vast of loopt risico.</p>
      ) : (
        <TroubledTable term={activityTerm} rows={block.troubled} total={block.troubledTotal} hrefOf={activityHref} allHref={troubledHref} />
      )}
      {block.stories.length > 0 && (
        <>
          <h3 className="mt-6">Uit de praktijk</h3>
          {block.stories.map((story, index) => (
            <Story key={index} {...story} />
          ))}
        </>
      )}
      <h3 className="mt-6">KPI’s</h3>
      <ReportKpis kpis={block.kpis} />
    </>
  )
}

const Told = ({ title, text }: { title: string; text: string }) => (
  <div className="min-w-0">
    <h3 className="mt-6">{title}</h3>
    {text ? <ReportText text={text} /> : <p className="text-quiet">Hier staat nog niets.</p>}
  </div>
)

const Lines = ({ text }: { text: string }) => <span className="whitespace-pre-line">{text}</span>

const Story = ({ text, teller }: { text: string; teller: string }) => (
  <figure className="my-4 max-w-measure border-l-4 border-line pl-4.5">
    <blockquote className="whitespace-pre-line">{text}</blockquote>
    <figcaption className="meta">{teller}</figcaption>
  </figure>
)
