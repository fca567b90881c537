/** Accounts of the example region, one per role, to show and to try. The addresses don't exist. */
export const demoAccounts: { email: string; role: string; who: string }[] = [
  { email: 'wethouder@oudewater.example', role: 'Wethouder in het PHO', who: 'Hanneke van Zwieten, wethouder Oudewater' },
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
]

export const demoPassword = 'zeven groene fietsen'
