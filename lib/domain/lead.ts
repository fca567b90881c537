export const leadRoles = ['boardLead', 'officialLead', 'projectLead', 'accountHolder'] as const
export type LeadRole = (typeof leadRoles)[number]

export const leadRoleWords: Record<LeadRole, string> = {
  boardLead: 'Bestuurlijk trekker',
  officialLead: 'Ambtelijk trekker',
  projectLead: 'Projectleider',
  accountHolder: 'Accounthouder',
}
