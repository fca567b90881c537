import type { PublicRegion } from '@/lib/domain/public-content'
import { apiPath, publicRegionPath } from '@/lib/kernel/addresses'
import { licence } from '@/lib/public/site'

type Site = { origin: string; owner: string; contact: string | null }

const vocabulary = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
}

const link = (id: string) => ({ '@id': id })
const dutch = (value: string) => ({ '@value': value, '@language': 'nl' })
const dutchLanguage = link('http://publications.europa.eu/resource/authority/language/NLD')
const isPublic = link('http://publications.europa.eu/resource/authority/access-right/PUBLIC')
const standard = (address: string) => ({ '@id': address, '@type': 'dct:Standard' })
const formats = {
  CSV: standard('https://www.rfc-editor.org/rfc/rfc4180'),
  JSON: standard('https://www.rfc-editor.org/rfc/rfc8259'),
}
const theme = link('http://publications.europa.eu/resource/authority/data-theme/SOCI')
const fileType = (name: string) => link(`http://publications.europa.eu/resource/authority/file-type/${name}`)

/** The data of a region described with what DCAT-AP-NL 3.0 asks of a catalogue, a dataset, a distribution and a service (conventies-nl.md 2.5, docs/besluiten/0095). */
export function dcat(region: PublicRegion, { origin, owner, contact }: Site) {
  const page = `${origin}${publicRegionPath(region.slug)}`
  const publisher = { '@id': `${page}#uitgever`, '@type': 'foaf:Agent', 'foaf:name': dutch(`Regio ${region.name}`) }
  const contactPoint = {
    '@id': `${page}#contact`,
    '@type': 'vcard:Kind',
    'vcard:fn': dutch(owner),
    ...(contact && contact.includes('@') ? { 'vcard:hasEmail': link(`mailto:${contact}`) } : { 'vcard:hasURL': link(contact ?? page) }),
  }
  const distribution = (name: string, title: string, format: keyof typeof formats) => ({
    '@id': `${page}/${name}#distributie`,
    '@type': 'dcat:Distribution',
    'dct:title': dutch(title),
    'dct:license': link(licence.url),
    'dct:format': fileType(format),
    'dct:conformsTo': formats[format],
    'dct:language': dutchLanguage,
    'dcat:accessURL': link(`${page}/${name}`),
    'dcat:downloadURL': link(`${page}/${name}`),
  })
  const service = {
    '@id': `${origin}${apiPath}#dienst`,
    '@type': 'dcat:DataService',
    'dct:title': dutch('API van Koersvast'),
    'dct:description': dutch('Wat regio’s hebben vastgesteld, om met een programma te lezen.'),
    'dct:creator': link(publisher['@id']),
    'dct:language': dutchLanguage,
    'dcat:keyword': dutch('beleidsagenda'),
    'dct:identifier': `${origin}${apiPath}#dienst`,
    'dct:publisher': link(publisher['@id']),
    'dct:license': link(licence.url),
    'dct:accessRights': isPublic,
    'dct:conformsTo': standard('https://gitdocumentatie.logius.nl/publicatie/api/adr/2.1/'),
    'dcat:contactPoint': link(contactPoint['@id']),
    'dcat:endpointURL': link(`${origin}${apiPath}`),
    'dcat:endpointDescription': link(`${origin}${apiPath}/openapi.json`),
    'dcat:servesDataset': link(`${page}#gegevens`),
    'dcat:theme': theme,
  }
  const dataset = {
    '@id': `${page}#gegevens`,
    '@type': 'dcat:Dataset',
    'dct:title': dutch(`Agenda, voortgang en cijfers van regio ${region.name}`),
    'dct:description': dutch(
      'De vastgestelde agenda, hoe het ging volgens het laatste vastgestelde rapport, en de gepubliceerde cijfers. Kleine aantallen zijn afgeschermd.',
    ),
    'dct:identifier': `${page}#gegevens`,
    'dct:publisher': publisher,
    'dct:creator': link(publisher['@id']),
    'dcat:contactPoint': contactPoint,
    'dcat:theme': theme,
    'dct:accessRights': isPublic,
    'dct:language': dutchLanguage,
    'dcat:landingPage': link(page),
    'foaf:page': { '@id': `${origin}${apiPath}/openapi.json`, '@type': 'foaf:Document' },
    'dcat:distribution': [
      distribution('activiteiten.csv', 'Activiteiten (CSV)', 'CSV'),
      distribution('cijfers.csv', 'Cijfers (CSV)', 'CSV'),
      distribution('gegevens.json', 'Alles (JSON)', 'JSON'),
      {
        ...distribution('api', 'API', 'JSON'),
        'dcat:accessURL': link(`${origin}${apiPath}/openapi.json`),
        'dcat:accessService': service,
        'dcat:downloadURL': undefined,
      },
    ],
  }
  return {
    '@context': vocabulary,
    '@id': `${page}/dcat.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': dutch(`Open data van regio ${region.name}`),
    'dct:description': dutch('Wat de regio heeft vastgesteld, als open data.'),
    'dct:publisher': link(publisher['@id']),
    'dct:creator': link(publisher['@id']),
    'dct:license': link(licence.url),
    'dcat:contactPoint': link(contactPoint['@id']),
    'dcat:dataset': [dataset],
    'dcat:service': [link(service['@id'])],
  }
}
