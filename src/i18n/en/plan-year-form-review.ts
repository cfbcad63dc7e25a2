/** Messages of the form from the review on: unusual entries, saving and its outcome. */
export const planYearFormReview = {
  'plan-year-form.warnings': 'Worth a second look',
  'plan-year-form.warnings.hint': 'You can still save.',
  'plan-year-form.warning.far': '{date} is more than ten years from today. Check the year',
  'plan-year-form.warning.row-unused': 'This row has no amounts, so it won’t be saved',
  'plan-year-form.warning.duplicate-pair': 'Listed more than once',
  'plan-year-form.warning.missing-pair': 'No amounts, though another employment type has them',
  'plan-year-form.warning.unspecified-mixed':
    'Used together with other coverage levels. It isn’t clear which amounts apply to whom',
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
    'We received your earlier attempt. What you changed after it isn’t saved yet.',
  'plan-year-form.created.coverage':
    'It has the coverage dates of that attempt, not {period}. They can’t be edited, but you can create another plan year.',
  'plan-year-form.saved': 'Your changes have been saved',
  'plan-year-form.edit-it': 'Edit it',
  'plan-year-form.go-on': 'Keep editing',
  'plan-year-form.failed.create': 'The plan year was not created',
  'plan-year-form.failed.save': 'Your changes were not saved',
  'plan-year-form.failed.kept': 'Nothing you entered is lost.',
  'plan-year-form.failed.missing': 'We didn’t receive it. Nothing you entered is lost. Please try again.',
  'plan-year-form.failed.validation':
    'Something wasn’t accepted. Nothing you entered is lost. Please check the dates and amounts.',
  'plan-year-form.failed.conflict':
    'It conflicts with what is on file. Nothing you entered is lost. Please check the list of plan years before you try again.',
  'plan-year-form.unsure': 'We couldn’t confirm that it was saved',
  'plan-year-form.failed.unsure':
    'Nothing you entered is lost. If you try again, we’ll check first so that nothing is saved twice.',
} as const;
