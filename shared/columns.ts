/** How tables call what they say of a touchpoint: in imports, in exports and in what is pasted. */
export const touchpointColumns = {
  stage: 'Stage',
  lane: 'Lane',
  touchpoint: 'Touchpoint',
  momentOfTruth: 'Moment of truth',
  importance: 'Importance',
  current: 'Current',
  ideal: 'Ideal',
  currentRating: 'Current rating',
  idealRating: 'Ideal rating',
  owner: 'Owner',
} as const
