/** Working on one map with others: who is where, and what a guest may do. */
export const together = {
  here: '{{name}} is here',
  /** How the file's owner is called on the screens of others. */
  facilitator: 'Facilitator',
}
