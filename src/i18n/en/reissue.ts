/** Messages of the form that reopens an enrollment with a life event, for the enrollment card and the life-event list. */
export const reissue = {
  'reissue.reason': 'Reason',
  'reissue.effect': 'Your current coverage stays as it is until you choose a new plan.',
  'reissue.confirm': 'Reopen my enrollment',
  'reissue.submitting': 'Reopening…',
  'reissue.failed': 'Your enrollment was not reopened',
  'reissue.unknown': 'We couldn’t confirm whether your enrollment was reopened',
  'reissue.failed.unknown':
    'Nothing you entered is lost. When you try again, we first check whether your request has arrived, so that it isn’t sent twice.',
  'reissue.failed.unsure':
    'We couldn’t confirm whether your request arrived. What you see here is what is on record now, so please check it before you try again.',
  'reissue.failed.qle_denied': 'This life event was not approved, so it can’t be used.',
  'reissue.failed.qle_not_approved': 'This life event is still under review. Try again once it is approved.',
  'reissue.failed.qle_window_closed': 'The time to use this life event has ended.',
  'reissue.failed.qle_window_not_open': 'This life event can’t be used yet.',
  'reissue.failed.enrollment_pending': 'This enrollment is already open: you can choose a plan now.',
} as const;

export type ReissueKey = keyof typeof reissue;
