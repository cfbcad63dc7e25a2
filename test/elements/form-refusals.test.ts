import type { VitableErrorCode } from '../../src/api/errors.js';
import { ERROR_CODES } from '../../src/api/errors.js';
import { expect } from '../support/elements/expect.js';
import { breathe, record } from '../support/elements/mount.js';
import {
  byId,
  editing,
  enter,
  enterDate,
  entered,
  openOffice,
  press,
  reviewAndSave,
  save,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, part, words } from '../support/elements/shadow.js';
import { vitableError } from '../support/fixtures/models.js';

describe('R7: a save that is refused keeps every keystroke', () => {
  const KEPT = 'Nothing you entered is lost.';
  const SAYS: Partial<Record<VitableErrorCode, string>> = {
    network: 'We can’t reach your benefits right now',
    timeout: 'This is taking longer than it should',
    auth: 'We couldn’t confirm who you are',
    forbidden: 'Only benefits administrators can see plan years.',
    'not-found': 'It may have been removed, or it may belong to another company.',
    validation: 'Something wasn’t accepted.',
    'rate-limited': 'Too many requests right now',
    server: 'Something went wrong on our side',
    contract: 'We received something we couldn’t read',
  };

  // The next person may be another one after a sign-out: it keeps nothing (S2).
  const ELSEWHERE = ['conflict', 'config', 'session-expired'];
  for (const code of ERROR_CODES.filter((one) => !ELSEWHERE.includes(one))) {
    it(`R7: explains ${code}, focuses the message, and sends again when the person asks`, async () => {
      const office = openOffice();
      const error = vitableError(code);
      office.next.push(() => Promise.reject(error));
      const errors = record('vitable-error');
      const saved = record('vitable-plan-year-saved');
      const form = await editing(office);
      await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
      await enter(form, 0, 1, '95.5');
      const before = entered(form);
      await reviewAndSave(form);
      expectFocus(byId(form, 'failure'));
      expect(words(part(form, 'failure')))
        .to.include('Your changes were not saved')
        .and.to.include(SAYS[code]!)
        .and.to.include(KEPT);
      expect(words(part(form, 'failure')).split(KEPT), 'the same is said twice').to.have.length(2);
      expect(words(part(form, 'failure')))
        .not.to.include('A test’s')
        .and.not.to.include(error.message);
      expect(errors.map(({ detail }) => (detail as { error: unknown }).error)).to.deep.equal([error]);
      expect(form.unsaved).to.be.true;
      await breathe(30);
      expect(office.updates(), 'it is sent again by itself').to.have.length(1);
      expect(words(part(form, 'save'))).to.equal('Try again');
      await press(form, 'back');
      expect(entered(form)).to.deep.equal(before);

      await reviewAndSave(form);
      expect(office.updates()).to.have.length(2);
      expect(saved).to.have.length(1);
    });
  }

  it('R7: explains it in Spanish', async () => {
    const office = openOffice();
    office.next.push(() => Promise.reject(vitableError('validation')));
    const form = await editing(office, { locale: 'es' });
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect(words(part(form, 'failure')))
      .to.include('No se guardaron sus cambios')
      .and.to.include('Algo no se aceptó. No se perdió nada de lo que ingresó.');
    expect(words(part(form, 'save'))).to.equal('Intentar de nuevo');
  });

  for (const code of ['network', 'timeout', 'server'] as const) {
    it(`R7: says only once in Spanish that nothing is lost after ${code}`, async () => {
      const office = openOffice();
      office.next.push(() => Promise.reject(vitableError(code)));
      const form = await editing(office, { locale: 'es' });
      await enter(form, 0, 1, '95');
      await reviewAndSave(form);
      expect(
        words(part(form, 'failure')).split(/No se p\S+ nada/),
        words(part(form, 'failure')),
      ).to.have.length(2);
    });
  }

  it('R7: sends nothing where the record can’t be read first', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    office.closed = true;
    await reviewAndSave(form);
    expect(words(part(form, 'failure')))
      .to.include('Your changes were not saved')
      .and.to.include('We can’t reach your benefits right now');
    expect(office.updates()).to.have.length(0);
    office.closed = false;
    await save(form);
    expect(office.updates()).to.have.length(1);
    expect(byId(form, 'done'), words(form)).to.exist;
  });

  it('S1: does not repeat the text of another error that a client throws', async () => {
    const office = openOffice();
    office.next.push(() => Promise.reject(new Error('canary 4711')));
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    const heard = record('vitable-error');
    await reviewAndSave(form);
    expect(words(form)).not.to.include('canary');
    expect(
      JSON.stringify(heard.map(({ detail }) => (detail as { error: Error }).error.message)),
    ).not.to.include('canary');
  });
});
