import type { FieldErrors } from '@/lib/forms/form-state'

export const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** Fields that are folded away stand open when one of them needs mending. */
export const hasMistakeIn = ({ errors }: { errors: FieldErrors }, names: readonly string[]): boolean =>
  names.some((name) => errors[name] !== undefined)
