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
  'qle-list.report': 'Report a life event',
} as const;

export type QleListKey = keyof typeof qleList;
