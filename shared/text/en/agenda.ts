/** The agenda of a workshop: its steps, the clock, who came, what was put aside. */
export const agenda = {
  empty: { title: 'No workshop yet', what: 'Plan the steps of a day, and keep to the time.' },
  /** The steps of the templates. A workshop copies them; from then on they are the team's own words. */
  step: {
    welcome: { title: 'Welcome and ground rules', material: 'Name tags; the ground rules on the wall' },
    touchpoint: {
      title: 'What a touchpoint is',
      material: 'Anything a customer can see, hear, feel, smell or taste; two examples of your own',
    },
    poll: { title: 'Where our customers stand', material: 'Phones; each brings ten customers to mind' },
    collect: { title: 'Collect touchpoints', material: 'Phones, or cards and pens; the map on the wall' },
    truth: { title: 'Moments of truth', material: 'The map on the wall; five dots each' },
    isAndShould: {
      title: 'What is, what should be',
      material: 'The moments of truth; phones, or cards in two colours',
    },
    rate: { title: 'Rate the moments of truth', material: 'Phones' },
    walk: {
      title: 'Walk it as a customer would',
      material: 'A walkthrough with its stops; phones for photos; walk in pairs',
    },
    break: { title: 'Break', material: 'Coffee, water, fresh air' },
    lunch: { title: 'Lunch', material: 'Lunch for all, in the house' },
    causes: { title: 'Causes: why is it so?', material: 'The largest gaps; ask why five times' },
    opportunities: { title: 'Opportunities', material: 'The agreed causes; phones, or cards and pens' },
    choose: { title: 'Choose opportunities', material: 'The list of opportunities; five dots each' },
    plan: { title: 'Who does what by when', material: 'The plan on the wall; everybody’s calendar' },
    close: { title: 'Parking lot, next meeting, close', material: 'The parking lot' },
  },
}
