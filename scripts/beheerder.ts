import { giveAccess } from './administrator'
import { withDatabase } from './machine/own-server'
import { giveUp, Problem } from './machine/problem'

const sentences = {
  invited: (who: string) => `${who} is beheerder. Geef deze link door; hij werkt een week, één keer, en staat nergens anders:`,
  restored: (who: string) =>
    `${who} is en blijft beheerder. De tweede stap en alle sessies zijn weg. Geef deze link voor een nieuw wachtwoord door; hij werkt een uur, één keer, en staat nergens anders:`,
  added: (who: string) => `${who} is nu ook beheerder en meldt zich aan zoals altijd, met een tweede stap.`,
}

const [email, name, works] = process.argv.slice(2)

try {
  if (!email?.includes('@')) throw new Problem('Gebruik: npm run beheerder -- E-MAIL "NAAM" "FUNCTIE"')
  await withDatabase(async ({ ownerUrl }) => {
    const { standing, path } = await giveAccess(ownerUrl, { email, name, function: works })
    console.log(sentences[standing](email))
    if (path) console.log(`  ${process.env.NEXTAUTH_URL || '[adres van Koersvast]'}${path}`)
  })
} catch (error) {
  giveUp(error)
}
