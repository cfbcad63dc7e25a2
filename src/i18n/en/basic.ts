/** Messages of every element. Those about errors are loaded later: see `errors.ts`. */
export const basic = {
  'metal.Bronze': 'Bronze',
  'metal.Silver': 'Silver',
  'metal.Gold': 'Gold',
  'metal.Platinum': 'Platinum',
  'not-provided': 'Not provided',
  'action.retry': 'Try again',
  'lazy.loading': 'Loading…',
  'lazy.failed.title': 'This part didn’t load',
  'lazy.failed.body': 'Check your connection and try again. What you chose and entered is still here.',
  'calendar.add': 'Add to my calendar',
  'calendar.title': 'Reminder: deadline',
  print: 'Print',
  'print.note': 'Printed on {date}. This is not proof of coverage.',
  'error.stale': 'The information below may be out of date.',
} as const;

export type BasicKey = keyof typeof basic;
