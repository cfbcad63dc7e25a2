/** Messages about an enrollment that was reopened, wherever on the page that was done. */
export const reopened = {
  'reissue.done': 'Your enrollment is open again. You can now choose a plan.',
  'reissue.earlier': 'Your earlier request did reach us. The changes you made after it have not been sent.',
} as const;

export type ReopenedKey = keyof typeof reopened;
