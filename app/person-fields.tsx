import { TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'

type FieldOf = (name: 'email' | 'name' | 'function') => { name: string; errors?: readonly string[]; defaultValue: string }

/** Who gets a role: by his address, with what a new account is called. */
export const PersonFields = ({ field }: { field: FieldOf }) => (
  <>
    <TextInput
      {...field('email')}
      label="E-mailadres"
      type="email"
      hint="Heeft deze persoon al een account, dan blijven naam, functie en wachtwoord zoals ze zijn."
      autoComplete="off"
    />
    <TextInput {...field('name')} label="Naam" maxLength={longestTitle} autoComplete="off" />
    <TextInput {...field('function')} label="Functie" hint="Bijvoorbeeld: ambtenaar Jeugd, gemeente Woerden." maxLength={longestTitle} />
  </>
)
