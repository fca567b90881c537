import { connection } from 'next/server'
import { Refusal } from './refusal'

export default async function NotFound() {
  await connection() // a page made at build time could not carry the nonce of its answer
  return <Refusal status={404} />
}
