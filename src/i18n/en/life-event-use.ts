/** Messages about whether a life event can be used to change coverage, and if not, why. */
export const lifeEventUse = {
  'life-event.use.under-review': 'Still under review. You can ask, but it may not be accepted yet.',
  'life-event.use.unknown': 'Its status isn’t clear. You can ask, but it may not be accepted.',
  'life-event.use.denied': 'Not approved, so it can’t be used.',
  'life-event.use.not-open-yet': 'Can be used from {date}.',
  'life-event.use.if-approved': 'If it is approved, it can be used from {date}.',
  'life-event.use.closed': 'Could be used until {date}.',
} as const;

export type LifeEventUseKey = keyof typeof lifeEventUse;
