import { installationRightsFile } from '../rechten/file'

export const GET = () => installationRightsFile('csv')
