/**
 * Who a guest of the room is. The facilitator is no guest: it is the machine on which the room is open.
 * - contributor: edits what the facilitator opened, on the same map, and takes part in exercises and walkthroughs;
 * - participant: takes part in exercises and walkthroughs;
 * - viewer: looks at what the facilitator opened.
 */
export const guestRoles = ['contributor', 'participant', 'viewer'] as const
export type GuestRole = (typeof guestRoles)[number]
/** Who has a screen of the whole app: the file's owner, or a guest who may see the map. */
export const screenRoles = ['owner', 'contributor', 'viewer'] as const
export type ScreenRole = (typeof screenRoles)[number]
