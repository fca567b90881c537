import { Button } from '@/components/ui/button'
import type { Column } from '@/components/ui/table'
import { fullDate } from '@/lib/domain/dutch-dates'
import { givenInWords, roleMay, termInWords } from '@/lib/domain/right-words'
import { isSpecial } from '@/lib/domain/rights'
import { roleWords } from '@/lib/policy/viewer'
import type { RightRow } from '@/lib/queries/rights'
import { endAdministratorAction, endRightAction } from './rights-actions'

export type RightsPlace = {
  /** Null: the installation. */
  region: { slug: string; id: string } | null
  /** "Hele regio" */
  whole: string
  /** Whether the list is filtered; an act leads back to the same list. */
  onlySpecial: boolean
}

export const rightColumns = (place: RightsPlace): readonly Column<RightRow>[] => [
  {
    label: 'Naam',
    heads: true,
    width: 'sm:w-[20%]',
    cell: ({ name, function: works }) => (
      <>
        {name}
        <span className="block font-normal text-quiet">{works}</span>
      </>
    ),
  },
  {
    label: 'Rol',
    width: 'sm:w-[22%]',
    cell: ({ role }) => (
      <>
        {roleWords[role]}
        <span className="block text-quiet">{roleMay[role]}</span>
      </>
    ),
  },
  { label: 'Waar', cell: (right) => right.place ?? place.whole },
  { label: 'Sinds', cell: (right) => termInWords(right) },
  { label: 'Gegeven door', cell: (right) => givenInWords(right) },
  {
    label: 'Aanmelden',
    cell: ({ hasSecondFactor, lastSignInOn }) => (
      <>
        Tweede stap {hasSecondFactor ? 'aan' : 'uit'}
        <span className="block text-quiet">{lastSignInOn ? `laatst op ${fullDate(lastSignInOn)}` : 'nog nooit aangemeld'}</span>
      </>
    ),
  },
  { label: 'Laatst beoordeeld op', width: 'sm:w-[16%]', cell: (right) => <Review right={right} place={place} /> },
]

function Review({ right, place }: { right: RightRow; place: RightsPlace }) {
  if (!isSpecial(right)) return <span className="text-quiet">Geen bijzonder recht</span>
  const of = `${right.name}, ${roleWords[right.role]}`
  return (
    <>
      <span className="block">{right.reviewedOn ? `${fullDate(right.reviewedOn)}, door ${right.reviewedBy}` : 'Nog niet'}</span>
      <label className="check print:hidden">
        <input type="checkbox" form="beoordeling" name={`recht-${right.grantId}`} value="ja" />
        <span>
          Klopt nog<span className="sr-only">: {of}</span>
        </span>
      </label>
      <EndRight right={right} place={place} of={of} />
    </>
  )
}

const EndRight = ({ right, place, of }: { right: RightRow; place: RightsPlace; of: string }) => (
  <details className="print:hidden">
    <summary>
      Neem weg…<span className="sr-only"> {of}</span>
    </summary>
    <form action={place.region ? endRightAction : endAdministratorAction}>
      <RightsPlaceFields place={place} />
      <input type="hidden" name="grantId" value={right.grantId ?? ''} />
      <Button variant="secondary" small>
        Neem de rol nu weg<span className="sr-only">: {of}</span>
      </Button>
    </form>
  </details>
)

/** Where a form stands, to act there and to come back to it. */
export const RightsPlaceFields = ({ place: { region, onlySpecial } }: { place: RightsPlace }) => (
  <>
    <input type="hidden" name="region" value={region?.slug ?? ''} />
    <input type="hidden" name="regionId" value={region?.id ?? ''} />
    <input type="hidden" name="rechten" value={onlySpecial ? 'bijzonder' : ''} />
  </>
)
