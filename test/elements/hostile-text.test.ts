import type { PlanPickerData } from '../../src/elements/plan-picker/data.js';
import type { Enrollment, QualifyingLifeEvent } from '../../src/api/models.js';
import { expect } from '../support/elements/expect.js';
import { makePage } from '../support/elements/a11y.js';
import type { VitableElement } from '../support/elements/mount.js';
import { afterThis, breathe, mount, settled, until, watchNetwork } from '../support/elements/mount.js';
import { field, hasPart, part, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import {
  dependent,
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  planOption,
  planYear,
} from '../support/fixtures/models.js';

const HOSTILE = [
  '<img src="/hostile/img" onerror="globalThis.hostile = 1">',
  '<script>globalThis.hostile = 2</script>',
  '<svg onload="globalThis.hostile = 3"><image href="/hostile/svg"></svg>',
  ['javascript', 'globalThis.hostile = 4'].join(':'),
  '"><iframe src="/hostile/frame"></iframe>',
  '<a href="http://elsewhere.invalid/">link</a>',
  '<style>@import "/hostile/style";</style><link rel=stylesheet href="/hostile/link">',
  '$' + '{globalThis.hostile = 5}{{constructor.constructor("globalThis.hostile = 6")()}}',
  '</template></textarea><b>bold</b><!-- <?lit$0$?>',
];

type Json = Record<string, unknown>;

/**
 * Replaces each string of a model by another text, at any depth of objects and lists. Dates and timestamps stay, since
 * they would not be read otherwise; an id may be any text.
 */
function poison<Model>(model: Model, text: string): Model {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return /^\d{4}-\d\d-\d\d/.test(value) ? value : text;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(model) as Model;
}

/** Does the same, but keeps the strings that decide what is shown at all. */
function poisonBut<Model>(model: Model, text: string, kept: readonly string[]): Model {
  const poisoned = poison(model, text) as Json;
  const original = model as Json;
  for (const key of kept) poisoned[key] = original[key];
  return poisoned as Model;
}

/** Elements and attributes that the text could have created. */
function madeOfText(element: VitableElement): readonly string[] {
  const found: string[] = [];
  for (const one of element.shadowRoot!.querySelectorAll('*')) {
    if (/^(img|script|iframe|style|link|b|a|image|object|embed|textarea|template)$/.test(one.localName)) {
      // The label of the notes is the library's only bold text, and the only other element expected here is a field.
      const notesLabel = one.localName === 'b' && one.parentElement?.part.contains('notes');
      if (!notesLabel && !one.part.contains('field')) found.push(one.outerHTML);
    }
    for (const { name, value } of one.attributes) {
      if (/^on|^(href|src|srcdoc|action|formaction|style)$/.test(name)) found.push(`${name}=${value}`);
    }
  }
  return found;
}

describe('S10: any text in any field is text', () => {
  for (const text of HOSTILE) {
    const show = async (element: VitableElement) => {
      await settled(element);
      await breathe();
      await element.updateComplete;
      return element;
    };

    it(`S10: ${text}`, async () => {
      const { close } = makePage('light', 'en');
      afterThis(close);
      const network = watchNetwork();
      Object.assign(globalThis, { hostile: undefined });

      // Every string is hostile, as far as the decoding accepts it.
      const enrollment = poisonBut<Enrollment>(pendingEnrollment({ selected_plan_name: 'x' }), text, [
        'status',
      ]);
      const plan = poison(planOption(), text);
      const data: PlanPickerData = {
        enrollment,
        plans: [{ ...plan, costs: planOption().costs }, plan],
        planYear: poisonBut(planYear(), text, ['plans']),
        dependents: [poisonBut(dependent(), text, ['relationship']), poison(dependent(), text)],
      };
      const select = await show(mount('vitable-plan-picker', { data, mode: 'select', now }));
      const review = await show(
        mount('vitable-plan-picker', { data, mode: 'elect', value: text, coverageTier: 'EF', now }),
      );
      part(review, 'review').click();
      await review.updateComplete;
      expect(hasPart(review, 'confirm')).to.be.true;

      const onRecord = poisonBut<Enrollment>(enrolledEnrollment(), text, ['status']);
      const client = stubClient({
        getEnrollment: async () => onRecord,
        listLifeEvents: async () =>
          page<QualifyingLifeEvent>([
            poisonBut(lifeEvent(), text, ['status']),
            { ...poison(lifeEvent(), text), status: { unknown: text }, id: 'qle_2' },
          ]),
      });
      const card = await show(
        mount('vitable-enrollment-card', { client, enrollmentId: text, memberId: text, qleId: text, now }),
      );
      part(card, 'change-coverage').click();
      await until(() => hasPart(card, 'event'), 'no life event is offered');
      const list = await show(mount('vitable-qle-list', { client, memberId: text, now }));
      const unknown = await show(
        mount('vitable-enrollment-card', { data: { ...onRecord, status: { unknown: text } }, now }),
      );

      const elements = [select, review, card, list, unknown];
      for (const element of elements) {
        expect(madeOfText(element), element.localName).to.deep.equal([]);
        expect(element.querySelectorAll('*'), 'something stands in the light DOM').to.have.length(0);
      }
      // The text is shown, as plain text.
      const plain = text.replace(/\s+/g, ' ').trim();
      expect(words(part(select, 'plan-name'))).to.equal(plain);
      expect(words(select)).to.include(plain);
      expect(words(part(review, 'review'))).to.include(plain);
      expect(words(card)).to.include(plain);
      expect(words(part(list, 'notes'))).to.equal(`Notes: ${plain}`);
      expect((globalThis as { hostile?: unknown }).hostile).to.be.undefined;
      const asked = network.asked().filter((url) => /hostile|elsewhere/.test(url));
      expect(asked).to.deep.equal([]);
    });
  }

  it('S10: an unknown status, tier, metal or relationship is never shown as it came', async () => {
    const odd = 'Totally Unknown <b>Value</b>';
    const data: PlanPickerData = {
      enrollment: pendingEnrollment(),
      plans: [planOption({ tier: odd })],
      dependents: [dependent({ relationship: odd })],
    };
    const picker = mount('vitable-plan-picker', { data, coverageTier: 'EF', mode: 'elect', now });
    await settled(picker);
    field(picker, 'name').click();
    await picker.updateComplete;
    part(picker, 'review').click();
    await picker.updateComplete;
    const card = mount('vitable-enrollment-card', {
      data: enrolledEnrollment({
        coverage_tier: odd,
        enrolled_dependents: [{ dependent_id: 'd', first_name: 'A', last_name: 'B', relationship: odd }],
      }),
      now,
    });
    const list = mount('vitable-qle-list', { data: [lifeEvent({ status: odd })], now });
    await settled(card, list);
    for (const element of [picker, card, list]) {
      expect(words(element)).not.to.include('Totally Unknown');
    }
    expect(words(card)).to.include('Other coverage level').and.to.include('Dependent');
  });
});
