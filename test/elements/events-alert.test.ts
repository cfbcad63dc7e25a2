import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { expect } from '../support/elements/expect.js';
import { listOf } from '../support/elements/life-events.js';
import { mount, settled } from '../support/elements/mount.js';
import { partWords, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import { lifeEvent, now } from '../support/fixtures/models.js';

/** Returns the notes of an event whose window ends on a date, on November 20, 2026. */
async function alerts(
  changes: Readonly<Record<string, unknown>>,
  given: Partial<VitableQleList> = {},
): Promise<readonly string[]> {
  return partWords(await listOf([lifeEvent(changes)], given), 'alert');
}

const ASK = 'Its window ends soon. Please ask your HR team about the review now.';

const CONTINUATION = [
  ['Termination', 'End of employment'],
  ['reduction_in_hours', 'Reduction in hours'],
  ['Reduction In Hours', 'Reduction in hours'],
  ['medicare_entitlement', 'Medicare entitlement'],
  ['employerBankruptcy', 'Employer bankruptcy'],
] as const;

describe('A life event near its window’s end', () => {
  for (const [alertDays, end, said] of [
    [undefined, '2026-11-27', true],
    [undefined, '2026-11-28', false],
    [undefined, '2026-11-20', true],
    [undefined, '2026-11-19', false],
    [3, '2026-11-23', true],
    [3, '2026-11-24', false],
    [30, '2026-12-20', true],
    [30, '2026-12-21', false],
    [0, '2026-11-20', true],
    [0, '2026-11-21', false],
  ] as const) {
    for (const status of ['pending', 'approved']) {
      it(`alert-days ${alertDays ?? 'unset'}: ${status} until ${end}, shows ${said ? 'a note' : 'no note'}`, async () => {
        const found = await alerts({ status, enrollment_window_end: end }, { alertDays });
        expect(found.length === 1, found.join()).to.equal(said);
      });
    }
  }

  it('alert-days may be set as an attribute', async () => {
    const data = [lifeEvent({ enrollment_window_end: '2026-11-30' })];
    const list = mount('vitable-qle-list', { data, now }, { 'alert-days': '10' });
    await settled(list);
    expect(partWords(list, 'alert')).to.have.length(1);
  });

  it('asks the person to contact HR while it is under review', async () => {
    expect(await alerts({ status: 'pending', enrollment_window_end: '2026-11-22' })).to.deep.equal([ASK]);
  });

  it('asks the person to choose in time once it is approved', async () => {
    expect(await alerts({ enrollment_window_end: '2026-11-22' })).to.deep.equal([
      'There is not much time left to change your coverage.',
    ]);
  });

  it('has the same notes in Spanish', async () => {
    const given = { locale: 'es-US' };
    expect(await alerts({ status: 'pending', enrollment_window_end: '2026-11-22' }, given)).to.deep.equal([
      'Su plazo termina pronto. Consulte ya a su equipo de Recursos Humanos sobre la revisión.',
    ]);
    expect(await alerts({ enrollment_window_end: '2026-11-22' }, given)).to.deep.equal([
      'Queda poco tiempo para cambiar su cobertura.',
    ]);
  });

  for (const [type, kind] of CONTINUATION) {
    it(`“${type}” promises no change of coverage, neither open nor ending nor ahead`, async () => {
      const windows = [
        { enrollment_window_start: '2026-11-01', enrollment_window_end: '2026-12-30' },
        { enrollment_window_start: '2026-11-01', enrollment_window_end: '2026-11-21' },
        { enrollment_window_start: '2026-11-25', enrollment_window_end: '2026-12-30' },
      ];
      for (const status of ['approved', 'pending']) {
        const data = windows.map((window, index) =>
          lifeEvent({ id: `qle_${index}`, event_type: type, status, ...window }),
        );
        const list = await listOf(data);
        expect(partWords(list, 'event-kind')).to.deep.equal([kind, kind, kind]);
        expect(words(list)).not.to.match(/you can change (your )?coverage|change your coverage/i);
        expect(partWords(list, 'alert')).to.have.length(1);
        expect(partWords(list, 'alert')[0]).to.include('HR team');
        list.remove();
      }
    });
  }

  it('has no note where its window has not opened, although it ends soon', async () => {
    const window = { enrollment_window_start: '2026-11-22', enrollment_window_end: '2026-11-24' };
    expect(await alerts(window)).to.deep.equal([]);
  });

  for (const status of ['denied', 'escalated']) {
    it(`has no note where it is ${status}, since what to do is unknown`, async () => {
      expect(await alerts({ status, enrollment_window_end: '2026-11-21' })).to.deep.equal([]);
    });
  }

  it('has no note once its window has closed', async () => {
    for (const status of ['approved', 'pending']) {
      expect(await alerts({ status, enrollment_window_end: '2026-11-19' }, { alertDays: 30 })).to.deep.equal(
        [],
      );
    }
  });

  it('says the last day and the days that are left once outside the timeline', async () => {
    const list = await listOf([lifeEvent({ enrollment_window_end: '2026-11-22' })]);
    const said = `${partWords(list, 'window').join()} ${partWords(list, 'alert').join()}`;
    expect(said.split('November 22, 2026')).to.have.length(2);
    expect(words(list).split(/2 days left|in 2 days/)).to.have.length(2);
  });

  for (const [what, changes] of [
    ['under review', { status: 'pending' }],
    ['about continuation', { event_type: 'Termination' }],
  ] as const) {
    it(`${what}: does not send the person to the HR team beside the button that uses it`, async () => {
      const data = [lifeEvent({ ...changes, enrollment_window_end: '2026-11-22' })];
      expect(words(await listOf(data))).to.include('HR team');
      const list = await listOf(data, { enrollmentId: 'enrl_1', client: stubClient({}) });
      expect(words(list)).to.include('Use this event').and.not.to.include('HR team');
      expect(partWords(list, 'alert')).to.deep.equal(['Its window ends soon.']);
    });
  }
});
