/** Walkthroughs: made, walked, merged, taken over, compared. */
export const walk = {
  empty: { title: 'No walkthrough yet', what: 'Go through the organisation as a customer does.' },
  /** What a person did, as the undo menu names it. */
  edit: {
    make: 'Make walkthrough {{name}}',
    start: 'Start walkthrough',
    end: 'End walkthrough',
    goOn: 'Go on with walkthrough',
    addStops_one: 'Add stop',
    addStops_other: 'Add {{count}} stops',
    byStage: 'Order stops by stage',
    byPlace: 'Order stops by place',
    pin: 'Place pin of {{title}}',
    unpin: 'Take pin of {{title}} off',
    record: 'Record {{title}}',
    takeOver: 'Take over {{title}}',
  },
  /** What is kept although its walkthrough or its stop was removed meanwhile. */
  kept: { walkthrough: 'Recorded after its walkthrough was removed', stop: 'Recorded after its stop was removed' },
  unnamed: 'Without a title',
}
