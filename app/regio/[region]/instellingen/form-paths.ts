import { settingsPath } from '@/lib/kernel/addresses'
import { smallFormPath } from '../../small-form-path'

/** The forms on the page, by how each is called in its address. */
export const settingsForms = ['rapportage', 'cijfers', 'openbaar', 'aanmelden', 'kleur'] as const
export type SettingsFormName = (typeof settingsForms)[number]

export const settingsFormPath = (region: string, form: SettingsFormName) => smallFormPath(settingsPath(region), form)
