import { Button, Buttons } from '@/components/ui/button'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/field'
import { Filters } from '@/components/ui/filters'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { fullDate } from '@/lib/domain/dutch-dates'
import { isSpecial, reviewTaskInWords } from '@/lib/domain/rights'
import { rightsAddress } from '@/lib/forms/rights-forms'
import { told } from '@/lib/forms/told'
import type { RightRow, RightsInput, RightsList } from '@/lib/queries/rights'
import { reviewRightsAction } from './rights-actions'
import { rightColumns, RightsPlaceFields, type RightsPlace } from './rights-columns'
import { rightsNotices } from './rights-messages'

type Props = { here: string; place: Omit<RightsPlace, 'onlySpecial'>; input: RightsInput; list: RightsList; notice: unknown }

/** Who may what, with the review of the special rights in it. */
export function RightsOverview({ here, place: of, input, list, notice }: Props) {
  const place = { ...of, ...input }
  const { rows, task, people } = list
  const said = told(rightsNotices, notice)
  const special = rows.filter(isSpecial)
  return (
    <>
      {said && <Notice id="melding" tone={said.tone} title={said.text} />}
      {task && (
        <Notice tone="warning" title={reviewTaskInWords(task)}>
          <p className="my-1">Dit staat open sinds {fullDate(task.dueOn)}. Beoordeel een bijzonder recht elk kwartaal.</p>
        </Notice>
      )}
      {place.region && (
        <Filters action={here} active={input.onlySpecial ? 1 : 0} clearHref={here}>
          <Select
            name="rechten"
            label="Welke rechten?"
            empty="Alle rechten"
            defaultValue={input.onlySpecial ? 'bijzonder' : ''}
            options={[{ value: 'bijzonder', label: 'Alleen bijzondere rechten' }]}
          />
        </Filters>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Niets gevonden" action={<a href={here}>Wis filters</a>} />
      ) : (
        <Table
          caption={`${rows.length} ${rows.length === 1 ? 'recht' : 'rechten'} van ${people} ${people === 1 ? 'persoon' : 'mensen'}`}
          rows={rows}
          rowKey={({ key }) => key}
          columns={rightColumns(place)}
        />
      )}
      {special.length > 0 && <ReviewForms place={place} special={special} />}
      <DownloadLinks list={here} query={rightsAddress(input)} />
    </>
  )
}

/** The boxes stand in the table; they belong to the first form by its id. */
const ReviewForms = ({ place, special }: { place: RightsPlace; special: readonly RightRow[] }) => (
  <section className="print:hidden">
    <h2>Beoordeel de bijzondere rechten</h2>
    <p>Vink in de tabel aan wat nog klopt, of zeg het van alles op deze pagina. Wat niet meer klopt, neem je weg in de tabel.</p>
    <form id="beoordeling" action={reviewRightsAction}>
      <RightsPlaceFields place={place} />
      <Buttons>
        <Button>Wat ik aanvinkte klopt nog</Button>
      </Buttons>
    </form>
    <form action={reviewRightsAction} className="mt-3">
      <RightsPlaceFields place={place} />
      {special.map(({ grantId }) => (
        <input key={grantId} type="hidden" name={`recht-${grantId}`} value="ja" />
      ))}
      <Buttons>
        <Button variant="secondary">
          {special.length === 1
            ? 'Het bijzondere recht op deze pagina klopt nog'
            : `Alle ${special.length} bijzondere rechten op deze pagina kloppen nog`}
        </Button>
      </Buttons>
    </form>
  </section>
)
