/** What a room holds and takes. Times in milliseconds. */
export const roomLimits = {
  /** How often a screen hears that the room is there; one that has not for three times as long connects again. */
  alive: 10_000,
  guests: 60,
  /** People who wait to be admitted. */
  waiting: 120,
  lifetime: 8 * 60 * 60_000,
  /** Characters of a guest's name and of one entry. */
  name: 60,
  text: 2_000,
  /** Entries of one person in one exercise. */
  entries: 200,
  /** Customers that one person lists in a poll. */
  customers: 10,
  /** How many times "why?" is answered, one below the other. */
  levels: 5,
  /** Bytes of one message of a guest, and messages a second (on average, and at once). */
  message: 64 * 1024,
  /** Bytes of one message of a contributor's screen: an edit of many changes. */
  edit: 1024 * 1024,
  rate: 20,
  burst: 60,
  /** Edits a second that all guests together write, and at once: what comes faster waits its turn. */
  edits: 25,
  editsAtOnce: 40,
  /** Photos of one guest, and pages that a guest may have open at once. */
  pictures: 200,
  pages: 4,
  /** Wrong codes from one address before it has to wait, and from everywhere before the code is of no use any more. */
  wrongFromOne: 8,
  wrongFromAll: 1_000,
} as const
