/** Messages about whether a life event can be used to change coverage, and if not, why. */
export const lifeEventUse = {
  'life-event.use.under-review': 'Still under review. You can submit it now, but it may not be accepted.',
  'life-event.use.unknown': 'Status not known. You can submit it, but it may not be accepted.',
  'life-event.use.denied': 'Not approved, so you can’t use it.',
  'life-event.use.not-open-yet': 'You can use it starting {date}.',
  'life-event.use.if-approved': 'If approved, you can use it starting {date}.',
  'life-event.use.closed': 'Its window closed on {date}.',
} as const;

export type LifeEventUseKey = keyof typeof lifeEventUse;
