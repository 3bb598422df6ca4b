/** Working on one map with others: who is where, and what a guest may do. */
export const together = {
  here: '{{name}} is here',
  hereSeveral: '{{names}} are here',
  cameTo: '{{name}} is at {{title}} now.',
  more: '+{{count}}',
  leave: 'Back to the guest’s page',
  contributor: 'You are a contributor to “{{name}}”. What you change is in it at once, for everybody.',
  viewer: 'You look at “{{name}}” as a viewer. Nothing can be changed.',
  viewerSaved: 'For looking only',
  bring: 'Bring everybody here',
  brought: 'Everybody is brought here.',
  led: 'The facilitator brought you to “{{title}}”.',
  ledThere: 'The facilitator brought you here.',
  back: 'Back',
  opening: 'Opening what was opened to you…',
  ended: {
    closed: 'The room is closed',
    closedWhat: 'The facilitator has closed the room, or their machine is off. What you gave is with them.',
    out: 'The map is not open to you any more',
    outWhat: 'The facilitator removed you from the room, or changed what you may see.',
    unsaved_one: '{{count}} change had not arrived yet and is lost.',
    unsaved_other: '{{count}} changes had not arrived yet and are lost.',
  },
  /** How the file's owner is called on the screens of others. */
  facilitator: 'Facilitator',
}
