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
const fileType = (name: string) => link(`http://publications.europa.eu/resource/authority/file-type/${name}`)

/** The data of a region described with what DCAT-AP-NL 3.0 asks of a catalogue, a dataset and a distribution (conventies-nl.md 2.5). */
export function dcat(region: PublicRegion, { origin, owner, contact }: Site) {
  const page = `${origin}${publicRegionPath(region.slug)}`
  const publisher = { '@id': `${page}#uitgever`, '@type': 'foaf:Agent', 'foaf:name': dutch(`Regio ${region.name}`) }
  const contactPoint = {
    '@id': `${page}#contact`,
    '@type': 'vcard:Kind',
    'vcard:fn': dutch(owner),
    ...(contact && contact.includes('@') ? { 'vcard:hasEmail': link(`mailto:${contact}`) } : { 'vcard:hasURL': link(contact ?? page) }),
  }
  const distribution = (name: string, title: string, format: string) => ({
    '@id': `${page}/${name}#distributie`,
    '@type': 'dcat:Distribution',
    'dct:title': dutch(title),
    'dct:license': link(licence.url),
    'dct:format': fileType(format),
    'dcat:accessURL': link(`${page}/${name}`),
    'dcat:downloadURL': link(`${page}/${name}`),
  })
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
    'dcat:theme': link('http://publications.europa.eu/resource/authority/data-theme/SOCI'),
    'dct:accessRights': link('http://publications.europa.eu/resource/authority/access-right/PUBLIC'),
    'dct:language': link('http://publications.europa.eu/resource/authority/language/NLD'),
    'dcat:landingPage': link(page),
    'dcat:distribution': [
      distribution('activiteiten.csv', 'Activiteiten (CSV)', 'CSV'),
      distribution('cijfers.csv', 'Cijfers (CSV)', 'CSV'),
      distribution('gegevens.json', 'Alles (JSON)', 'JSON'),
      { ...distribution('api', 'API', 'JSON'), 'dcat:accessURL': link(`${origin}${apiPath}/openapi.json`), 'dcat:downloadURL': undefined },
    ],
  }
  return {
    '@context': vocabulary,
    '@id': `${page}/dcat.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': dutch(`Open data van regio ${region.name}`),
    'dct:description': dutch('Wat de regio heeft vastgesteld, als open data.'),
    'dct:publisher': link(publisher['@id']),
    'dct:license': link(licence.url),
    'dcat:contactPoint': link(contactPoint['@id']),
    'dcat:dataset': [dataset],
  }
}
