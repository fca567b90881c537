import type { PublicSettings } from '@/lib/domain/public-content'

export type SettingValues = Record<'needsAgreement' | 'needsOffering', string>
export type RuleValues = Record<'threshold' | 'kpis' | 'activities', string>
export type PublicValues = Record<keyof PublicSettings, string>
