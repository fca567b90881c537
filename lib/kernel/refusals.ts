/** What a page says that isn't there, or that somebody may not use; drawn by the app and, when it can't, by the server itself. */
export const refusals = {
  403: {
    title: 'Dit mag je niet bijwerken',
    lead: 'Lezen mag je dit wel. Bijwerken is voor anderen, zoals de trekkers.',
    help: 'Hoort dit wel bij je werk? Vraag de programmamanager van je regio om het recht.',
  },
  429: {
    title: 'Het is even te druk om dit bestand te maken',
    lead: 'Er wachten al te veel bestanden, misschien ook van jou. Wat je al vroeg, wordt gewoon gemaakt.',
    help: 'Wacht tien seconden en vraag het bestand dan opnieuw.',
  },
  404: {
    title: 'Deze pagina is er niet',
    lead: 'Misschien is het adres verkeerd getypt, of heb je geen rol in deze regio.',
    help: 'Denk je dat dit niet klopt? Vraag het de programmamanager van je regio.',
  },
} as const
