import { LightBar } from '@/components/activity/light-bar'
import { Table } from '@/components/ui/table'
import { activityPath, ambitionPath } from '@/lib/kernel/addresses'
import type { SharedTheme, ThemeRow } from '@/lib/queries/supraregional'

/** Of one theme: what each region does about it. */
export const ThemeTable = ({ theme }: { theme: SharedTheme }) => (
  <Table
    caption={`${theme.name}: de regio’s naast elkaar`}
    captionHidden
    rows={theme.rows}
    rowKey={({ region, ambition }) => `${region.regionId} ${ambition.number}`}
    columns={[
      { label: 'Regio', heads: true, width: 'sm:w-[16%]', cell: ({ region }) => region.region },
      { label: 'Wat zij zich voornam', width: 'sm:w-[30%]', cell: (row) => <Title row={row} /> },
      { label: 'Activiteiten', number: true, cell: ({ ambition }) => ambition.activities },
      {
        label: 'Stand in het laatste rapport',
        labelHiddenInCard: true,
        width: 'sm:w-52',
        cell: ({ counts }) => <Counts counts={counts} />,
      },
      { label: 'Met andere regio’s', cell: (row) => <Together row={row} /> },
    ]}
  />
)

function Title({ row: { region, ambition } }: { row: ThemeRow }) {
  const words = `${region.ambitionTerm} ${ambition.number}: ${ambition.title}`
  return region.isOwn ? <a href={ambitionPath(region.regionSlug, region.agendaSlug, ambition.number)}>{words}</a> : words
}

export const Counts = ({ counts }: { counts: ThemeRow['counts'] }) =>
  counts && counts.total > 0 ? <LightBar counts={counts} /> : <span className="text-quiet">Nog niet in een vastgesteld rapport</span>

/** Its supra-regional activities, and the agendas of other regions that it is tied to. */
function Together({ row: { region, ambition } }: { row: ThemeRow }) {
  const { supraregional, links } = ambition
  if (supraregional.length + links.length === 0) return <span className="text-quiet">Niets genoemd</span>
  return (
    <ul>
      {supraregional.map(({ code, title }) => (
        <li key={code}>
          {region.isOwn ? <a href={activityPath(region.regionSlug, region.agendaSlug, code)}>{`${code} ${title}`}</a> : `${code} ${title}`}
        </li>
      ))}
      {links.map(({ code, region: other, agenda }) => (
        <li key={`${code} ${other} ${agenda}`}>{`${code === null ? 'Verbonden' : `${code} verbonden`} met ${agenda} van ${other}`}</li>
      ))}
    </ul>
  )
}
