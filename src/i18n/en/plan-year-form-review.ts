/** Messages of the form from the review on: unusual entries, saving and its outcome. */
export const planYearFormReview = {
  'plan-year-form.warnings': 'Worth a second look',
  'plan-year-form.warnings.hint': 'This doesn’t keep you from saving.',
  'plan-year-form.warning.far': '{date} is more than ten years from today. Check the year',
  'plan-year-form.warning.row-unused': 'There are no amounts, so this row won’t be saved',
  'plan-year-form.warning.duplicate-pair': 'Listed more than once',
  'plan-year-form.warning.missing-pair': 'No amounts, though another employment type has them',
  'plan-year-form.warning.unspecified-mixed':
    'Stands beside other coverage levels. Which amounts then count for whom isn’t defined',
  'plan-year-form.warning.enrollment-ends-after-coverage-starts': 'It ends after coverage starts on {date}',
  'plan-year-form.warning.not-twelve-months.one':
    'Coverage is {count} day long. Twelve months would end on {date}',
  'plan-year-form.warning.not-twelve-months.other':
    'Coverage is {count} days long. Twelve months would end on {date}',
  'plan-year-form.review.new': 'Check the new plan year',
  'plan-year-form.review.edit': 'Check your changes',
  'plan-year-form.create': 'Create plan year',
  'plan-year-form.creating': 'Creating…',
  'plan-year-form.save': 'Save changes',
  'plan-year-form.saving': 'Saving…',
  'plan-year-form.created': 'The plan year has been created',
  'plan-year-form.created.body': 'It covers {period}.',
  'plan-year-form.created.since':
    'An earlier attempt had arrived after all. What you have changed since then is not saved yet.',
  'plan-year-form.created.coverage':
    'It has the coverage dates of that attempt, not {period}. They can’t be edited; you can create another plan year.',
  'plan-year-form.saved': 'Your changes have been saved',
  'plan-year-form.edit-it': 'Edit it',
  'plan-year-form.go-on': 'Keep editing',
  'plan-year-form.failed.create': 'The plan year was not created',
  'plan-year-form.failed.save': 'Your changes were not saved',
  'plan-year-form.failed.kept': 'Nothing you entered is lost.',
  'plan-year-form.failed.missing': 'It didn’t reach us. Nothing you entered is lost. Please try again.',
  'plan-year-form.failed.validation':
    'Something in it was not accepted. Nothing you entered is lost. Please check the dates and amounts.',
  'plan-year-form.failed.conflict':
    'It doesn’t fit what is on record. Nothing you entered is lost. Please look at the list of plan years before you try again.',
  'plan-year-form.unsure': 'We couldn’t confirm whether it was saved',
  'plan-year-form.failed.unsure':
    'Nothing you entered is lost. When you try again, we first check what is on record, so that nothing is saved twice.',
} as const;
