import { writeFileSync } from 'node:fs'
import { rightsDocument } from '../tests/support/rights-document'

writeFileSync('docs/rechten.md', rightsDocument())
