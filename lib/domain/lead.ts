export type LeadRole = 'boardLead' | 'officialLead' | 'projectLead' | 'accountHolder'

export const leadRoleWords: Record<LeadRole, string> = {
  boardLead: 'Bestuurlijk trekker',
  officialLead: 'Ambtelijk trekker',
  projectLead: 'Projectleider',
  accountHolder: 'Accounthouder',
}
