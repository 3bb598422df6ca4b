export const walk = {
  empty: { title: 'No walkthrough yet', what: 'Go through the organisation as a customer does.' },
}
