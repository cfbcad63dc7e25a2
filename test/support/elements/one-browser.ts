/**
 * Skips tests in all browsers but Chromium: those that go through every state of every element and look at content that is
 * the same in every browser. In all of them they would take longer than the rest of the suite.
 */
export function inOneBrowser(context: Mocha.Context): void {
  if (!navigator.userAgent.includes('Chrome/')) context.skip();
}
