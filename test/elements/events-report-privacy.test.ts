import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { expect } from '../support/elements/expect.js';
import { orderFault, resetHost } from '../support/elements/host.js';
import {
  byId,
  enter,
  listAt,
  openBureau,
  press,
  reportFields,
  sendReport,
  write,
} from '../support/elements/life-events.js';
import { afterThis, avery, mount, record, settled, watchConsole } from '../support/elements/mount.js';
import { hasPart, words } from '../support/elements/shadow.js';
import { vitableError } from '../support/fixtures/models.js';

const CANARY = 'CANARY-9f3c';

const EVENTS = [
  'vitable-ready',
  'vitable-error',
  'vitable-view-change',
  'vitable-qle-select',
  'vitable-qle-report-submit',
  'vitable-qle-reported',
  'input',
  'change',
  'submit',
];

/** Every text that can be read from an object, including errors. */
function told(value: unknown): string {
  if (value instanceof Error) {
    const own = Object.fromEntries(
      Object.getOwnPropertyNames(value).map((name) => [name, Reflect.get(value, name)]),
    );
    return told({ ...own, name: value.name });
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, one]) => `${name}=${told(one)}`)
    .join(' ');
}

/** Every attribute of the list and of the elements inside it. */
const attributes = (list: VitableQleList) =>
  [list, ...list.shadowRoot!.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ name, value }) => `${name}=${value}`),
  );

/** Collects all places where the secret text must not occur. */
function watchForCanary() {
  const { warnings, errors } = watchConsole();
  const { log, info, debug } = console;
  const lines: string[] = [];
  const note = (...said: unknown[]) => lines.push(said.map(told).join(' '));
  Object.assign(console, { log: note, info: note, debug: note });
  afterThis(() => Object.assign(console, { log, info, debug }));
  const heard = record(...EVENTS);
  return (list: VitableQleList): readonly string[] => {
    const places: readonly (readonly [string, readonly string[]])[] = [
      ['console', [...warnings, ...errors, ...lines]],
      ['event', heard.map((event) => `${event.type} ${told(event.detail)}`)],
      ['attribute', attributes(list)],
      ['page', [document.documentElement.outerHTML, location.href, document.title]],
      ['error', [told(list.error)]],
      ['storage', [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]],
    ];
    return places.flatMap(([place, texts]) =>
      texts.filter((text) => text.includes(CANARY)).map((text) => `${place}: ${text.slice(0, 80)}`),
    );
  };
}

describe('S1: the notes of a report', () => {
  it('S1: are in no event, attribute, console line or storage while they are written', async () => {
    const leaks = watchForCanary();
    const list = await listAt(openBureau());
    await enter(list, { type: 'Birth', date: '2026-11-10', notes: CANARY });
    await press(list, 'cancel');
    await press(list, 'report-open');
    expect(reportFields(list).notes.value).to.equal(CANARY);
    expect(leaks(list)).to.deep.equal([]);
  });

  it('S1: nor when they are too long', async () => {
    const leaks = watchForCanary();
    const list = await listAt(openBureau());
    await enter(list, { type: 'Birth', date: '2026-11-10', notes: CANARY.repeat(100) });
    await sendReport(list);
    expect(hasPart(list, 'summary')).to.be.true;
    expect(words(byId(list, 'summary'))).not.to.include(CANARY);
    expect(leaks(list)).to.deep.equal([]);
  });

  it('S1: nor once they are on record and the list shows them to the person', async () => {
    const leaks = watchForCanary();
    const list = await listAt(openBureau());
    await enter(list, { type: 'Birth', date: '2026-11-10', notes: CANARY });
    await sendReport(list);
    expect(words(list)).to.include(`Notes: ${CANARY}`);
    expect(leaks(list)).to.deep.equal([]);
  });

  it('S1: nor when the report is refused by a client of the host’s own', async () => {
    const leaks = watchForCanary();
    const bureau = openBureau();
    bureau.next.push(() => Promise.reject(vitableError('validation')));
    const list = await listAt(bureau);
    await enter(list, { type: 'Birth', date: '2026-11-10', notes: CANARY });
    await sendReport(list);
    expect(leaks(list)).to.deep.equal([]);
  });

  it('S1: nor when the server’s refusal repeats them', async () => {
    await resetHost();
    await orderFault({
      match: 'POST /v1/members',
      kind: 'status',
      status: 422,
      body: { error: { code: `not ${CANARY}`, message: `Not these notes: ${CANARY}` } },
    });
    const leaks = watchForCanary();
    const list = mount('vitable-qle-list', { ...(await avery()), memberId: 'mbr_avery', allowReport: true });
    await settled(list);
    await enter(list, { type: 'Birth', date: '2020-02-29' });
    await write(list, reportFields(list).notes, CANARY);
    await sendReport(list);
    expect(words(byId(list, 'report-failure')))
      .to.include('Your life event was not reported')
      .and.not.to.include(CANARY);
    expect(leaks(list)).to.deep.equal([]);
  });
});
