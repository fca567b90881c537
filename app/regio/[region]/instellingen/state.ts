import type { PublicSettings } from '@/lib/domain/public-content'
import type { FormState, FormValues } from '@/lib/forms/form-state'

export type SettingValues = Record<'needsAgreement' | 'needsOffering', string>

export type SettingsFormState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: SettingValues }

export type RuleValues = Record<'threshold' | 'kpis' | 'activities', string>

export type RulesFormState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: RuleValues }

export type PublicValues = Record<keyof PublicSettings, string>

export type PublicFormState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: PublicValues }

export type ColourFormState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: { colour: string } }

export type SecondFactorFormState =
  FormState | { status: 'conflict'; values: FormValues; version: number; theirs: { secondFactor: string } }
