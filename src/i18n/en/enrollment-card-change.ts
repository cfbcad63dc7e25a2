/** Messages of the form that reopens the card's enrollment, and of the comparison of before and after. */
export const enrollmentCardChange = {
  'enrollment-card.compare': 'Before and after',
  'enrollment-card.compare.before': 'Before',
  'enrollment-card.compare.after': 'After',
  'enrollment-card.compare.open': 'Not chosen yet',
  'enrollment-card.compare.more': 'You’ll pay {amount} more a month than before.',
  'enrollment-card.compare.less': 'You’ll pay {amount} less a month than before.',
  'enrollment-card.compare.same': 'You’ll pay the same as before.',
  'enrollment-card.change.title': 'Change coverage after a life event',
  'enrollment-card.change.intro':
    'Some life events let you change coverage outside open enrollment. Choose the one that applies.',
  'enrollment-card.change.events': 'Your life events',
  'enrollment-card.change.loading': 'Loading your life events',
  'enrollment-card.change.none': 'You have no life events on file. Report one to your HR team first.',
  'enrollment-card.change.none-usable': 'None of these can be used right now.',
  'enrollment-card.change.until': 'You can use it until {date}.',
  'enrollment-card.change.mistake.event': 'Choose a life event',
  'enrollment-card.change.mistake.reason': 'Make the reason shorter',
} as const;

export type EnrollmentCardChangeKey = keyof typeof enrollmentCardChange;
