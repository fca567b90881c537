/** What a page says that isn't there, or that somebody may not use; drawn by the app and, when it can't, by the server itself. */
export const refusals = {
  403: {
    title: 'Dit mag je niet bijwerken',
    lead: 'Lezen mag je dit wel. Bijwerken is voor anderen, zoals de trekkers.',
    help: 'Hoort dit wel bij je werk? Vraag de programmamanager van je regio om het recht.',
  },
  404: {
    title: 'Deze pagina is er niet',
    lead: 'Misschien is het adres verkeerd getypt, of heb je geen rol in deze regio.',
    help: 'Denk je dat dit niet klopt? Vraag het de programmamanager van je regio.',
  },
} as const
