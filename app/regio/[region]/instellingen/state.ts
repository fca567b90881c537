import type { FormState, FormValues } from '@/lib/forms/form-state'

export type SettingValues = Record<'needsAgreement' | 'needsOffering', string>

export type SettingsFormState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: SettingValues }
