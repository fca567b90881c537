type Mail = { subject: string; text: string }

type Invitation = { name: string; region: string; inviter: string; link: string }

/** To somebody who got an account. `inviter`: "Eline Brouwershaven, programmamanager". */
export const invitationMail = (given: Invitation): Mail => ({
  subject: `Je bent uitgenodigd voor Koersvast van regio ${given.region}`,
  text: paragraphs(
    `Beste ${given.name},`,
    `${given.inviter} nodigt je uit voor Koersvast. Daar staat hoe het gaat met de agenda van regio ${given.region}.`,
    `Kies een wachtwoord om te beginnen:\n${given.link}`,
    'Deze link werkt één keer, en zeven dagen. Daarna kan de programmamanager je opnieuw uitnodigen.',
    'Verwachtte je deze mail niet? Dan hoef je niets te doen.',
  ),
})

/** The same, to whom signs in with the account of his work. `organisation`: "gemeente Woerden". */
export const organisationInvitationMail = (given: Invitation & { organisation: string }): Mail => ({
  subject: `Je bent uitgenodigd voor Koersvast van regio ${given.region}`,
  text: paragraphs(
    `Beste ${given.name},`,
    `${given.inviter} nodigt je uit voor Koersvast. Daar staat hoe het gaat met de agenda van regio ${given.region}.`,
    `Vul hier het e-mailadres van je werk in; je meldt je daarna aan bij ${given.organisation}, zonder nieuw wachtwoord:\n${given.link}`,
    'Verwachtte je deze mail niet? Dan hoef je niets te doen.',
  ),
})

/** To somebody who will run the installation. */
export const administratorInvitationMail = (given: Omit<Invitation, 'region'>): Mail => ({
  subject: 'Je bent uitgenodigd om Koersvast te beheren',
  text: paragraphs(
    `Beste ${given.name},`,
    `${given.inviter} nodigt je uit als beheerder van Koersvast. Je maakt regio’s en helpt mensen die niet meer binnenkomen; wat er in een regio staat, zie je niet.`,
    `Kies een wachtwoord om te beginnen. Daarna stel je een tweede stap in:\n${given.link}`,
    'Deze link werkt één keer, en zeven dagen. Daarna kan een beheerder je opnieuw uitnodigen.',
    'Verwachtte je deze mail niet? Dan hoef je niets te doen.',
  ),
})

/** To somebody who forgot his password. It says nothing that only the account knows: it is made before anybody looks whether there is one. */
export const resetMail = (link: string): Mail => ({
  subject: 'Kies een nieuw wachtwoord voor Koersvast',
  text: paragraphs(
    'Hallo,',
    `Iemand, waarschijnlijk jij, vroeg om een nieuw wachtwoord voor dit e-mailadres. Kies het hier:\n${link}`,
    'Deze link werkt één keer, en een uur lang. Tot dan werkt je oude wachtwoord nog.',
    'Vroeg je hier niet om? Dan hoef je niets te doen.',
  ),
})

/** To the address that somebody had until now. `by`: who changed it, with the function. */
export const addressChangedMail = ({ name, by }: { name: string; by: string }): Mail => ({
  subject: 'Je e-mailadres in Koersvast is gewijzigd',
  text: paragraphs(
    `Beste ${name},`,
    `${by} wijzigde het e-mailadres van je account in Koersvast. Meld je voortaan aan met je nieuwe adres. Op alle apparaten ben je afgemeld.`,
    'Klopt dit niet? Laat het meteen weten aan de programmamanager van je regio.',
  ),
})

const paragraphs = (...texts: string[]): string => `${texts.join('\n\n')}\n`
