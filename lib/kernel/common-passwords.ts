import { dictionary } from '@zxcvbn-ts/language-common'

// The list of the library is of the whole world; these are what Dutch offices add to it.
const dutch =
  'wachtwoord wachtwoorden wachtzin geheim toegang aanmelden inloggen welkom welkomthuis hallo goedemorgen goedemiddag test tijdelijk standaard ' +
  'lente zomer herfst winter voorjaar najaar januari februari maart april mei juni juli augustus september oktober november december ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vakantie weekend kerst kerstmis pasen koningsdag sinterklaas verjaardag ' +
  'nederland holland oranje utrecht amsterdam rotterdam denhaag eindhoven groningen tilburg almere breda nijmegen ajax feyenoord psv ' +
  'gemeente gemeentehuis stadhuis provincie regio jeugd jeugdzorg jeugdhulp jeugdwet wethouder raadslid ambtenaar burgemeester beheer beheerder ' +
  'koersvast agenda rapport rapportage overleg kantoor werk werkplek computer laptop telefoon printer internet outlook microsoft office teams ' +
  'ikhouvanjou ikhouvanjullie liefde schatje lieverd moppie papa mama mamaenpapa opa oma hond poes koffie bier voetbal fiets auto ' +
  'qwertyuiopasdfghjklzxcvbnm azertyuiop asdfghjkl zxcvbnm abcdefghijklmnopqrstuvwxyz abcdefghijklmn'

let common: Set<string> | undefined

/** Whether many people have this as a password: in the list of zxcvbn-ts (MIT, from public leaks), or in Dutch offices. In small letters. */
export const isCommonPassword = (text: string): boolean =>
  (common ??= new Set([...dictionary['passwords-common'], ...dutch.split(' ')])).has(text)
