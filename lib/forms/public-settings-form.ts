import { z } from 'zod'
import { checkbox, idField, versionField, yesOrNo } from '@/lib/forms/fields'

/** What a region shows to everybody. Without a page there are no names or data on it either. */
export const publicSettingsForm = z
  .object({ regionId: idField, version: versionField, isPublic: yesOrNo, publicNames: yesOrNo, openData: yesOrNo, hasLooked: checkbox })
  .transform(({ isPublic, publicNames, openData, ...rest }) => ({
    ...rest,
    settings: { isPublic, publicNames: isPublic && publicNames, openData: isPublic && openData },
  }))
