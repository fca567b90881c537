import { groupBy } from '@/lib/kernel/group-by'
import type { MunicipalityChoice } from '@/lib/queries/new-region'

type MunicipalityChoicesProps = {
  municipalities: readonly MunicipalityChoice[]
  /** The name of the box, and whether it is ticked. */
  nameOf: (id: string) => string
  isTicked: (id: string) => boolean
  errors?: readonly string[]
}

/** Every municipality by its first letter; a letter with a choice stands open. */
export function MunicipalityChoices({ municipalities, nameOf, isTicked, errors }: MunicipalityChoicesProps) {
  const byLetter = groupBy(municipalities, ({ name }) => firstLetter(name))
  return (
    <fieldset
      id="municipalities"
      tabIndex={-1}
      className={errors ? 'field field-wrong' : 'field'}
      aria-describedby={errors ? 'municipalities-hint municipalities-error' : 'municipalities-hint'}
    >
      <legend className="field-label">Gemeenten</legend>
      <p id="municipalities-hint" className="field-hint">
        Open een letter en kies. Een gemeente die is opgeheven, voegt de programmamanager later toe met haar eerste en laatste dag.
      </p>
      {errors && (
        <p id="municipalities-error" className="field-error">
          <span className="sr-only">Fout: </span>
          {errors.join(' ')}
        </p>
      )}
      {[...byLetter].map(([letter, here]) => (
        <details key={letter} open={here.some(({ id }) => isTicked(id))} className="border-b border-hairline">
          <summary className="py-1.5">
            <b>{letter}</b> <span className="text-quiet">({here.length})</span>
          </summary>
          <div className="grid grid-cols-1 gap-x-5 pb-2 sm:grid-cols-2">
            {here.map(({ id, name, cbsCode }) => (
              <label key={id} className="check">
                <input key={String(isTicked(id))} type="checkbox" name={nameOf(id)} defaultChecked={isTicked(id)} />
                <span>
                  {name} <span className="text-quiet">{cbsCode}</span>
                </span>
              </label>
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  )
}

/** "'s-Gravenhage" stands under G, "Ähn" under A. */
const firstLetter = (name: string): string =>
  name
    .replace(/^'[st][ -]/, '')
    .normalize('NFD')[0]!
    .toUpperCase()
