import 'server-only'
import { memberOn } from '@/lib/db/membership'
import { write } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeePact, canSignPact } from '@/lib/policy/pact-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type SignPactFailure = 'not-found' | 'not-allowed' | 'changed' | 'already'

type Signing = { pactId: string; municipalityId: string; now: Date }

/** An alderman signs working agreements for his municipality, with his name and function of that day. 'changed': there is a later version. */
export function signPact(viewer: Viewer, { pactId, municipalityId, now }: Signing): Promise<Result<null, SignPactFailure>> {
  return write(viewer, 'pact.signed', { table: 'Pact', id: pactId }, async (tx): Promise<Result<null, SignPactFailure>> => {
    const pact = await tx.pact.findUnique({ where: { id: pactId }, include: { agenda: { select: { status: true } } } })
    if (!pact || !canSeePact(viewer, pact.regionId)) return failed('not-found')
    const { regionId, agendaId, number } = pact
    if (!canSignPact(viewer, { regionId, status: pact.agenda.status, municipalityId })) return failed('not-allowed')
    const member = { regionId, municipalityId, ...memberOn(dutchDate(now)) }
    if ((await tx.regionMembership.count({ where: member })) === 0) return failed('not-allowed')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Pact ${agendaId}`}, 0))`
    if ((await tx.pact.count({ where: { agendaId, number: { gt: number } } })) > 0) return failed('changed')
    const signer = { signedById: viewer.userId!, name: viewer.name, function: viewer.function, signedAt: now }
    const signed = await tx.pactSignature.createMany({ data: [{ regionId, pactId, municipalityId, ...signer }], skipDuplicates: true })
    return signed.count === 0 ? failed('already') : ok(null)
  })
}
