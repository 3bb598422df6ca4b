/** A moment as a person reads it. */
export const dayOf = (moment: string | null): string =>
  moment ? new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }) : ''
