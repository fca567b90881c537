import { Attention } from '@/components/activity/attention'
import { LightBadge } from '@/components/activity/light'
import { LightBar } from '@/components/activity/light-bar'
import { Reported } from '@/components/activity/reported'
import { Table, type Column } from '@/components/ui/table'
import { changeKinds } from '@/lib/domain/comparison'
import { lightWords, type Light } from '@/lib/domain/progress'
import { lightChange } from '@/lib/domain/standing'
import type { AmbitionState } from '@/lib/queries/light-counts'
import type { Changes } from '@/lib/queries/overview'
import type { ReportedBlock, Round } from '@/lib/queries/reported-lights'
import { countsInWords } from './words'

type AmbitionTableProps = {
  term: string
  activityTerms: string
  ambitions: readonly AmbitionState[]
  round: Round
  changes: Changes
  hrefOf: (ambition: AmbitionState) => string
  missingHrefOf: (ambition: AmbitionState) => string
}

const lights = [
  ['Inhoud', 'content'],
  ['Tijd', 'time'],
  ['Geld', 'money'],
] as const

/** Each ambition: inhoud, tijd and geld as its report says them beside those of the report before, and its activities as counts. */
export function AmbitionTable({
  term,
  activityTerms,
  ambitions,
  round: { report, before, previousPeriod },
  changes,
  hrefOf,
  missingHrefOf,
}: AmbitionTableProps) {
  const name: Column<AmbitionState> = {
    label: term,
    heads: true,
    width: report ? 'sm:w-[28%]' : 'sm:w-[36%]',
    className: report ? '[overflow-wrap:anywhere]' : undefined,
    cell: (ambition) => (
      <>
        <a href={hrefOf(ambition)}>
          {ambition.number} {ambition.title}
        </a>
        {previousPeriod && <span className="block font-normal text-quiet">{happenedIn(ambition, changes)}</span>}
      </>
    ),
  }
  const reportedOf = (ambition: AmbitionState) => (
    <Reported
      reported={ambition.reported}
      confirmed={ambition.confirmed}
      total={ambition.counts.total}
      missingHref={missingHrefOf(ambition)}
      of={`${term.toLowerCase()} ${ambition.number}`}
      inWords={report !== null}
    />
  )
  const activities: Column<AmbitionState> = {
    label: activityTerms,
    labelHiddenInCard: true,
    cell: (ambition) => (
      <>
        <LightBar counts={ambition.counts} />
        {report && <span className="block text-quiet tabular-nums">{reportedOf(ambition)}</span>}
      </>
    ),
  }
  const reported: Column<AmbitionState> = { label: 'Gemeld', number: true, cell: reportedOf }
  const ofReport = lights.map(([label, part]): Column<AmbitionState> => ({
    label,
    cell: ({ id }) => <ReportedLight now={lightOf(report?.blocks, id, part)} before={lightOf(before?.blocks, id, part)} />,
  }))
  const attention: Column<AmbitionState> = { label: 'Vraagt aandacht', cell: ({ counts }) => <Attention counts={counts} /> }
  return (
    <Table
      caption="Een lokale activiteit telt één keer per gemeente."
      rows={ambitions.filter(({ counts }) => counts.total > 0)}
      rowKey={({ id }) => id}
      columns={report ? [name, ...ofReport, activities] : [name, activities, attention, reported]}
    />
  )
}

const lightOf = (blocks: readonly ReportedBlock[] | undefined, ambitionId: string, part: (typeof lights)[number][1]): Light | null =>
  blocks?.find((block) => block.ambitionId === ambitionId)?.[part] ?? null

function ReportedLight({ now, before }: { now: Light | null; before: Light | null }) {
  if (now === null) return <span className="text-quiet">Geen</span>
  return (
    <>
      <LightBadge light={now} />
      {before !== null && <span className="light-was max-sm:ml-2 max-sm:inline">{comparedInWords(before, now)}</span>}
    </>
  )
}

const changeInWords = { better: 'Beter', worse: 'Slechter' } as const

function comparedInWords(before: Light, now: Light): string {
  const change = lightChange(before, now)
  if (change === 'same') return 'Gelijk'
  const was = `was: ${lightWords[before].toLowerCase()}`
  return change === null ? was : `${changeInWords[change]}, ${was}`
}

function happenedIn({ number }: AmbitionState, changes: Changes): string {
  const here = Object.fromEntries(
    changeKinds.map((kind) => [kind, changes[kind].filter(({ ambitionNumber }) => ambitionNumber === number)]),
  ) as Changes
  const happened = countsInWords(here)
  return happened ? happened[0]!.toUpperCase() + happened.slice(1) : 'Gelijk gebleven'
}
