export const room = {
  empty: {
    title: 'The room is closed',
    what: 'Everybody in the workshop can take part from their own phone or laptop, over the local network, with nothing installed.',
  },
}
