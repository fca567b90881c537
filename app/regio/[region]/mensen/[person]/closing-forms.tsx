import { Button, Buttons } from '@/components/ui/button'
import { personPath } from '@/lib/kernel/addresses'
import { deactivateAccountAction, reactivateAccountAction } from './actions'
import { Hidden, type HiddenFields } from './hidden'

/** Closes the account of who left, or opens it again. */
export const ClosingForms = ({ hidden, name, isClosed }: { hidden: HiddenFields; name: string; isClosed: boolean }) =>
  isClosed ? (
    <section>
      <h2>Wat op deze naam staat</h2>
      <p>
        <a href={`${personPath(hidden.region, hidden.userId)}#doorgeven`}>Geef werk, functies en zetels door aan een collega</a>
      </p>
      <h2>Heropenen</h2>
      <p>{name} meldt zich daarna aan met hetzelfde wachtwoord, met de rollen die niet zijn weggenomen.</p>
      <form action={reactivateAccountAction}>
        <Hidden fields={hidden} />
        <Buttons>
          <Button variant="secondary">Heropen het account</Button>
        </Buttons>
      </form>
    </section>
  ) : (
    <section>
      <h2>Uit dienst</h2>
      <p>
        Na het deactiveren kan {name} zich niet meer aanmelden; wie nog is aangemeld, is meteen afgemeld. In de geschiedenis staat dan
        ‘Voormalig medewerker’. Wat op deze naam staat, <a href={`${personPath(hidden.region, hidden.userId)}#doorgeven`}>geef je door</a>;
        dat kan daarna ook nog.
      </p>
      <details>
        <summary>Deactiveer het account…</summary>
        <form action={deactivateAccountAction}>
          <Hidden fields={hidden} />
          <Button variant="secondary">Deactiveer het account nu</Button>
        </form>
      </details>
    </section>
  )
