/** How long a change took, in milliseconds. */
export interface Sample {
  /** Until everything has changed, including style and layout. */
  readonly whole: number;
  /** Until the browser has painted the first frame that shows the change. */
  readonly seen: number;
}

/** A part of a page that shows plans. */
export interface Subject {
  /** Whether plans are on the page. */
  isShown(): boolean;
  /** Resolves once the DOM shows everything that was asked for. */
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

/** The time at which plans were first painted; undefined if they never appear. */
async function firstSeen(subject: Subject): Promise<number | undefined> {
  for (let frame = 0; frame < 120; frame += 1) {
    await endOfFrame();
    if (subject.isShown()) return performance.now();
    await nextFrame();
  }
  return undefined;
}

/**
 * Times one change. The change begins inside a frame's callback, so that this very frame shows it and the wait for the
 * next frame is not measured.
 */
export async function timed(subject: Subject, change: () => void): Promise<Sample> {
  // A colour transition that still runs from the previous change would add to the time of this one.
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish();
  }
  await nextFrame();
  const seen = firstSeen(subject);
  const start = performance.now();
  change();
  await subject.settled();
  // Reading a size forces the browser to compute the layout.
  document.body.dataset['height'] = String(document.documentElement.offsetHeight);
  const whole = performance.now() - start;
  const end = await seen;
  if (end === undefined) throw new Error('No plans came.');
  return { whole, seen: end - start };
}
