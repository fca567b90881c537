import { installationTrailFile } from '../logboek/file'

export const GET = (request: Request) => installationTrailFile(request, 'xlsx')
