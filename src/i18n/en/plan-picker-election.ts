/** Words of the review, of sending the choice, and of its outcome. */
export const planPickerElection = {
  'plan-picker.ended.plan': '{plan} is no longer offered. Choose another plan.',
  'plan-picker.ended.waive': 'You can no longer decline coverage here. Choose a plan.',
  'plan-picker.ended.earlier':
    'We received your earlier choice, and it is on file. The choice you made after it was not sent.',
  'plan-picker.review.title': 'Review your choice',
  'plan-picker.review.plan': 'Plan',
  'plan-picker.review.carrier': 'Insurance company',
  'plan-picker.review.tier': 'Coverage level',
  'plan-picker.review.starts': 'Coverage starts',
  'plan-picker.review.ends': 'Coverage ends',
  'plan-picker.review.deadline': 'Choose by',
  'plan-picker.review.cost.caption': 'What it costs',
  'plan-picker.review.cost.who': 'Who pays',
  'plan-picker.review.cost.month': 'Per month',
  'plan-picker.review.cost.paycheck': 'Per paycheck',
  'plan-picker.review.cost.estimate': 'Per paycheck (estimate)',
  'plan-picker.review.cost.year': 'Per year',
  'plan-picker.review.dependents': 'Who else is covered',
  'plan-picker.review.dependents.unread':
    'We couldn’t load your dependents, so you can’t add anyone for “{tier}” yet.',
  'plan-picker.review.dependents.missing': 'Choose at least one person to cover with “{tier}”.',
  'plan-picker.review.cheaper': 'The people you chose can be covered under “{tier}” for {amount}.',
  'plan-picker.review.cheaper.switch': 'Switch to “{tier}”',
  'plan-picker.confirm': 'Confirm and enroll',
  'plan-picker.confirm.waive': 'Confirm and decline',
  'plan-picker.submitting': 'Sending your choice…',
  'plan-picker.failed': 'Your choice wasn’t recorded',
  'plan-picker.unsure': 'We couldn’t confirm that your choice was recorded',
  'plan-picker.failed.keep': 'Your choice is still here.',
  'plan-picker.failed.unsure':
    'We couldn’t confirm that we received your choice. Your enrollment still shows no choice, so you can safely try again.',
  'plan-picker.failed.unread':
    'We don’t know yet if we received your choice. Check again before you resend it.',
  'plan-picker.failed.enrollment_window_closed':
    'The deadline for this enrollment has passed. Your HR team can explain your options.',
  'plan-picker.failed.enrollment_not_pending': 'A choice is already on file for this enrollment.',
  'plan-picker.check-again': 'Check again',
  'plan-picker.done.title': 'You’re enrolled',
  'plan-picker.done.waived': 'You’ve declined this coverage',
  'plan-picker.done.body': 'Your choice was recorded.',
  'plan-picker.done.plans': 'See all plans',
} as const;

export type PlanPickerElectionKey = keyof typeof planPickerElection;
