export const planPicker = {
  'plan-picker.loading': 'Loading your plans',
  'plan-picker.tier.label': 'Who will be covered?',
  'plan-picker.plans.label': 'Plans',
  'plan-picker.plans.count-at.one': '{count} plan for “{tier}”',
  'plan-picker.plans.count-at.other': '{count} plans for “{tier}”',
  'plan-picker.not-offered': 'Not offered for “{tier}”',
  'plan-picker.per-month': 'a month',
  'plan-picker.split': 'Your employer pays {employer} of {total}',
  'plan-picker.deductible': 'Deductible (yearly)',
  'plan-picker.out-of-pocket-max': 'Out-of-pocket maximum (yearly)',
  'plan-picker.metal': '{metal} plan',
  'plan-picker.current': 'Your current plan',
  'plan-picker.empty.title': 'No plans to choose from yet',
  'plan-picker.empty.body':
    'When your employer opens plans for you, they will appear here. Your HR team can tell you when.',
  'plan-picker.review': 'Review your choice',
  'plan-picker.nothing-chosen': 'Choose a plan to go on.',
  'plan-picker.choose-plan': 'Choose a plan',
  'plan-picker.choose-other-tier':
    '{plan} is not offered for “{tier}”. Choose another plan or another coverage level.',
  'plan-picker.closed.enrolled':
    'You’ve already made your choice for this enrollment. You can look at the plans here.',
  'plan-picker.closed.waived': 'You’ve declined this coverage. You can look at the plans here.',
  'plan-picker.closed.other': 'This enrollment isn’t open for a choice. You can look at the plans here.',
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
  'plan-picker.review.cost.paycheck': 'A paycheck (about)',
  'plan-picker.review.cost.year': 'A year',
  'plan-picker.review.dependents': 'Who else is covered',
  'plan-picker.review.dependents.none-listed':
    'No dependent on record fits “{tier}”. Ask your HR team to add them.',
  'plan-picker.review.dependents.missing': 'Choose at least one person to cover with “{tier}”.',
  'plan-picker.confirm': 'Confirm and enroll',
  'plan-picker.submitting': 'Sending your choice…',
  'plan-picker.failed': 'Your choice wasn’t recorded',
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
  'plan-picker.done.body': 'Your choice was recorded.',
  'plan-picker.done.plans': 'See all plans',
} as const;

export type PlanPickerKey = keyof typeof planPicker;
