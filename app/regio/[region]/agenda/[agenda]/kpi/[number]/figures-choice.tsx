import { SeriesMark } from '@/components/chart/series-mark'
import { Button } from '@/components/ui/button'
import type { ChosenCharts } from '@/lib/charts/chosen-charts'
import { allFigures, choosesLine, leavesOut } from '@/lib/domain/figure-choice'
import { figureQuery } from '@/lib/forms/figure-address'

type FiguresChoiceProps = {
  chosen: ChosenCharts
  here: string
  /** Counts are those of readers. */
  isRounded: boolean
}

const anchor = 'cijfers'

/** What to see of the figures: numbers or percentages, which lines, which years. It stands in the address, so it can be sent to somebody. */
export function FiguresChoice({ chosen: { choice, lines, years, charts, hasCounts }, here, isRounded }: FiguresChoiceProps) {
  const hrefOf = (change: Partial<typeof choice>) => `${here}${figureQuery({ ...choice, ...change })}#${anchor}`
  const isLeavingOut = leavesOut(choice)
  const everything = { ...allFigures, shows: choice.shows, partsOf: choice.partsOf }
  return (
    <div id={anchor} className="figures-choice">
      {hasCounts && (
        <p className="meta mb-1">
          {choice.shows !== 'count'
            ? 'Je ziet percentages.'
            : `Je ziet aantallen: de tellers van de percentages${isRounded ? ', afgerond op vijftallen' : ''}.`}{' '}
          <a href={hrefOf({ shows: choice.shows === 'count' ? 'figure' : 'count' })} className="inline-block py-0.5">
            {choice.shows === 'count' ? 'Toon percentages' : 'Toon aantallen'}
          </a>
        </p>
      )}
      {(lines.length > 1 || years.length > 1) && (
        <details open={isLeavingOut}>
          <summary>
            Kies lijnen en jaren
            {isLeavingOut && <span className="font-normal text-quiet"> ({choiceInWords(choice.lines.length, lines.length)})</span>}
          </summary>
          <form action={`${here}#${anchor}`}>
            {choice.shows === 'count' && <input type="hidden" name="toon" value="aantal" />}
            {choice.partsOf !== null && <input type="hidden" name="delen" value={choice.partsOf} />}
            {lines.length > 1 && (
              <fieldset>
                <legend className="sr-only">Lijnen</legend>
                {lines.map(({ id, name }) => (
                  <label key={id} className="check">
                    <input type="checkbox" name="lijn" value={id} defaultChecked={choosesLine(choice, id)} />
                    <span>
                      <MarkOf charts={charts} id={id} /> {name}
                    </span>
                  </label>
                ))}
              </fieldset>
            )}
            <div className="figures-years">
              {years.length > 1 && (
                <>
                  <Year name="van" label="Van" years={years} chosen={choice.firstYear ?? years[0]!} />
                  <Year name="tot" label="tot en met" years={years} chosen={choice.lastYear ?? years.at(-1)!} />
                </>
              )}
              <Button variant="secondary">Toon</Button>
              {isLeavingOut && <a href={`${here}${figureQuery(everything)}#${anchor}`}>Toon alles</a>}
            </div>
          </form>
        </details>
      )}
    </div>
  )
}

const choiceInWords = (shown: number, all: number): string => (shown === 0 ? 'niet alle jaren' : `${shown} van ${all} lijnen`)

/** Only a line that is drawn has a mark. */
function MarkOf({ charts, id }: { charts: ChosenCharts['charts']; id: string }) {
  const chart = charts.find(({ series }) => series.some((each) => each.id === id))
  return chart && <SeriesMark chart={chart} series={chart.series.find((each) => each.id === id)!} />
}

const Year = ({ name, label, years, chosen }: { name: string; label: string; years: readonly number[]; chosen: number }) => (
  <label>
    <span>{label}</span>
    <select key={chosen} name={name} defaultValue={chosen} className="control">
      {years.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  </label>
)
