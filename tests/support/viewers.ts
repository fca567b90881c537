import type { Grant, Viewer } from '@/lib/policy/viewer'

/** Somebody with these roles; without a user id of the database he can ask, not act. */
export const aViewer = (grants: readonly Grant[] = [], given: Partial<Viewer> = {}): Viewer => ({
  userId: '01900000-0000-7000-8000-000000000001',
  name: 'Test Persoon',
  email: 'test@gemeente.example',
  function: 'ambtenaar Jeugd',
  origin: '192.0.2.1',
  grants,
  ...given,
})
