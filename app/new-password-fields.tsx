import { TextInput } from '@/components/ui/field'
import type { FieldErrors } from '@/lib/forms/form-state'

type NewPasswordFieldsProps = {
  /** Whose password it is, for a password manager. */
  email: string
  label: string
  errors: FieldErrors
  /** What is asked between that and the new password. */
  children?: React.ReactNode
}

/** A new password, typed twice: after an invitation, a mail, or on the page of one's own account. */
export const NewPasswordFields = ({ email, label, errors, children }: NewPasswordFieldsProps) => (
  <>
    <input type="text" name="account" autoComplete="username" defaultValue={email} readOnly hidden />
    {children}
    <TextInput
      name="newPassword"
      type="password"
      label={label}
      hint="Ten minste 14 tekens, bijvoorbeeld een paar woorden die niet bij elkaar horen."
      autoComplete="new-password"
      errors={errors.newPassword}
      required
    />
    <TextInput
      name="repeatPassword"
      type="password"
      label={`${label}, nog een keer`}
      autoComplete="new-password"
      errors={errors.repeatPassword}
      required
    />
  </>
)
