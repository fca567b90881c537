import { signInRoutes } from '@/lib/auth/routes'

export const { GET, POST } = signInRoutes
