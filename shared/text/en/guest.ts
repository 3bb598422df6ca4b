/** The words of the guest's page, which loads no others. */
export const guest = {
  join: 'Join',
}
