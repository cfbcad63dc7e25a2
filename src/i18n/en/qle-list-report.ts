/** Messages of the form that reports a life event. It is loaded when it is wanted. */
export const qleListReport = {
  'qle-list.report.intro': 'Your employer will review it. You can follow its status here.',
  'qle-list.report.type': 'What happened',
  'qle-list.report.choose': 'Please choose',
  'qle-list.report.type.missing': 'Choose what happened',
  'qle-list.report.date': 'Date of the event',
  'qle-list.report.date.hint': 'No later than {date}',
  'qle-list.report.date.missing': 'Enter the full date of the event',
  'qle-list.report.date.year': 'Check the year: {year} can’t be right',
  'qle-list.report.date.far':
    '{date} is more than ten years from today. Correct the date, or confirm it below',
  'qle-list.report.date.confirm': 'The date is right',
  'qle-list.report.date.late': 'Enter a date no later than {date}',
  'qle-list.report.send': 'Send report',
  'qle-list.report.sending': 'Sending…',
  'qle-list.report.done': 'We received your report',
  'qle-list.report.earlier': 'This is your earlier report. What you entered after it was not sent.',
  'qle-list.report.earlier.notes':
    'We received your first report. Your later changes to the notes were not sent.',
  'qle-list.report.failed': 'Your life event was not reported',
  'qle-list.report.failed.kept': 'Nothing you entered is lost.',
  'qle-list.report.failed.missing':
    'We checked, and we don’t have your report. Nothing you entered is lost. If you try again, we’ll check first so that it isn’t reported twice.',
  'qle-list.report.failed.conflict':
    'It may already be on file. Please check your life events before you try again.',
  'qle-list.report.failed.validation':
    'Please check what happened and when. If both are right, ask your HR team.',
  'qle-list.report.unsure': 'We couldn’t confirm that we received your report',
  'qle-list.report.failed.unsure':
    'Nothing you entered is lost. If you try again, we’ll check first so that it isn’t reported twice.',
} as const;

export type QleListReportKey = keyof typeof qleListReport;
