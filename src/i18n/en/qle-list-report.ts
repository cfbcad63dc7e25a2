/** Messages of the form that reports a life event. It is loaded when it is wanted. */
export const qleListReport = {
  'qle-list.report.intro': 'Your employer reviews it. You can see here where it stands.',
  'qle-list.report.type': 'What happened',
  'qle-list.report.choose': 'Please choose',
  'qle-list.report.type.missing': 'Choose what happened',
  'qle-list.report.date': 'Date of the event',
  'qle-list.report.date.hint': 'Until {date} at the latest',
  'qle-list.report.date.missing': 'Enter the full date of the event',
  'qle-list.report.date.year': 'Check the year: {year} can’t be right',
  'qle-list.report.date.far':
    '{date} is more than ten years from today. Correct the date, or confirm below that it’s right',
  'qle-list.report.date.confirm': 'The date is right',
  'qle-list.report.date.late': 'Enter a date no later than {date}',
  'qle-list.report.send': 'Send report',
  'qle-list.report.sending': 'Sending…',
  'qle-list.report.done': 'Your life event has been reported',
  'qle-list.report.earlier':
    'This is your earlier report, which has arrived. What you have entered since has not been sent.',
  'qle-list.report.earlier.notes':
    'Your first report did reach us. The changes you made to the notes after it have not been sent.',
  'qle-list.report.failed': 'Your life event was not reported',
  'qle-list.report.failed.missing':
    'We checked, and your report isn’t on record yet. Nothing you entered is lost. If you try again, we’ll check first so that it isn’t reported twice.',
  'qle-list.report.failed.conflict':
    'It may already be on record. Please look through your life events before you try again.',
  'qle-list.report.failed.validation':
    'Please check what happened and when. If both are right, ask your HR team.',
  'qle-list.report.unsure': 'We couldn’t confirm whether your report arrived',
  'qle-list.report.failed.unsure':
    'Nothing you entered is lost. When you try again, we first check whether it is already on record, so that it isn’t reported twice.',
} as const;

export type QleListReportKey = keyof typeof qleListReport;
