import { clientDataIn } from '@/lib/domain/client-data'
import { importLimits, type ImportFailure } from '@/lib/imports/import-failures'
import { failed, ok, type Result } from '@/lib/kernel/result'

/** What stands round the file in a form. */
const roundTheFile = 64 * 1024

/** The file in a form. Says by its length whether it is too large before anything is read; no browser leaves that out. */
export async function sentFile(request: Request): Promise<Result<{ fileName: string; bytes: Uint8Array }, ImportFailure>> {
  if (Number(request.headers.get('content-length') ?? Infinity) > importLimits.fileBytes + roundTheFile) return failed('too-large')
  const form = await request.formData().catch(() => null)
  const file = form?.get('bestand')
  if (!(file instanceof File)) return failed(form === null ? 'broken' : 'empty')
  if (clientDataIn(file.name) !== null) return failed('client-data')
  return ok({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}
