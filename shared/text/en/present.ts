/** The presentation: the journey on the wall, step by step. */
export const present = {
  name: 'Presentation of {{name}}',
  start: 'Present',
  startMenu: 'Present the journey',
  how: 'Space goes on, Esc leaves',
  howWords:
    'Space and the arrow keys go on and back, Home and End to the first and last, D changes light and dark, Escape leaves.',
  said: 'Step {{n}} of {{count}}. {{words}}',
  stage: 'Stage {{n}} of {{count}}',
  stageSaid: 'Stage {{n}} of {{count}}: {{name}}. {{touchpoints}}',
  momentSaid: 'Moment of truth: {{title}}. Current {{current}}. Ideal {{ideal}}.',
  rated: '{{value}}: {{text}}',
  current: 'Current',
  ideal: 'Ideal',
  gap: 'Gap {{gap}}',
  noGap: 'No gap',
  nothing: 'Nothing is written down yet.',
  emptyStage: 'This stage has no touchpoints yet.',
  curve: 'Emotion curve along the journey, ideal above current',
}
