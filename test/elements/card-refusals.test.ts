import type { VitableErrorCode } from '../../src/api/errors.js';
import { refused } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { record, until } from '../support/elements/mount.js';
import {
  cardAt,
  chooseEvent,
  confirmInVain,
  failureWords,
  giveReason,
  openRegistry,
  reasonField,
} from '../support/elements/reopening.js';
import { expectFocus, part, words } from '../support/elements/shadow.js';

/** The API's codes, and the message that a person reads for each. */
const REFUSALS = [
  {
    code: 'qle_denied',
    en: 'This life event was not approved, so you can’t use it.',
    es: 'Este evento de vida no se aprobó, así que no puede usarlo.',
  },
  {
    code: 'qle_not_approved',
    en: 'This life event is still under review. Try again once it is approved.',
    es: 'Este evento de vida sigue en revisión. Intente de nuevo cuando se apruebe.',
  },
  {
    code: 'qle_window_closed',
    en: 'The window for this life event has closed.',
    es: 'El plazo de este evento de vida terminó.',
  },
  {
    code: 'qle_window_not_open',
    en: 'You can’t use this life event yet.',
    es: 'Todavía no puede usar este evento de vida.',
  },
  {
    code: 'enrollment_pending',
    en: 'This enrollment is already open. You can choose a plan now.',
    es: 'Esta inscripción ya está abierta. Puede elegir un plan ahora.',
  },
] as const;

const TITLE = { en: 'Your enrollment was not reopened', es: 'No se reabrió su inscripción' } as const;

describe('A reissue that was refused', () => {
  for (const { code, ...says } of REFUSALS) {
    for (const lang of ['en', 'es'] as const) {
      for (const [how, status] of [
        ['conflict', 409],
        ['validation', 422],
      ] as const) {
        it(`because of ${code} (${status}) is explained in words, ${lang}`, async () => {
          const registry = openRegistry();
          registry.next.push(() => refused(how, { status, reason: code }));
          const card = await cardAt(registry, { locale: lang });
          await chooseEvent(card);
          await confirmInVain(card);
          expect(failureWords(card)).to.equal(`${TITLE[lang]} ${says[lang]}`);
          expect(registry.sent()).to.have.length(1);
        });
      }
    }
  }

  for (const [code, says] of [
    ['network', 'We can’t reach your benefits right now'],
    ['forbidden', 'You don’t have access to this'],
    ['rate-limited', 'Too many requests right now'],
    ['server', 'Something went wrong on our side'],
    ['validation', 'This couldn’t be accepted'],
    ['conflict', 'This has changed since you opened it'],
  ] as const satisfies readonly (readonly [VitableErrorCode, string])[]) {
    it(`with ${code} and without a code of the API shows the general message for it, and keeps the form`, async () => {
      const registry = openRegistry();
      registry.next.push(() => refused(code, { reason: 'toString' }));
      const errors = record('vitable-error');
      const card = await cardAt(registry);
      await chooseEvent(card);
      await giveReason(card, 'We married.');
      await confirmInVain(card);
      expect(failureWords(card))
        .to.include(TITLE.en)
        .and.to.include(says)
        .and.to.include('Nothing you entered is lost.');
      expect(failureWords(card)).not.to.include('toString');
      expect((errors[0]!.detail as { error: { code: string } }).error.code).to.equal(code);
      expect(reasonField(card).value).to.equal('We married.');
      expect(registry.sent()).to.have.length(1);
      part(card, 'confirm').click();
      await until(() => card.enrollmentId === 'enrl_2', 'it can’t be sent again');
    });
  }

  it('A5: has the focus on its message, and disappears when the person changes something', async () => {
    const registry = openRegistry();
    registry.next.push(() => refused('validation', { reason: 'qle_denied' }));
    const card = await cardAt(registry);
    await chooseEvent(card);
    await confirmInVain(card);
    expectFocus(card.shadowRoot!.getElementById('failure'));
    await giveReason(card, 'x');
    expect(words(card)).not.to.include(TITLE.en);
  });

  it('by a conflict makes the card read again and show what is on record', async () => {
    const registry = openRegistry();
    registry.next.push(() => {
      const was = registry.enrollments.get('enrl_1')!;
      registry.enrollments.set('enrl_1', { ...was, selected_plan_name: 'Harborlight Gold' });
      return refused('conflict', { status: 409 });
    });
    const card = await cardAt(registry);
    await chooseEvent(card);
    await confirmInVain(card);
    expect(words(part(card, 'facts'))).to.include('Harborlight Gold');
  });
});
