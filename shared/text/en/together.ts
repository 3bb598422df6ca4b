/** Working on one map with others: who is where, and what a guest may do. */
export const together = {
  here: '{{name}} is here',
}
