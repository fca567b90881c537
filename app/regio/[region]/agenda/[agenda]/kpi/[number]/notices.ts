const notices = {
  toegevoegd: 'De KPI is toegevoegd. Vul het KPI-blad aan voordat je hem voorstelt.',
  bewaard: 'Het KPI-blad is bewaard.',
  stap: 'De stap is vastgelegd.',
  cijfers: 'De cijfers zijn bewaard.',
  gecontroleerd: 'De controle is bewaard.',
  gepubliceerd: 'De cijfers zijn gepubliceerd.',
}

export const noticeOf = (name: unknown): string | null =>
  typeof name === 'string' && Object.hasOwn(notices, name) ? notices[name as keyof typeof notices] : null
