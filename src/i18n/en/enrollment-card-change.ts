/** Messages of the form that reopens the card's enrollment, and of the comparison of before and after. */
export const enrollmentCardChange = {
  'enrollment-card.compare': 'Before and after',
  'enrollment-card.compare.before': 'Before',
  'enrollment-card.compare.after': 'After',
  'enrollment-card.compare.open': 'Not chosen yet',
  'enrollment-card.compare.more': 'After the change you pay {amount} a month more than before.',
  'enrollment-card.compare.less': 'After the change you pay {amount} a month less than before.',
  'enrollment-card.compare.same': 'After the change you pay the same as before.',
  'enrollment-card.change.title': 'Change coverage after a life event',
  'enrollment-card.change.intro':
    'Some changes in your life let you choose again outside open enrollment. Pick the one that applies.',
  'enrollment-card.change.events': 'Your life events',
  'enrollment-card.change.loading': 'Loading your life events',
  'enrollment-card.change.none': 'There are no life events on record. Report one to your HR team first.',
  'enrollment-card.change.none-usable': 'None of these can be used right now.',
  'enrollment-card.change.until': 'Its window is open until {date}.',
  'enrollment-card.change.mistake.event': 'Choose a life event',
  'enrollment-card.change.mistake.reason': 'Shorten the reason',
} as const;

export type EnrollmentCardChangeKey = keyof typeof enrollmentCardChange;
