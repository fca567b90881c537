type Status = 'A' | 'B' | 'C' | 'D' | 'E'

const statusWords: Record<Status, { title: string; text: string }> = {
  A: { title: 'Voldoet volledig', text: 'Deze site voldoet aan alle eisen. Dat is onderzocht en dat onderzoek is nog geldig.' },
  B: {
    title: 'Voldoet gedeeltelijk',
    text: 'Deze site is onderzocht en voldoet nog niet aan alle eisen. Per onderdeel staat vast wanneer dat wel zo is.',
  },
  C: {
    title: 'Eerste maatregelen genomen',
    text: 'Deze site voldoet nog niet aan alle eisen, of er is nog geen volledig onderzoek. Dat onderzoek is gepland.',
  },
  D: { title: 'Voldoet niet', text: 'Deze site voldoet niet aan de eisen. Er is nog niet gepland wanneer dat wel zo is.' },
  E: { title: 'Geen verklaring', text: 'Er is nog geen toegankelijkheidsverklaring voor deze site.' },
}

const Contact = ({ owner, contact }: { owner: string; contact: string | null }) => (
  <p>
    {contact === null ? (
      <>Neem contact op met {owner}.</>
    ) : contact.includes('@') ? (
      <>
        Mail {owner}: <a href={`mailto:${contact}`}>{contact}</a>
      </>
    ) : (
      <>
        Laat het weten aan {owner}: <a href={contact}>{contact}</a>
      </>
    )}
  </p>
)

type Owner = { owner: string; contact: string | null }

export const AccessibilityText = ({ owner, contact, status, statement }: Owner & { status: Status; statement: string | null }) => (
  <>
    <h2>
      Status {status}: {statusWords[status].title}
    </h2>
    <p>{statusWords[status].text}</p>
    {statement && (
      <p>
        De hele verklaring staat in het register: <a href={statement}>toegankelijkheidsverklaring</a>
      </p>
    )}
    <h2>Wat we doen</h2>
    <ul className="doc-list">
      <li>We bouwen naar WCAG 2.2, niveau A en AA. Dat is iets meer dan de wet vraagt (EN 301 549).</li>
      <li>Elke pagina werkt zonder JavaScript, met alleen een toetsenbord, op een smal scherm en op papier.</li>
      <li>Bij elke wijziging controleren we elke pagina automatisch. Een automatische controle vindt niet alles.</li>
      <li>Bij elke grafiek staan de cijfers ook als tabel. Kleur staat nooit alleen: er staat een woord bij.</li>
    </ul>
    <h2>Lukt iets niet?</h2>
    <p>Vertel wat je wilde doen en waar het misging. Dan zoeken we een oplossing.</p>
    <Contact owner={owner} contact={contact} />
  </>
)

export const PrivacyText = ({ owner, contact }: Owner) => (
  <>
    <h2>Als je alleen leest</h2>
    <p>
      Voor de openbare pagina’s hoef je niet in te loggen. We bewaren niets over jou, we plaatsen geen cookies en we vragen niets op bij
      anderen.
    </p>
    <h2>Als je hier werkt</h2>
    <p>Heb je een account, dan bewaren we:</p>
    <ul className="doc-list">
      <li>je naam, je functie en je e-mailadres bij je werk;</li>
      <li>wat je meldt, wijzigt en besluit, met het moment erbij. Zo is later na te gaan wie wat deed;</li>
      <li>wanneer en vanaf welk adres je inlogt, om misbruik te zien. Daarvoor zijn cookies nodig.</li>
    </ul>
    <p>Ga je weg, dan staat er overal ‘voormalig medewerker’. Een jaar later mag de regio je naam en je adres voorgoed weghalen.</p>
    <p>
      Alleen mensen met een rol in jouw regio zien dit. Op openbare pagina’s staan functies, en namen alleen als de regio daarvoor kiest.
    </p>
    <h2>Over kinderen en gezinnen</h2>
    <p>In Koersvast staan geen gegevens van jeugdigen of ouders. Er staan alleen aantallen in. Een klein aantal laten we niet zien.</p>
    <h2>Je rechten</h2>
    <p>
      Je mag vragen wat we van je bewaren, en je mag dat laten verbeteren of weghalen. Kom je er met ons niet uit, dan kun je naar de
      Autoriteit Persoonsgegevens.
    </p>
    <Contact owner={owner} contact={contact} />
  </>
)

export const VulnerabilityText = ({ owner, contact }: Owner) => (
  <>
    <h2>Zo meld je het</h2>
    <p>Vertel wat je vond, op welk adres, en hoe wij het na kunnen doen. Stuur geen gegevens van anderen mee.</p>
    <Contact owner={owner} contact={contact} />
    <h2>Wat wij doen</h2>
    <ul className="doc-list">
      <li>We laten binnen drie werkdagen weten dat we je melding hebben.</li>
      <li>We lossen het zo snel mogelijk op en houden je op de hoogte.</li>
      <li>We doen geen aangifte als je je aan de regels hieronder houdt.</li>
    </ul>
    <h2>Wat wij jou vragen</h2>
    <ul className="doc-list">
      <li>Bekijk niet meer dan nodig is om het te laten zien. Wijzig niets en haal niets weg.</li>
      <li>Leg de site niet plat en probeer geen wachtwoorden uit.</li>
      <li>Vertel het niet verder tot het is opgelost.</li>
    </ul>
  </>
)
