/** How long a change took, in milliseconds. */
export interface Sample {
  /** Until everything has changed, styled and laid out. */
  readonly whole: number;
  /** Until the frame that first shows the change was handed over to be drawn. */
  readonly seen: number;
}

/** Something on a page that shows plans. */
export interface Subject {
  /** Whether plans are on the page. */
  isShown(): boolean;
  /** Resolves once all that was asked for is in the DOM. */
  settled(): Promise<unknown>;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves after the style, layout and paint of the frame whose callbacks are running. */
function endOfFrame(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** When plans were first on the screen; undefined where they do not come. */
async function firstSeen(subject: Subject): Promise<number | undefined> {
  for (let frame = 0; frame < 120; frame += 1) {
    await endOfFrame();
    if (subject.isShown()) return performance.now();
    await nextFrame();
  }
  return undefined;
}

/**
 * Times one change. It begins inside a frame's callback: the same frame then shows it, and no waiting for the next one
 * is measured.
 */
export async function timed(subject: Subject, change: () => void): Promise<Sample> {
  // A colour that still fades from the last change would be paid for by this one.
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish();
  }
  await nextFrame();
  const seen = firstSeen(subject);
  const start = performance.now();
  change();
  await subject.settled();
  // Reading a size makes the browser lay out.
  document.body.dataset['height'] = String(document.documentElement.offsetHeight);
  const whole = performance.now() - start;
  const end = await seen;
  if (end === undefined) throw new Error('No plans came.');
  return { whole, seen: end - start };
}
