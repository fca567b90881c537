import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import type { FormState } from '@/lib/forms/form-state'

/** `ask`: what the browser asks the key. */
export type NewPasskeyAsked = FormState | { status: 'ask'; options: PublicKeyCredentialCreationOptionsJSON }
export type PasskeyAsked = FormState | { status: 'ask'; options: PublicKeyCredentialRequestOptionsJSON }

/** `added`: with recovery codes where it is the first second factor, here and now. */
export type PasskeyAdded = FormState | { status: 'added'; recoveryCodes: string[] }
