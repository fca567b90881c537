import { createHash } from 'node:crypto'

/** Accounts to show and to try: of Utrecht West one per role, then some of the other regions. The addresses don't exist. */
export const demoAccounts: { email: string; role: string; who: string }[] = [
  { email: 'wethouder@oudewater.example', role: 'Wethouder', who: 'Hanneke van Zwieten, wethouder Oudewater' },
  { email: 'secretaris@utrecht-west.example', role: 'Secretaris', who: 'Ruben Kastelein, secretaris PHO en beleidsoverleg' },
  { email: 'programmateam@stichtsevecht.example', role: 'Programmateam', who: 'Marloes Terpstra, strategisch manager Stichtse Vecht' },
  { email: 'jeugd@woerden.example', role: 'Beleidsambtenaar', who: 'Sanne Holtkamp, ambtenaar Jeugd Woerden en trekker van ambitie 2' },
  { email: 'save@stichtsevecht.example', role: 'Trekker', who: 'Anouk de Wildt, accounthouder Save en trekker van ambitie 1' },
  {
    email: 'werkgroep@zorgaanbieder.example',
    role: 'Lid van een werkgroep',
    who: 'Nadia Ouarda, gedragswetenschapper bij een zorgaanbieder',
  },
  { email: 'monitoring@utrecht-west.example', role: 'Inkoop & Monitoring', who: 'Pieter Vlasblom, data-analist' },
  { email: 'programma@utrecht-west.example', role: 'Programmamanager', who: 'Eline Brouwershaven, programmamanager' },
  { email: 'raadslid@woerden.example', role: 'Lezer', who: 'Koen Meerdijk, raadslid Woerden' },
  { email: 'beheer@koersvast.example', role: 'Beheerder van de installatie', who: 'Tess Adriaansz, platformbeheerder' },
  { email: 'programma@zuidoost-utrecht.example', role: 'Programmamanager', who: 'Gijs Rademaker, regio Zuidoost Utrecht' },
  { email: 'jeugd@debilt.example', role: 'Beleidsambtenaar', who: 'Esmée Kooistra, ambtenaar Jeugd De Bilt' },
  { email: 'wethouder@zeist.example', role: 'Wethouder', who: 'Marit Overbosch, wethouder Zeist' },
  { email: 'raadslid@bunnik.example', role: 'Lezer', who: 'Joost Vermaat, raadslid Bunnik' },
  { email: 'programma@utrecht-stad.example', role: 'Programmamanager', who: 'Olaf Steenbergen, gemeente Utrecht' },
  { email: 'jeugd@utrecht.example', role: 'Beleidsambtenaar', who: 'Amina Bouzid, beleidsadviseur Jeugd Utrecht' },
  { email: 'wethouder@utrecht.example', role: 'Wethouder', who: 'Renske Duivenvoorde, wethouder Utrecht' },
  { email: 'raadslid@utrecht.example', role: 'Lezer', who: 'Hugo Terwel, raadslid Utrecht' },
]

export const demoPassword = 'zeven groene fietsen'

/** Of somebody in the example: the same in every installation, so that a test knows the address of the page about him. */
export function idOfExample(email: string): string {
  const hex = createHash('sha256').update(email).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
