import { Select, TextInput, type SelectOption } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { leadRoles, leadRoleWords } from '@/lib/domain/lead'
import type { FormValues } from '@/lib/forms/form-state'
import type { Field } from '../../use-form'

export type SeatOf = {
  region: string
  /** Empty: a new seat. */ lead: string
  /** The last one that is on the screen. */ seen: { id: string; version: number } | null
}

/** Where a form about a seat stands, and who was seen on it when the form was filled in. */
export const seenFields = ({ region, lead, seen }: SeatOf, value: FormValues) => ({
  ...{ region, lead },
  ...{ seenId: value.seenId ?? seen?.id ?? '', seenVersion: value.seenVersion ?? seen?.version ?? 1 },
})

export type SeatChoices = { organisations: readonly SelectOption[]; colleagues: readonly SelectOption[] }

type SeatFieldsProps = SeatChoices & {
  field: Field
  mayAddOrganisation: boolean
  fromHint?: string
}

/** Who fills a seat, with which function, from when. */
export const SeatFields = ({ field, organisations, colleagues, mayAddOrganisation, fromHint }: SeatFieldsProps) => (
  <>
    <Select
      {...field('role')}
      label="Rol"
      options={leadRoles.map((role) => ({ value: role, label: leadRoleWords[role] }))}
      hint="Een ambtelijk trekker en een projectleider werken bij wat zij trekken. De cijfers van een KPI houdt Inkoop & Monitoring bij."
    />
    <TextInput
      {...field('function')}
      label="Functie"
      hint="Een functie en geen naam, bijvoorbeeld: ambtenaar Jeugd."
      maxLength={longestTitle}
    />
    <Select
      {...field('organisationId')}
      label="Organisatie"
      hint={
        mayAddOrganisation
          ? 'Een gemeente, aanbieder, school, GI, GGD of andere partij. Staat zij er niet bij, dan voeg je haar onderaan toe; wat je typte blijft staan.'
          : 'Een gemeente, aanbieder, school, GI, GGD of andere partij.'
      }
      options={organisations}
      empty="Niet gekozen"
      optional
    />
    <Select
      {...field('userId')}
      label="Collega met een account"
      hint="Leeg: de plek is open. Lezers zien alleen de functie en de organisatie. Een trekker of projectleider werkt met zijn functie in de hele regio: hij ziet dan ook standen, knelpunten en rapporten in wording."
      options={colleagues}
      empty="Niemand gekozen"
      optional
    />
    <TextInput
      {...field('vacancy')}
      label="Waarom open?"
      hint="Bijvoorbeeld: n.o.t.k., of nog in te richten."
      maxLength={longestTitle}
      optional
    />
    <Select
      {...field('deputyId')}
      label="Waarnemer"
      hint="Mag hetzelfde. Is de plek open, dan krijgt de waarnemer ook de herinneringen."
      options={colleagues}
      empty="Niemand"
      optional
    />
    <TextInput {...field('from')} type="date" label="Vanaf" hint={fromHint} narrow />
    <TextInput {...field('until')} type="date" label="Tot en met" optional narrow />
  </>
)
