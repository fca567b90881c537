import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'

type Asked = { challenge: string }
/** What a browser or key does otherwise than it should. */
type Odd = { origin?: string; siteName?: string; challenge?: string; counter?: number; verifiesPerson?: boolean; with?: Authenticator }

/** A key as it is in a phone, in software: one ES256 pair that signs what a browser at `origin` gives it (WebAuthn level 2, 6.1 and 6.5). */
export class Authenticator {
  readonly credentialId = randomBytes(32)
  counter = 0
  private readonly privateKey: KeyObject
  private readonly publicKey: { x: Buffer; y: Buffer }

  constructor(private readonly origin: string) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x, y } = pair.publicKey.export({ format: 'jwk' })
    this.privateKey = pair.privateKey
    this.publicKey = { x: Buffer.from(x!, 'base64url'), y: Buffer.from(y!, 'base64url') }
  }

  create(asked: PublicKeyCredentialCreationOptionsJSON, odd: Odd = {}): RegistrationResponseJSON {
    const attested = Buffer.concat([Buffer.alloc(16), uint(this.credentialId.length, 2), this.credentialId, this.coseKey()])
    const attestationObject = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', this.authenticatorData(odd, attested)],
      ]),
    )
    const response = { clientDataJSON: this.clientData('webauthn.create', asked, odd).toString('base64url') }
    return {
      ...this.named(),
      response: { ...response, attestationObject: attestationObject.toString('base64url'), transports: ['internal'] },
    }
  }

  get(asked: PublicKeyCredentialRequestOptionsJSON, odd: Odd = {}): AuthenticationResponseJSON {
    this.counter += 1
    const clientDataJSON = this.clientData('webauthn.get', asked, odd)
    const authenticatorData = this.authenticatorData(odd)
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()])
    return {
      ...this.named(),
      response: {
        clientDataJSON: clientDataJSON.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: sign('sha256', signed, (odd.with ?? this).privateKey).toString('base64url'),
      },
    }
  }

  private named() {
    const id = this.credentialId.toString('base64url')
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
  }

  private clientData(type: string, { challenge }: Asked, odd: Odd) {
    return Buffer.from(
      JSON.stringify({ type, challenge: odd.challenge ?? challenge, origin: odd.origin ?? this.origin, crossOrigin: false }),
    )
  }

  private authenticatorData(
    { siteName = new URL(this.origin).hostname, counter = this.counter, verifiesPerson = true }: Odd,
    attested?: Buffer,
  ) {
    const flags = 0x01 | (verifiesPerson ? 0x04 : 0) | (attested ? 0x40 : 0)
    const siteHash = createHash('sha256').update(siteName).digest()
    return Buffer.concat([siteHash, uint(flags, 1), uint(counter, 4), attested ?? Buffer.alloc(0)])
  }

  // RFC 9053: EC2, ES256, P-256.
  private coseKey() {
    const { x, y } = this.publicKey
    return cbor(new Map<number, unknown>([[1, 2], [3, -7], [-1, 1], [-2, x], [-3, y]])) // prettier-ignore
  }
}

const uint = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}

/** As much of RFC 8949 as a key says. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Map) return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, of]) => [cbor(key), cbor(of)])])
  throw new Error(`no key says ${typeof value}`)
}

const head = (major: number, length: number) =>
  length < 24
    ? uint((major << 5) | length, 1)
    : length < 256
      ? Buffer.concat([uint((major << 5) | 24, 1), uint(length, 1)])
      : longHead(major, length)
const longHead = (major: number, length: number) => Buffer.concat([uint((major << 5) | 25, 1), uint(length, 2)])
