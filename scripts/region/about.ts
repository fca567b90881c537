import type { Manifest } from './package-files'

/** What somebody reads who opens a package without Koersvast. */
export const aboutPackage = ({ region, madeAt, version, tables, shared, files }: Manifest): string =>
  `${region.name}: alles wat in Koersvast van deze regio is
Gemaakt op ${madeAt} met Koersvast ${version}.

In dit pakket staan persoonsgegevens en vertrouwelijke risico's. Bewaar en verstuur het net zo veilig als de database.

manifest.json   wat erin zit: ${tables.length} tabellen, ${files.length} bestanden, met van elk bestand de SHA-256
tabellen/       per tabel een bestand; elke regel is een rij als JSON (alle kolommen, tijden in UTC)
bestanden/      de bestanden van vastgestelde rapporten: agenda, periode, versie
gedeeld/        waarnaar de regio verwijst en wat zij met andere deelt: ${shared.map(({ name, rows }) => `${name} ${rows}`).join(', ')}
SHA256SUMS      nagaan of alles heel is: sha256sum -c SHA256SUMS

Niet erbij: wachtwoorden, tweede stappen en sessies, berichten in de postbus, adressen van kalenders, en bestanden die nog op importeren wachten.
In een andere installatie: npm run region:import -- DEZE_MAP
`
