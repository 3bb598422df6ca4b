export const room = {
  empty: {
    title: 'The room is closed',
    what: 'Everybody in the workshop can take part from their own phone or laptop, over the local network, with nothing installed.',
  },
  /** Why an exercise does not take something; stands in brackets. */
  refused: {
    subjects: 'choose what it is about',
    one: 'choose the one touchpoint that it is about',
    collects: 'choose what is collected',
    dots: 'choose what is voted on, and how many dots each has',
    open: 'everybody sees it already',
    private: 'everybody is still writing for themselves',
    entry: 'this is not there any more',
    subject: 'it is not about that',
    value: 'this value is none of those that can be chosen',
    zone: 'a customer stands in one of the three zones',
    group: 'only what was collected is put together',
    explains: 'a cause cannot explain itself',
    entries: 'one person gives at most {{count}}',
    customers: 'one person lists at most {{count}} customers',
    votes: 'each has {{count}} dots',
    several: 'one dot for each',
    levels: 'at most {{count}} levels deep',
  },
}
