/** Messages of the form that reopens an enrollment with a life event, for the enrollment card and the life-event list. */
export const reissue = {
  'reissue.reason': 'Reason',
  'reissue.effect': 'Your current coverage stays as it is until you choose a new plan.',
  'reissue.confirm': 'Reopen my enrollment',
  'reissue.submitting': 'Reopening…',
  'reissue.failed': 'Your enrollment was not reopened',
  'reissue.unknown': 'We couldn’t confirm that your enrollment was reopened',
  'reissue.failed.kept': 'Nothing you entered is lost.',
  'reissue.failed.unknown':
    'Nothing you entered is lost. If you try again, we’ll check first so that your request isn’t sent twice.',
  'reissue.failed.unsure':
    'We couldn’t confirm that we received your request. You now see what is on file. Please check it before you try again.',
  'reissue.failed.qle_denied': 'This life event was not approved, so you can’t use it.',
  'reissue.failed.qle_not_approved': 'This life event is still under review. Try again once it is approved.',
  'reissue.failed.qle_window_closed': 'The window for this life event has closed.',
  'reissue.failed.qle_window_not_open': 'You can’t use this life event yet.',
  'reissue.failed.enrollment_pending': 'This enrollment is already open. You can choose a plan now.',
} as const;

export type ReissueKey = keyof typeof reissue;
