/** Words of the review, of sending the choice, and of its outcome. */
export const planPickerElection = {
  'plan-picker.ended.plan': '{plan} is no longer offered, so it can’t be confirmed. Choose another plan.',
  'plan-picker.ended.waive': 'Coverage can no longer be declined here. Choose a plan.',
  'plan-picker.ended.earlier':
    'Your earlier choice did reach us and is on record. The choice you made after it has not been sent.',
  'plan-picker.review.title': 'Review your choice',
  'plan-picker.review.plan': 'Plan',
  'plan-picker.review.carrier': 'Insurance company',
  'plan-picker.review.tier': 'Coverage level',
  'plan-picker.review.starts': 'Coverage starts',
  'plan-picker.review.ends': 'Coverage ends',
  'plan-picker.review.deadline': 'Choose by',
  'plan-picker.review.cost.caption': 'What it costs',
  'plan-picker.review.cost.who': 'Who pays',
  'plan-picker.review.cost.month': 'A month',
  'plan-picker.review.cost.paycheck': 'A paycheck',
  'plan-picker.review.cost.estimate': 'A paycheck (about)',
  'plan-picker.review.cost.year': 'A year',
  'plan-picker.review.dependents': 'Who else is covered',
  'plan-picker.review.dependents.unread':
    'We couldn’t load your dependents, so nobody can be chosen for “{tier}” yet.',
  'plan-picker.review.dependents.missing': 'Choose at least one person to cover with “{tier}”.',
  'plan-picker.review.cheaper': 'The people you chose can be covered with “{tier}” for {amount}.',
  'plan-picker.review.cheaper.switch': 'Switch to “{tier}”',
  'plan-picker.confirm': 'Confirm and enroll',
  'plan-picker.confirm.waive': 'Confirm and decline',
  'plan-picker.submitting': 'Sending your choice…',
  'plan-picker.failed': 'Your choice wasn’t recorded',
  'plan-picker.unsure': 'We couldn’t confirm whether your choice was recorded',
  'plan-picker.failed.keep': 'Your choice is still here.',
  'plan-picker.failed.unsure':
    'We couldn’t confirm whether your choice arrived. Your enrollment still shows no choice, so you can safely try again.',
  'plan-picker.failed.unread':
    'We don’t know yet whether your choice arrived. Check again before you send it once more.',
  'plan-picker.failed.enrollment_window_closed':
    'The time to choose for this enrollment has ended. Your HR team can tell you what is possible.',
  'plan-picker.failed.enrollment_not_pending': 'This enrollment already has a choice on record.',
  'plan-picker.check-again': 'Check again',
  'plan-picker.done.title': 'You’re enrolled',
  'plan-picker.done.waived': 'You’ve declined this coverage',
  'plan-picker.done.body': 'Your choice was recorded.',
  'plan-picker.done.plans': 'See all plans',
} as const;

export type PlanPickerElectionKey = keyof typeof planPickerElection;
