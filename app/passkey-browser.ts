import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

/** The answer of the key, as a field of a form; or why there is none. */
export type KeyAnswer = { answer: string } | { sentence: string }

export const createPasskey = (optionsJSON: PublicKeyCredentialCreationOptionsJSON) => asked(() => startRegistration({ optionsJSON }))
export const signWithPasskey = (optionsJSON: PublicKeyCredentialRequestOptionsJSON) => asked(() => startAuthentication({ optionsJSON }))

async function asked(ask: () => Promise<unknown>): Promise<KeyAnswer> {
  if (!browserSupportsWebAuthn()) return { sentence: 'Deze browser kent geen toegangssleutels. Gebruik een andere browser of een code.' }
  try {
    return { answer: JSON.stringify(await ask()) }
  } catch (error) {
    return { sentence: (error instanceof WebAuthnError && sentences[error.code]) || notConfirmed }
  }
}

const notConfirmed = 'Je hebt niet bevestigd, of het duurde te lang. Probeer het opnieuw.'
const elsewhere = 'Toegangssleutels werken alleen op het vaste adres van deze installatie. Open Koersvast daar.'

const sentences: Partial<Record<WebAuthnError['code'], string>> = {
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'Deze sleutel hoort al bij je account.',
  ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT:
    'Deze sleutel vraagt niet wie je bent. Stel er eerst een pincode of vingerafdruk op in, of neem een andere.',
  ERROR_INVALID_DOMAIN: elsewhere,
  ERROR_INVALID_RP_ID: elsewhere,
}
