import { expect } from '../support/elements/expect.js';
import { mount, settled } from '../support/elements/mount.js';
import { parts, part, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import { enrolledEnrollment, now, pendingEnrollment, planYear } from '../support/fixtures/models.js';

/** An enrollment card in a frame of a phone's width, in pixels. */
async function cardIn(width: number, given: Readonly<Record<string, unknown>>) {
  const card = mount('vitable-enrollment-card', { now, memberId: 'mbr_1', planPicker: 'picker', ...given });
  card.style.inlineSize = `${width}px`;
  await settled(card);
  return card;
}

/** The buttons by line: how many stand side by side on each. */
function lines(card: Element): readonly number[] {
  const tops = parts(card, 'button').map((button) => {
    const { top, height } = button.getBoundingClientRect();
    return Math.round(top + height / 2);
  });
  return [...new Set(tops)].map((top) => tops.filter((one) => Math.abs(one - top) <= 1).length);
}

describe('The enrollment card on a phone', () => {
  for (const locale of ['en', 'es']) {
    for (const width of [248, 280, 320, 375]) {
      it(`A11: ${locale}, ${width} px: no button but the main one stands alone on a line`, async () => {
        const client = stubClient({
          getEnrollment: async () => pendingEnrollment({ plan_year_id: 'py_1' }),
          getPlanYear: async () => planYear(),
        });
        const awaiting = await cardIn(width, { locale, client, enrollmentId: 'enrl_1' });
        expect(lines(awaiting), words(awaiting)).to.deep.equal([1, 2]);
        const enrolled = await cardIn(width, {
          locale,
          client: stubClient({ getEnrollment: async () => enrolledEnrollment() }),
          enrollmentId: 'enrl_1',
        });
        expect(lines(enrolled), words(enrolled)).to.deep.equal([2]);
        for (const card of [awaiting, enrolled]) {
          expect(card.scrollWidth, 'something is cut off').to.be.lessThan(width + 1);
          for (const button of parts(card, 'button'))
            expect(button.scrollWidth, words(button)).to.be.lessThan(button.clientWidth + 1);
        }
      });
    }
  }
});

describe('An enrollment without coverage', () => {
  for (const [status, en, es] of [
    ['waived', 'You won’t have it through your employer.', 'No la tendrá por medio de su empleador.'],
    [
      'inactive',
      'Ask your HR team what this means for your coverage.',
      'Consulte a su equipo de Recursos Humanos qué significa esto para su cobertura.',
    ],
  ] as const) {
    for (const [locale, first, then] of [
      ['en', en, 'You can usually enroll during the next open enrollment, or after a life event'],
      ['es', es, 'puede inscribirse en la próxima inscripción abierta o después de un evento de vida'],
    ] as const) {
      it(`${locale}: ${status} says what that means and when the person can usually enroll`, async () => {
        const card = mount('vitable-enrollment-card', { data: pendingEnrollment({ status }), now, locale });
        await settled(card);
        expect(words(part(card, 'next-chance')))
          .to.include(first)
          .and.to.include(then);
      });
    }
  }

  it('has no such sentence where the person is enrolled or still has the choice', async () => {
    for (const data of [enrolledEnrollment(), pendingEnrollment()]) {
      const card = mount('vitable-enrollment-card', { data, now });
      await settled(card);
      expect(parts(card, 'next-chance')).to.have.length(0);
    }
  });
});
