export const qleList = {
  'qle-list.loading': 'Loading your life events',
  'qle-list.label': 'Life events',
  'qle-list.filter.type': 'Kind of event',
  'qle-list.filter.status': 'Status',
  'qle-list.filter.all-types': 'All kinds',
  'qle-list.filter.all-statuses': 'Any status',
  'qle-list.filter.clear': 'Clear filters',
  'qle-list.date': 'Event date',
  'qle-list.notes': 'Notes',
  'qle-list.empty.title': 'No life events yet',
  'qle-list.empty.body':
    'Marriage, a birth, a move to other coverage: what you report to your employer appears here.',
  'qle-list.none-match.title': 'No life events match',
  'qle-list.none-match.body': 'Try another kind or another status.',
  'qle-list.end': 'There are no more life events.',
  'qle-list.page-failed': 'This page couldn’t be loaded. What was there before is still shown.',
  'qle-list.pages': 'Pages of life events',
  'qle-list.more': 'Show more',
  'qle-list.loading-more': 'Loading more…',
  'qle-list.shown.one': '{count} life event shown',
  'qle-list.shown.other': '{count} life events shown',
  'qle-list.timeline': 'Timeline',
  'qle-list.step.reported': 'Reported',
  'qle-list.step.reviewed': 'Reviewed',
  'qle-list.step.reviewed.not-yet': 'Not reviewed yet',
  'qle-list.step.reviewed.undated': 'Reviewed, date not provided',
  'qle-list.step.opens': 'Window opens',
  'qle-list.step.opens.past': 'Window opened',
  'qle-list.step.closes': 'Window closes',
  'qle-list.step.closes.past': 'Window closed',
  'qle-list.alert.under-review':
    'This is still under review and its window ends soon. Please ask your HR team about it now.',
  'qle-list.alert.approved':
    'There is not much time left. If you want to change your coverage, do it by {date}.',
  'qle-list.alert.continuation':
    'Its window ends soon. If you plan to use it, please talk to your HR team by {date}.',
  'qle-list.select': 'Select',
  'qle-list.use': 'Use this event to change coverage',
  'qle-list.use.title': 'Change coverage with this event',
  'qle-list.use.loading': 'Loading your enrollment',
  'qle-list.report': 'Report a life event',
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

export type QleListKey = keyof typeof qleList;
