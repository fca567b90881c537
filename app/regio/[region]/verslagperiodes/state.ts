export type DayValues = Record<'opensOn' | 'closesOn' | 'meetingOn', string>
