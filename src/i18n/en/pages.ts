/** Messages of the buttons that turn pages (`ui/pager.ts`). */
export const pages = {
  'pages.previous': 'Previous',
  'pages.next': 'Next',
  'pages.page': 'Page {page}',
  'pages.page-of': 'Page {page} of {pages}',
} as const;

export type PagesKey = keyof typeof pages;
