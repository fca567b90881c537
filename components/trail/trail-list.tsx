import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Select, TextInput } from '@/components/ui/field'
import { Filters } from '@/components/ui/filters'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { fullDate } from '@/lib/domain/dutch-dates'
import { eventInWords } from '@/lib/domain/trail-event-words'
import { actionInWords, fieldChanges, momentInWords, objectInWords, refusalInWords } from '@/lib/domain/trail-words'
import { longestFile } from '@/lib/forms/list-address'
import { trailAddress, trailFiltersInUse, type TrailInput } from '@/lib/forms/trail-address'
import type { Trail, TrailRow } from '@/lib/queries/trail'

/** The trail with its filters, at the address `here`. */
export function TrailList({ here, input, trail }: { here: string; input: TrailInput; trail: Trail }) {
  const { rows, total, events, objects, pageSize } = trail
  return (
    <>
      <Filters action={here} active={trailFiltersInUse(input)} clearHref={here}>
        <TextInput name="wie" label="Wie" type="search" defaultValue={input.wie} />
        <Select name="wat" label="Wat" empty="Alles" defaultValue={input.wat ?? ''} options={choicesOf(events, eventInWords)} />
        <Select name="soort" label="Waarop" empty="Alles" defaultValue={input.soort ?? ''} options={choicesOf(objects, objectInWords)} />
        <TextInput name="van" label="Vanaf" placeholder="bijvoorbeeld 1-1-2023" defaultValue={input.van && fullDate(input.van)} />
        <TextInput name="tot" label="Tot en met" placeholder="bijvoorbeeld 31-1-2023" defaultValue={input.tot && fullDate(input.tot)} />
        <Select
          name="geweigerd"
          label="Uitkomst"
          empty="Alle"
          defaultValue={input.geweigerd ?? ''}
          options={[{ value: 'ja', label: 'Alleen geweigerd' }]}
        />
      </Filters>
      {total === 0 ? (
        <EmptyState title="Niets gevonden" action={<a href={here}>Wis filters</a>} />
      ) : (
        <Table caption="Logboek, het nieuwste eerst" captionHidden rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      <Pagination page={input.pagina} pageSize={pageSize} total={total} hrefOf={(pagina) => here + trailAddress({ ...input, pagina })} />
      {total > longestFile && (
        <p className="meta">
          Een bestand bevat de nieuwste {longestFile.toLocaleString('nl-NL')}. Kies een tijdvak voor wat daarvoor gebeurde.
        </p>
      )}
      {total > 0 && <DownloadLinks list={here} query={trailAddress({ ...input, pagina: 1 })} />}
    </>
  )
}

const choicesOf = (names: readonly string[], inWords: (name: string) => string) =>
  names.map((name) => ({ value: name, label: inWords(name) })).toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))

const columns = [
  { label: 'Wat', heads: true, width: 'sm:w-60', cell: What },
  { label: 'Wie', width: 'sm:w-60', cell: Who },
  { label: 'Wanneer', width: 'sm:w-44', cell: ({ at }: TrailRow) => momentInWords(at) },
  { label: 'Wijziging', cell: Change },
]

function What({ event, result }: TrailRow) {
  const refusal = refusalInWords(result)
  return (
    <>
      {eventInWords(event)}
      {refusal && <span className="block font-normal">{refusal}</span>}
    </>
  )
}

function Who({ actor, origin }: TrailRow) {
  return (
    <>
      {actor === null ? 'Niemand aangemeld' : actor.name}
      <span className="block text-quiet">{[actor?.function, origin].filter(Boolean).join(', ')}</span>
    </>
  )
}

function Change({ object, action, before, after, isErased }: TrailRow) {
  const changes = fieldChanges(before, after)
  const title = `${objectInWords(object)} ${actionInWords(action)}`
  if (isErased) return `${title}. De inhoud is vernietigd.`
  if (changes.length === 0) return title
  return (
    <details>
      <summary>{title}</summary>
      <dl className="told">
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd className="[overflow-wrap:anywhere]">{[before, after].map((value) => value || 'leeg').join(' → ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
