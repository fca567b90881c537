import { fullDate } from '@/lib/domain/dutch-dates'
import { mayDropFactor } from '@/lib/domain/second-factor'
import { secondFactorPath } from '@/lib/kernel/addresses'
import { dutchDate } from '@/lib/kernel/clock'
import type { OwnPasskey, OwnSecondFactor } from '@/lib/queries/own-account'
import { AddPasskeyForm } from '../add-passkey-form'
import { OwnPasswordForm } from './own-password-form'
import { addPasskeyAction, askNewPasskeyAction, removePasskeyAction } from './passkey-actions'
import { dropSecondFactorAction, renewRecoveryCodesAction } from './second-factor-actions'

/** What somebody shows after his password, with what he can do about it. `hasPassword`: changing it asks for that; who signs in at his organisation has none. */
export function SecondFactor({ hasPassword, ...own }: OwnSecondFactor & { hasPassword: boolean }) {
  const mayDrop = hasPassword && mayDropFactor({ ...own, passkeys: own.passkeys.length })
  return (
    <>
      <p>
        {own.since
          ? `Staat aan sinds ${fullDate(dutchDate(own.since))}.`
          : 'Met een code van je telefoon of een toegangssleutel komt niemand binnen die alleen je wachtwoord weet.'}
        {own.since && hasPassword && !mayDrop && ' Je regio vraagt een tweede stap: de laatste kun je niet weghalen.'}
      </p>
      <h3 className="mt-7">Codes van je telefoon</h3>
      <Phone hasPhone={own.hasPhone} mayDrop={mayDrop} mayReplace={hasPassword} />
      <h3 className="mt-7">Toegangssleutels</h3>
      <p>
        Een toegangssleutel (passkey) zit in je telefoon, je laptop of een losse sleutel. Je bevestigt met je vinger, je gezicht of een
        pincode, en hij werkt alleen op deze site.
      </p>
      <Passkeys passkeys={own.passkeys} mayDrop={mayDrop} />
      {hasPassword ? (
        <AddPasskeyForm ask={askNewPasskeyAction} add={addPasskeyAction} asksPassword returnTo="/account" />
      ) : (
        own.since && (
          <p>Andere telefoon of sleutel? De programmamanager van je regio haalt de tweede stap weg; daarna stel je hem opnieuw in.</p>
        )
      )}
      {own.since && <CodesLeft left={own.codesLeft} hasPassword={hasPassword} />}
    </>
  )
}

function Phone({ hasPhone, mayDrop, mayReplace }: { hasPhone: boolean; mayDrop: boolean; mayReplace: boolean }) {
  const setUp = `${secondFactorPath}?terug=/account`
  if (!hasPhone)
    return (
      <p>
        <a href={setUp}>Stel codes van je telefoon in</a>
      </p>
    )
  return (
    <>
      <p>Staan aan. {mayReplace && <a href={setUp}>Stel een andere telefoon in</a>}</p>
      {mayDrop && (
        <OwnPasswordForm
          at="phone"
          action={dropSecondFactorAction}
          summary="Codes van je telefoon weghalen…"
          button="Haal de codes van je telefoon weg"
          refused="De tweede stap is niet gewijzigd"
        >
          <p>De codes die de app toont, werken dan niet meer.</p>
        </OwnPasswordForm>
      )}
    </>
  )
}

function Passkeys({ passkeys, mayDrop }: { passkeys: OwnPasskey[]; mayDrop: boolean }) {
  if (passkeys.length === 0) return <p className="meta">Je hebt nog geen toegangssleutel.</p>
  return (
    <ul className="mb-5 grid max-w-form gap-4">
      {passkeys.map(({ id, name, since, lastUsedAt }) => (
        <li key={id}>
          <b className="[overflow-wrap:anywhere]">{name}</b>
          <span className="meta block">
            Toegevoegd op {fullDate(dutchDate(since))},{' '}
            {lastUsedAt ? `laatst gebruikt op ${fullDate(dutchDate(lastUsedAt))}` : 'nog niet gebruikt'}
          </span>
          {mayDrop && (
            <OwnPasswordForm
              at={id}
              action={removePasskeyAction}
              hidden={{ passkeyId: id }}
              summary="Weghalen…"
              button={`Haal ‘${name}’ weg`}
              refused="De toegangssleutel is niet weggehaald"
            >
              <p>Met deze sleutel kun je je dan niet meer aanmelden. In de sleutel zelf blijft hij staan; haal hem daar ook weg.</p>
            </OwnPasswordForm>
          )}
        </li>
      ))}
    </ul>
  )
}

const CodesLeft = ({ left, hasPassword }: { left: number; hasPassword: boolean }) => (
  <>
    <h3 className="mt-7">Herstelcodes</h3>
    <p>{left === 1 ? 'Er is nog 1 herstelcode over.' : `Er zijn nog ${left} herstelcodes over.`}</p>
    {hasPassword && (
      <OwnPasswordForm
        at="codes"
        action={renewRecoveryCodesAction}
        summary="Nieuwe herstelcodes…"
        button="Maak nieuwe herstelcodes"
        refused="Er zijn geen nieuwe herstelcodes gemaakt"
      >
        <p>De oude herstelcodes werken dan niet meer.</p>
      </OwnPasswordForm>
    )}
  </>
)
