/** Messages about an enrollment that was reopened, wherever on the page that was done. */
export const reopened = {
  'reissue.done': 'Your enrollment is open again. You can now choose a plan.',
  'reissue.earlier': 'We received your earlier request. Your later changes were not sent.',
} as const;

export type ReopenedKey = keyof typeof reopened;
