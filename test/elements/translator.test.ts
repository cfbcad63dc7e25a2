import { expect } from '../support/elements/expect.js';
import type { ElementName, VitableElement } from '../support/elements/mount.js';
import { breathe, cleanUp, mount, settled } from '../support/elements/mount.js';
import { inOneBrowser } from '../support/elements/one-browser.js';
import { click, pickerOf, resized } from '../support/elements/picker.js';
import { administratorScenes, employeeScenes } from '../support/elements/scenes.js';
import { field, part, partWords, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import { TRANSLATIONS, translate } from '../support/elements/translator.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  pendingEnrollment,
  planYear,
  threePlans,
  variousEvents,
} from '../support/fixtures/models.js';

function box(): HTMLElement {
  const made = cleanUp(document.createElement('div'));
  made.style.width = '900px';
  return document.body.appendChild(made);
}

/** Waits until an element, and whatever it starts with its updates, has rendered. */
async function rendered(element: VitableElement): Promise<void> {
  await element.updateComplete;
  await breathe(20);
  await element.updateComplete;
}

describe('A10: with a translator on the page, another language reaches every text of', () => {
  for (const [name, scenes] of Object.entries({ ...employeeScenes, ...administratorScenes })) {
    it(`${name}, in each of its ${scenes.length} states`, async function () {
      inOneBrowser(this);
      this.timeout(60_000);
      const wrong: string[] = [];
      for (const scene of scenes) {
        // One after the other, since only one element can have the focus.
        const spanish: string[] = [];
        for (const isTranslated of [true, false]) {
          const place = box();
          const element = await scene.show(place);
          await rendered(element);
          if (isTranslated) translate(element);
          const english = words(element);
          element.locale = 'es';
          await rendered(element);
          spanish.push(words(element));
          if (!isTranslated) expect(words(element), scene.name).not.to.equal(english);
          place.remove();
        }
        if (spanish[0] !== spanish[1]) wrong.push(`${scene.name}:\n  ${spanish.join('\n  instead of\n  ')}`);
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});

/** For each element: data that is shown one after the other. */
const DATA: Readonly<Record<ElementName, readonly unknown[]>> = {
  'vitable-plan-picker': [
    { enrollment: pendingEnrollment(), plans: threePlans() },
    { enrollment: enrolledEnrollment(), plans: threePlans().slice(1) },
    { enrollment: pendingEnrollment(), plans: [] },
  ],
  'vitable-enrollment-card': [
    pendingEnrollment(),
    enrolledEnrollment(),
    enrolledEnrollment({ coverage_end_date: '2026-12-01' }),
    pendingEnrollment({ status: 'waived', decision: 'waived' }),
  ],
  'vitable-qle-list': [
    [lifeEvent()],
    variousEvents(),
    [lifeEvent({ enrollment_window_end: '2026-11-20', event_type: 'Birth' })],
    [],
  ],
  'vitable-plan-year-list': [
    [planYear()],
    [planYear({ name: 'Another', coverage_start_date: '2027-02-01' }), planYear({ id: 'plyr_2' })],
    [],
  ],
  'vitable-plan-year-card': [
    planYear(),
    planYear({ name: 'Another', open_enrollment_start_date: '2026-11-01', plans: [] }),
  ],
  'vitable-plan-year-form': [planYear(), planYear({ id: 'plyr_2', name: 'Another' })],
};

describe('A10: with a translator on the page, an element shows other data like one that is made for them:', () => {
  for (const how of TRANSLATIONS) {
    for (const name of Object.keys(DATA) as ElementName[]) {
      it(`${name} (${how})`, async () => {
        const [first, ...others] = DATA[name];
        const translated = mount(name, { data: first, now } as object, {}, box());
        await settled(translated);
        await rendered(translated);
        translate(translated, how);
        for (const data of [...others, first]) {
          Object.assign(translated, { data });
          await rendered(translated);
          const fresh = mount(name, { data, now } as object, {}, box());
          await settled(fresh);
          await rendered(fresh);
          expect(words(translated)).to.equal(words(fresh));
          fresh.remove();
        }
      });
    }
  }
});

describe('A10: with a translator on the page', () => {
  it('a card that asks for a choice says after the election that the person is enrolled', async () => {
    const client = stubClient({
      getEnrollment: async () => pendingEnrollment(),
      getPlanYear: async () => planYear(),
    });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    translate(card);
    expect(words(card)).to.match(/Action needed/);
    client.getEnrollment = async () => enrolledEnrollment();
    await card.refresh();
    await rendered(card);
    expect(words(card)).to.match(/You’re enrolled and covered\./);
    expect(words(card)).not.to.match(/Action needed/);
  });

  it('the picker’s count, prices and choice follow tier, filter and selection', async () => {
    const parent = box();
    const translated = await pickerOf(threePlans(), { mode: 'select' }, parent);
    translate(translated);
    const fresh = await pickerOf(threePlans(), { mode: 'select' }, parent);
    const actions: readonly ((picker: typeof fresh) => Promise<void>)[] = [
      (picker) => click(picker, field(picker, 'Family')),
      (picker) => click(picker, field(picker, 'Larkspur Silver')),
      async (picker) => void (picker.filters = { metals: ['Gold'] }),
      (picker) => click(picker, part(picker, 'clear')),
      (picker) => click(picker, field(picker, 'Table')),
      (picker) => click(picker, field(picker, 'Year')),
    ];
    for (const act of actions) {
      for (const picker of [translated, fresh]) {
        await act(picker);
        await resized(picker);
      }
      expect(partWords(translated, 'count')).to.deep.equal(partWords(fresh, 'count'));
      expect(words(translated)).to.equal(words(fresh));
    }
  });

  it('a text that has not changed keeps its translation', async () => {
    const list = mount('vitable-qle-list', {
      data: [lifeEvent()],
      memberId: 'mbr_1',
      allowReport: true,
      now,
    });
    await settled(list);
    translate(list);
    const fonts = () =>
      [...list.shadowRoot!.querySelectorAll('*')].filter(({ localName }) => localName === 'font');
    const before = fonts();
    expect(before.length).to.be.greaterThan(5);
    list.requestUpdate();
    await rendered(list);
    expect(fonts().every((font, at) => font === before[at])).to.be.true;
  });
});
