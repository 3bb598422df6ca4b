export const agenda = {
  empty: { title: 'No workshop yet', what: 'Plan the steps of a day, and keep to the time.' },
}
