const isChromium = navigator.userAgent.includes('Chrome/');

/**
 * The widths at which a test that goes through many places or names is run: all of them in Chromium, and in the other
 * browsers, whose layout takes several times as long on a machine without a graphics card, the first.
 */
export const widthsHere = (...widths: readonly number[]): readonly number[] =>
  isChromium ? widths : widths.slice(0, 1);

/**
 * Skips tests in all browsers but Chromium: those that go through every state of every element and look at content that is
 * the same in every browser. In all of them they would take longer than the rest of the suite.
 */
export function inOneBrowser(context: Mocha.Context): void {
  if (!isChromium) context.skip();
}
