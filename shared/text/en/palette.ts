/** The command palette: everything that can be done or found, by its words. */
export const palette = {
  name: 'Commands and search',
  hint: 'A command, touchpoint, story, cause, term…',
  found_one: '{{count}} result',
  found_other: '{{count}} results',
  group: {
    recent: 'Recent',
    command: 'Commands',
    touchpoint: 'Touchpoints',
    journey: 'Journeys',
    story: 'Stories',
    standard: 'Standards',
    activity: 'Activities',
    cause: 'Causes',
    opportunity: 'Opportunities',
    term: 'Terms',
  },
  area: { room: 'Room', map: 'Map', view: 'Go to', journey: 'Journey', file: 'File', export: 'Export', look: 'Look' },
}
