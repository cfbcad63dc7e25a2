import { expect } from '../support/elements/expect.js';
import { afterThis, breathe, cleanUp, make, settled, watchConsole } from '../support/elements/mount.js';
import { inOneBrowser } from '../support/elements/one-browser.js';
import { recordedTexts, startRecorder, textsIn } from '../support/elements/recorder.js';
import type { Recorder } from '../support/elements/recorder.js';
import { administratorScenes, employeeScenes } from '../support/elements/scenes.js';
import { enrolledEnrollment, now } from '../support/fixtures/models.js';

/** Lets the recorder's observers and its delayed handlers run. */
const heard = () => breathe(30);

function recording(): Recorder {
  const recorder = startRecorder();
  afterThis(() => recorder.stop());
  return recorder;
}

const section = () => document.body.appendChild(cleanUp(document.createElement('section')));

describe('S11: the recorder itself', () => {
  it('S11: records an open shadow root that has none of the names, with what is written into its field', async () => {
    const recorder = recording();
    const host = section();
    host
      .attachShadow({ mode: 'open' })
      .append(
        Object.assign(document.createElement('p'), { textContent: 'Jordan Lindqvist pays' }),
        Object.assign(document.createElement('input'), { ariaLabel: 'Reason in your words' }),
      );
    await heard();
    const input = host.shadowRoot!.querySelector('input')!;
    input.value = 'We were married';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await heard();
    expect(recordedTexts(host, recorder)).to.deep.equal([
      'Jordan Lindqvist pays',
      'Reason in your words',
      'We were married',
    ]);
  });
});

for (const [name, scenes] of Object.entries({ ...employeeScenes, ...administratorScenes })) {
  describe(`S11: <${name}> is not recorded`, function () {
    this.timeout(30_000);

    before(function () {
      inOneBrowser(this);
    });

    for (const scene of scenes) {
      it(`S11: ${scene.name}: mounted under the recorder, read as a whole, and in another language`, async () => {
        watchConsole();
        const recorder = recording();
        const element = await scene.show(section());
        await heard();
        expect(textsIn(element).length).to.be.greaterThan(0);
        expect(recordedTexts(element, recorder)).to.deep.equal([]);
        recorder.readPage();
        expect(recordedTexts(element, recorder)).to.deep.equal([]);
        element.locale = 'es';
        await element.updateComplete;
        await heard();
        expect(recordedTexts(element, recorder)).to.deep.equal([]);
      });
    }
  });
}

describe('S11: an element is not recorded', () => {
  const given = { data: enrolledEnrollment(), now };

  it('S11: when it is moved, removed and inserted again while the recorder runs', async () => {
    const recorder = recording();
    const card = make('vitable-enrollment-card', given);
    section().append(card);
    await settled(card);
    await heard();
    section().append(card);
    await heard();
    card.remove();
    await heard();
    section().append(card);
    card.data = enrolledEnrollment({ selected_plan_name: 'Another plan' });
    await card.updateComplete;
    await heard();
    expect(textsIn(card)).to.include('Another plan');
    expect(recordedTexts(card, recorder)).to.deep.equal([]);
  });

  it('S11: when the recorder stops and begins again', async () => {
    const card = make('vitable-enrollment-card', given);
    section().append(card);
    await settled(card);
    const first = recording();
    await heard();
    first.stop();
    const second = recording();
    card.data = enrolledEnrollment({ selected_plan_name: 'Another plan' });
    await card.updateComplete;
    await heard();
    expect([...recordedTexts(card, first), ...recordedTexts(card, second)]).to.deep.equal([]);
  });
});
