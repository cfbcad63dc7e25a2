import { sendKeys } from '@web/test-runner-commands';
import { fourteenPlans } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import {
  breathe,
  cleanUp,
  deferred,
  mount,
  record,
  settled,
  until,
  watchConsole,
} from '../support/elements/mount.js';
import type { Picker } from '../support/elements/picker.js';
import { click, write } from '../support/elements/picker.js';
import { data, entries, formWith, pickerIn, sends } from '../support/elements/picker-form.js';
import {
  expectFocus,
  expectSame,
  field,
  focused,
  holdsFocus,
  labelOf,
  part,
  parts,
  radios,
  select,
} from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import { now, pendingEnrollment, threePlans } from '../support/fixtures/models.js';

const SILVER = 'Larkspur Silver';
const choose = (picker: Picker, words: string) => field(picker, words).click();

const planRadios = (picker: Picker, legend = 'Plans') => radios(picker, legend);
const chosen = (picker: Picker) => planRadios(picker).find(({ checked }) => checked);

/** The properties by which a host page can tell two events apart, besides their targets. */
const kind = ({ type, bubbles, composed, cancelable }: Event) => ({ type, bubbles, composed, cancelable });

/** A required group of native radios. */
const NATIVE = `<fieldset>
  <label><input type="radio" name="native" value="one" required> One</label>
  <label><input type="radio" name="native" value="two" required> Two</label>
</fieldset>`;
const native = (form: Element) => form.querySelector<HTMLInputElement>('[name=native]')!;

describe('A picker in a form submits', () => {
  it('the id of the chosen plan under its name, and the coverage tier beside it', async () => {
    const form = formWith('<input name="before" value="1">');
    const picker = await pickerIn(form);
    form.insertAdjacentHTML('beforeend', '<input name="after" value="2">');
    choose(picker, SILVER);
    await click(picker, field(picker, 'Family'));
    expect(entries(form)).to.deep.equal([['before', '1'], ...sends('plan_silver', 'EF'), ['after', '2']]);
    expect(form.elements.length, 'the form contains the controls inside').to.equal(3);
    expectSame(form.elements.namedItem('plan') as Element, picker);
  });

  for (const [what, given, attributes] of [
    ['nothing is chosen', {}, {}],
    ['it has no name', { name: undefined as unknown as string, value: 'plan_silver' }, {}],
    ['its name is empty', { value: 'plan_silver' }, { name: '' }],
    ['its value is the id of no plan', { value: 'plan_platinum' }, {}],
    ['its value declines what cannot be declined', { value: 'waived' }, {}],
    ['there are no plans', { value: 'plan_silver', data: data([]) }, {}],
  ] as const) {
    it(`nothing while ${what}`, async () => {
      const form = formWith();
      const picker = await pickerIn(form, given, attributes);
      expect(entries(form)).to.deep.equal([]);
      expect(picker.validity.valid).to.be.true;
    });
  }

  it('nothing while the chosen plan is not offered at the coverage tier, and shows a message', async () => {
    const form = formWith();
    const picker = await pickerIn(form, { value: 'plan_gold' });
    expect(entries(form)).to.deep.equal(sends('plan_gold', 'EE'));
    await click(picker, field(picker, 'You and spouse'));
    expect(entries(form)).to.deep.equal([]);
    expect([picker.validity.customError, picker.validity.valueMissing]).to.deep.equal([true, false]);
    expect(picker.matches(':invalid')).to.be.true;
    expect(picker.validationMessage).to.equal(
      'Harborlight Gold is not offered for “You and spouse”. Choose another plan or another coverage level.',
    );
    await click(picker, field(picker, 'Family'));
    expect(entries(form)).to.deep.equal(sends('plan_gold', 'EF'));
    expect([picker.validity.valid, picker.validationMessage]).to.deep.equal([true, '']);
  });

  it('that the coverage is declined, without a tier', async () => {
    const form = formWith();
    const picker = await pickerIn(form, { allowWaive: true, required: true });
    choose(picker, 'I don’t want this coverage');
    expect(entries(form)).to.deep.equal([['plan', 'waived']]);
    expect(picker.checkValidity()).to.be.true;
    await picker.updateComplete;
    choose(picker, SILVER);
    expect(entries(form)).to.deep.equal(sends('plan_silver', 'EE'));
  });

  it('the present choice already while the event about it is dispatched', async () => {
    const form = formWith();
    const picker = await pickerIn(form, { required: true });
    const seen: unknown[] = [];
    for (const type of ['input', 'change', 'vitable-plan-change'])
      form.addEventListener(type, () => seen.push([type, picker.value, form.checkValidity(), entries(form)]));
    const each = (value: string, tier: string) =>
      ['input', 'change', 'vitable-plan-change'].map((type) => [type, value, true, sends(value, tier)]);
    choose(picker, SILVER);
    expect(seen.splice(0)).to.deep.equal(each('plan_silver', 'EE'));
    choose(picker, 'Family');
    expect(seen.splice(0)).to.deep.equal(each('plan_silver', 'EF'));
  });

  const SET: readonly (readonly [
    what: string,
    set: (picker: Picker) => void,
    entries: readonly (readonly string[])[],
    valid?: boolean,
  ])[] = [
    ['value', (picker) => (picker.value = 'plan_bronze'), sends('plan_bronze', 'EE')],
    ['value is unset', (picker) => (picker.value = undefined), []],
    [
      'value, unset, and required',
      (picker) => Object.assign(picker, { value: undefined, required: true }),
      [],
      false,
    ],
    ['coverageTier', (picker) => (picker.coverageTier = 'EC'), sends('plan_silver', 'EC')],
    [
      'a tier at which it is not offered',
      (picker) => Object.assign(picker, { value: 'plan_gold', coverageTier: 'ES' }),
      [],
      false,
    ],
    [
      'name',
      (picker) => (picker.name = 'medical'),
      [
        ['medical', 'plan_silver'],
        ['medical.coverage_tier', 'EE'],
      ],
    ],
    ['no name', (picker) => (picker.name = undefined), []],
    [
      'allowWaive',
      (picker) => Object.assign(picker, { value: 'waived', allowWaive: true }),
      [['plan', 'waived']],
    ],
    ['disabled', (picker) => (picker.disabled = true), []],
    ['data', (picker) => (picker.data = data(threePlans().slice(1))), []],
  ];
  for (const [what, set, expected, valid = true] of SET) {
    it(`the present choice right after the host page has set: ${what}`, async () => {
      const form = formWith();
      const picker = await pickerIn(form, { value: 'plan_silver' });
      expect(entries(form)).to.deep.equal(sends('plan_silver', 'EE'));
      set(picker);
      expect(entries(form)).to.deep.equal(expected);
      expect([picker.checkValidity(), form.checkValidity()]).to.deep.equal([valid, valid]);
      await picker.updateComplete;
      expect(entries(form), 'and stays so').to.deep.equal(expected);
    });
  }

  it('the choice that the host page sets in a listener', async () => {
    const form = formWith();
    const picker = await pickerIn(form, { value: 'plan_bronze' });
    form.addEventListener('change', () => (picker.value = 'plan_bronze'));
    choose(picker, SILVER);
    expect(entries(form)).to.deep.equal(sends('plan_bronze', 'EE'));
    await picker.updateComplete;
    expect(chosen(picker)?.value).to.equal('plan_bronze');
  });

  it('a value that was set before the plans were loaded, once they are loaded', async () => {
    const form = formWith();
    const plans = deferred<ReturnType<typeof threePlans>>();
    const client = stubClient({
      getEnrollment: async () => pendingEnrollment(),
      listEligiblePlans: () => plans.promise,
    });
    const picker = mount(
      'vitable-plan-picker',
      { client, enrollmentId: 'enrl_1', required: true },
      { name: 'plan', value: 'plan_silver', 'coverage-tier': 'EF' },
      form,
    );
    await until(() => client.count('listEligiblePlans') === 1, 'the read is not sent');
    expect(entries(form), 'a plan that may not exist').to.deep.equal([]);
    expect([picker.status, form.checkValidity()]).to.deep.equal(['loading', false]);
    picker.value = 'plan_bronze';
    plans.resolve(threePlans());
    await settled(picker);
    expect(entries(form)).to.deep.equal(sends('plan_bronze', 'EF'));
    expect(form.checkValidity()).to.be.true;
    expect(chosen(picker)?.value).to.equal('plan_bronze');
  });

  it('the values that were set before it was inserted into the page', async () => {
    const picker = document.createElement('vitable-plan-picker');
    Object.assign(picker, { name: 'plan', value: 'plan_bronze', data: data() });
    const form = formWith();
    form.append(cleanUp(picker));
    expect(entries(form)).to.deep.equal(sends('plan_bronze', 'EE'));
    await settled(picker);
    expect(entries(form)).to.deep.equal(sends('plan_bronze', 'EE'));
  });

  it('R16: the values that were set before its element was defined', async () => {
    // An element in a template has no class yet.
    const template = document.createElement('template');
    template.innerHTML =
      '<vitable-plan-picker name="elsewhere" value="plan_gold" required></vitable-plan-picker>';
    const picker = template.content.firstElementChild as Picker;
    Object.assign(picker, {
      name: 'plan',
      value: 'plan_silver',
      coverageTier: 'EF',
      required: false,
      data: data(),
    });
    expect(picker.matches(':defined')).to.be.false;
    const form = formWith();
    form.append(cleanUp(picker));
    await settled(picker);
    expect(entries(form)).to.deep.equal(sends('plan_silver', 'EF'));
    expectSame(form.elements.namedItem('plan') as Element, picker);
    picker.value = undefined;
    expect(picker.checkValidity()).to.be.true;
  });

  it('R14: its choice to the form that contains it, wherever it is moved', async () => {
    const [first, second] = [formWith(), formWith()];
    first.id = 'first';
    const picker = await pickerIn(first, { value: 'plan_silver' });
    choose(picker, 'Larkspur Bronze');
    const belongsTo = (form: HTMLFormElement | null) => {
      expectSame(picker.form, form);
      expect([first, second].map(entries)).to.deep.equal(
        [first, second].map((one) => (one === form ? sends('plan_bronze', 'EE') : [])),
      );
    };
    belongsTo(first);
    second.append(picker);
    belongsTo(second);
    document.body.append(picker);
    belongsTo(null);
    picker.setAttribute('form', 'first');
    belongsTo(first);
    await picker.updateComplete;
    belongsTo(first);
    expect(chosen(picker)?.value).to.equal('plan_bronze');
    second.reset();
    belongsTo(first);
  });

  it('its own choice, whatever another picker or the host page’s own radios of the same name contain', async () => {
    const form = formWith('<input type="radio" name="plan" value="own" checked>');
    const [medical, dental] = [await pickerIn(form), await pickerIn(form, { name: 'dental' })];
    choose(medical, SILVER);
    choose(dental, 'Larkspur Bronze');
    choose(dental, 'Family');
    await Promise.all([medical.updateComplete, dental.updateComplete]);
    expect(entries(form)).to.deep.equal([
      ['plan', 'own'],
      ...sends('plan_silver', 'EE'),
      ['dental', 'plan_bronze'],
      ['dental.coverage_tier', 'EF'],
    ]);
    expect([medical, dental].map((picker) => chosen(picker)?.value)).to.deep.equal([
      'plan_silver',
      'plan_bronze',
    ]);
  });
});

describe('A required picker', () => {
  it('is invalid until it is answered, with a message in its language', async () => {
    const form = formWith();
    const picker = await pickerIn(form, { required: true });
    expect(picker.validity.valueMissing).to.be.true;
    expect([picker, form].map((one) => [one.matches(':invalid'), one.matches(':valid')])).to.deep.equal([
      [true, false],
      [true, false],
    ]);
    expect(picker.validationMessage).to.equal('Choose a plan');
    picker.locale = 'es';
    await picker.updateComplete;
    expect(picker.validationMessage).to.equal('Elija un plan');
    choose(picker, SILVER);
    expect([picker, form].map((one) => [one.matches(':invalid'), one.matches(':valid')])).to.deep.equal([
      [false, true],
      [false, true],
    ]);
    expect(picker.validationMessage).to.equal('');
    picker.value = undefined;
    picker.removeAttribute('required');
    expect(picker.checkValidity(), 'it is no longer required').to.be.true;
  });

  it('has the interface of a native control: form, labels, validity, willValidate, name, required', async () => {
    const form = formWith(`<label for="a">A</label><label for="a">B</label>${NATIVE}`);
    const picker = await pickerIn(form, { required: true }, { id: 'a' });
    const radio = native(form);
    expectSame(picker.form, form);
    expect([...picker.labels].map((label) => label.textContent)).to.deep.equal(['A', 'B']);
    expect(picker.validity instanceof ValidityState).to.be.true;
    expect([picker.willValidate, picker.validity.valueMissing]).to.deep.equal([
      radio.willValidate,
      radio.validity.valueMissing,
    ]);
    picker.name = radio.name = 'medical';
    await picker.updateComplete;
    expect([picker, radio].map((one) => one.getAttribute('name'))).to.deep.equal(['medical', 'medical']);
    expect([picker, radio].map((one) => one.hasAttribute('required'))).to.deep.equal([true, true]);
    document.body.append(picker);
    expect([picker.form, picker.labels.length]).to.deep.equal([null, 2]);
  });

  it('fires `invalid` when its validity is checked, as a native control does', async () => {
    const form = formWith(NATIVE);
    const heard: [Element, unknown][] = [];
    for (const type of ['invalid', 'focusin'])
      form.addEventListener(type, (event) => heard.push([event.target as Element, kind(event)]), true);
    native(form).checkValidity();
    const picker = await pickerIn(form, { required: true });
    expect(picker.checkValidity()).to.be.false;
    expect(form.checkValidity()).to.be.false;
    const [nativeEvent] = heard;
    const fromPicker = heard.filter(([target]) => target === picker);
    expect(fromPicker.map(([, event]) => event)).to.deep.equal([nativeEvent![1], nativeEvent![1]]);
    picker.value = 'plan_silver';
    heard.length = 0;
    expect(picker.checkValidity()).to.be.true;
    expect(heard).to.deep.equal([]);
  });

  for (const [what, report, sent] of [
    ['it', (picker: Picker) => picker.reportValidity(), 0],
    ['its form', (picker: Picker) => picker.form!.reportValidity(), 0],
    ['a press of “Send”', (picker: Picker) => picker.form!.querySelector('button')!.click(), 1],
    ['requestSubmit()', (picker: Picker) => picker.form!.requestSubmit(), 1],
  ] as const) {
    it(`focuses its first plan on ${what}, as native radios do`, async () => {
      const form = formWith(`${NATIVE}<button>Send</button>`);
      const picker = await pickerIn(form, { required: true });
      form.reportValidity();
      expectFocus(native(form));
      native(form).click();
      report(picker);
      expectFocus(planRadios(picker)[0]);
      expect([picker.value, picker.checkValidity(), form.sent]).to.deep.equal([undefined, false, 0]);
      choose(picker, SILVER);
      report(picker);
      expect(form.sent).to.equal(sent);
    });
  }

  it('focuses a plan that can be chosen, where the chosen one cannot', async () => {
    const form = formWith();
    const [silver, gold, bronze] = threePlans();
    const picker = await pickerIn(form, {
      data: data([gold!, bronze!, silver!]),
      sort: 'host',
      value: 'plan_gold',
      coverageTier: 'ES',
    });
    const plans = planRadios(picker);
    expect(plans.map(labelOf)).to.deep.equal(['Harborlight Gold', 'Larkspur Bronze', SILVER]);
    expect(picker.reportValidity()).to.be.false;
    expectFocus(plans[1]);
  });

  it('does not move the focus where the host page shows the message in its own way', async () => {
    const form = formWith('<input>');
    const picker = await pickerIn(form, { required: true });
    form.querySelector('input')!.focus();
    picker.addEventListener('invalid', (event) => event.preventDefault());
    expect(picker.reportValidity()).to.be.false;
    expectFocus(form.querySelector('input'));
  });

  for (const [what, given] of [
    ['the filters leave no plan', { filters: { search: 'no such plan' } }],
    ['the plans are still being loaded', { data: undefined, enrollmentId: null }],
  ] as const) {
    it(`shows why the form is not submitted even while ${what}`, async () => {
      const { errors } = watchConsole();
      const form = formWith('<button>Send</button>');
      const picker = mount(
        'vitable-plan-picker',
        { data: data(), now, required: true, ...given },
        { name: 'plan' },
        form,
      );
      await picker.updateComplete;
      await breathe();
      form.querySelector('button')!.click();
      expect(form.sent).to.equal(0);
      expect(holdsFocus(picker), 'the focus is in the picker').to.be.true;
      expect(errors).to.deep.equal([]);
    });
  }
});

describe('A reset', () => {
  it('goes back to the attributes, at once and without an event, as a native control does', async () => {
    const form = formWith(
      '<select name="native"><option>one<option selected>two</select><button type="reset">',
    );
    const list = form.querySelector('select')!;
    const picker = await pickerIn(form, {}, { value: 'plan_bronze', 'coverage-tier': 'EF' });
    const change = async () => {
      choose(picker, SILVER);
      choose(picker, 'You only');
      await picker.updateComplete;
      list.value = 'one';
      expect(entries(form)).to.deep.equal([['native', 'one'], ...sends('plan_silver', 'EE')]);
      return record('input', 'change', 'vitable-plan-change', 'vitable-view-change');
    };
    for (const [reset, atOnce] of [
      [() => form.reset(), true],
      [() => form.querySelector('button')!.click(), false],
    ] as const) {
      const heard = await change();
      reset();
      // When a script has clicked the button, the browser notifies the element later.
      if (!atOnce) await breathe();
      expect(entries(form)).to.deep.equal([['native', 'two'], ...sends('plan_bronze', 'EF')]);
      await picker.updateComplete;
      expect(chosen(picker)?.value).to.equal('plan_bronze');
      expect(radios(picker, 'Who will be covered?').find(({ checked }) => checked)?.value).to.equal('EF');
      expect(heard).to.deep.equal([]);
    }
  });

  it('leaves nothing chosen where there are no attributes, whatever properties the host page has set', async () => {
    const form = formWith('<input name="native">');
    const input = form.querySelector('input')!;
    const picker = await pickerIn(form, { value: 'plan_silver', coverageTier: 'EF', required: true });
    input.value = 'set';
    form.reset();
    expect(entries(form)).to.deep.equal([['native', '']]);
    expect([picker.value, picker.coverageTier]).to.deep.equal([undefined, undefined]);
    expect(picker.validity.valueMissing).to.be.true;
    await picker.updateComplete;
    expect(chosen(picker)).to.be.undefined;
  });
});

describe('A picker is disabled and enabled', () => {
  for (const [how, off, on] of [
    [
      'its attribute',
      (picker: Picker) => picker.setAttribute('disabled', ''),
      (picker: Picker) => picker.removeAttribute('disabled'),
    ],
    [
      'its property',
      (picker: Picker) => void (picker.disabled = true),
      (picker: Picker) => void (picker.disabled = false),
    ],
    [
      'the fieldset around it',
      (picker: Picker) => void (picker.closest('fieldset')!.disabled = true),
      (picker: Picker) => void (picker.closest('fieldset')!.disabled = false),
    ],
    [
      'a move',
      (picker: Picker) => picker.form!.querySelector('fieldset[disabled]')!.append(picker),
      (picker: Picker) => picker.form!.append(picker),
    ],
  ] as const) {
    it(`by ${how}`, async () => {
      const form = formWith('<fieldset></fieldset><fieldset disabled></fieldset>');
      const picker = await pickerIn(form.firstElementChild!, { required: true });
      const state = () => {
        const all = [...planRadios(picker), ...radios(picker, 'Who will be covered?')];
        return {
          disabled: picker.matches(':disabled'),
          willValidate: picker.willValidate,
          invalid: picker.matches(':invalid'),
          on: all.filter((radio) => !radio.disabled).length,
        };
      };
      const ON = { disabled: false, willValidate: true, invalid: true, on: 7 };
      const OFF = { disabled: true, willValidate: false, invalid: false, on: 0 };
      for (const turn of ['first', 'second']) {
        expect(state(), `on, ${turn}`).to.deep.equal(ON);
        off(picker);
        await picker.updateComplete;
        expect(state(), `off, ${turn}`).to.deep.equal(OFF);
        expect(form.checkValidity()).to.be.true;
        choose(picker, SILVER);
        expect(picker.value, 'nothing can be chosen').to.be.undefined;
        picker.value = 'plan_silver';
        await picker.updateComplete;
        expect(entries(form)).to.deep.equal([]);
        on(picker);
        await picker.updateComplete;
        expect(state(), `on again, ${turn}`).to.deep.equal({ ...ON, invalid: false });
        expect(entries(form)).to.deep.equal(sends('plan_silver', 'EE'));
        picker.value = undefined;
        await picker.updateComplete;
      }
      choose(picker, 'Larkspur Bronze');
      expect(entries(form)).to.deep.equal(sends('plan_bronze', 'EE'));
    });
  }

  it('and leaves unavailable plans disabled when it is enabled again', async () => {
    const picker = await pickerIn(formWith(), { disabled: true, coverageTier: 'ES' });
    picker.disabled = false;
    await picker.updateComplete;
    const off = planRadios(picker).filter(({ disabled }) => disabled);
    expect(off.map(labelOf)).to.deep.equal(['Harborlight Gold']);
  });
});

describe('The host page’s label', () => {
  const WORDS = 'Your health plan';

  for (const [how, html] of [
    ['for it', `<label for="picker">${WORDS}</label><p></p>`],
    ['around it', `<label>${WORDS}<p></p></label>`],
  ] as const) {
    it(`${how} names the plans, and a click on it focuses the first or the chosen one`, async () => {
      const form = formWith(html);
      const label = form.querySelector('label')!;
      const picker = await pickerIn(form.querySelector('p')!, {}, { id: 'picker' });
      expect([...picker.labels]).to.have.length(1);
      const plans = planRadios(picker, WORDS);
      expect(plans.map(labelOf)).to.deep.equal(['Larkspur Bronze', SILVER, 'Harborlight Gold']);
      const heard = record('input', 'change', 'vitable-plan-change');
      label.click();
      expectFocus(plans[0]);
      expect([picker.value, heard.length]).to.deep.equal([undefined, 0]);
      plans[0]!.blur();
      picker.value = 'plan_gold';
      await picker.updateComplete;
      label.click();
      expectFocus(plans[2]);
      expect([picker.value, heard.length]).to.deep.equal(['plan_gold', 0]);
    });

    it(`${how} does not reach a disabled picker`, async () => {
      const form = formWith(html);
      const picker = await pickerIn(form.querySelector('p')!, { disabled: true }, { id: 'picker' });
      form.querySelector('label')!.click();
      expect(holdsFocus(picker)).to.be.false;
    });
  }

  it('around it does not interfere with clicks on the controls inside', async () => {
    const form = formWith(`<label>${WORDS}<p></p></label>`);
    const plans = fourteenPlans();
    const picker = await pickerIn(form.querySelector('p')!, { data: data(plans) });
    const heard = record('input', 'change', 'vitable-plan-change').map(({ type }) => type);
    const [, second] = planRadios(picker, WORDS);
    second!.focus();
    second!.click();
    await picker.updateComplete;
    expectFocus(second);
    expect(picker.value).to.equal(second!.value);
    for (const name of ['filters-button', 'search', 'sort']) {
      part(picker, name).focus();
      part(picker, name).click();
      await picker.updateComplete;
      expectFocus(part(picker, name));
    }
    const [box] = parts(picker, 'compare').map((label) => label.querySelector('input')!);
    box!.focus();
    box!.click();
    await picker.updateComplete;
    expectFocus(box);
    expect(box!.checked).to.be.true;
    expect(heard).to.deep.equal([]);
  });

  it('around it adds only its own words to the names of the plans, not slotted content of the picker', async () => {
    const form = formWith(`<label>${WORDS}<p></p></label>`);
    const slotted = document.createElement('b');
    Object.assign(slotted, { slot: 'header', textContent: 'Choose by December 2.' });
    const picker = mount(
      'vitable-plan-picker',
      { data: data(), now },
      { name: 'plan' },
      form.querySelector('p')!,
    );
    picker.append(slotted);
    await settled(picker);
    expect(planRadios(picker, WORDS)).to.have.length(3);
  });

  it('names the plans in the table and in the comparison as well', async () => {
    const form = formWith(`<label for="picker">${WORDS}</label>`);
    const picker = await pickerIn(form, { view: 'table' }, { id: 'picker' });
    const label = form.querySelector('label')!;
    label.click();
    expectFocus(planRadios(picker, WORDS)[0]);
    picker.value = 'plan_silver';
    for (const box of parts(picker, 'compare').slice(1)) await click(picker, box.querySelector('input')!);
    label.click();
    expectFocus(planRadios(picker, WORDS)[1]);
    await click(picker, part(picker, 'compare-button'));
    expect(planRadios(picker, WORDS).map(labelOf)).to.have.length(2);
    label.click();
    expect((focused() as HTMLInputElement).value).to.equal('plan_silver');
  });
});

describe('A picker dispatches', () => {
  /** Records every `input` and `change` event that reaches the form. */
  function listen(form: HTMLFormElement): { target: EventTarget | null; kind: unknown }[] {
    const heard: { target: EventTarget | null; kind: unknown }[] = [];
    for (const type of ['input', 'change'])
      form.addEventListener(type, (event) => heard.push({ target: event.target, kind: kind(event) }));
    return heard;
  }

  it('one `input` and one `change` for each choice, as native radios do', async () => {
    const form = formWith(NATIVE);
    const heard = listen(form);
    native(form).click();
    const expected = heard.splice(0).map((one) => one.kind);
    expect(expected).to.have.length(2);
    const picker = await pickerIn(form, { allowWaive: true });
    for (const words of [SILVER, 'Larkspur Bronze', 'Family', 'I don’t want this coverage']) {
      choose(picker, words);
      expect(
        heard.map((one) => one.kind),
        words,
      ).to.deep.equal(expected);
      for (const { target } of heard.splice(0)) expectSame(target as Element, picker);
      await picker.updateComplete;
    }
    native(form).click();
    choose(picker, 'I don’t want this coverage');
    expect(heard, 'what is chosen already is no choice').to.deep.equal([]);
    planRadios(picker)[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(
      heard.map((one) => one.kind),
      'by an arrow',
    ).to.deep.equal(expected);
  });

  it('no event for a change of the view', async () => {
    const form = formWith();
    const picker = await pickerIn(form, {
      data: data(fourteenPlans()),
      costSharing: 'family',
      payPeriods: 26,
      value: 'plan_3',
    });
    const [heard, views] = [listen(form), record('vitable-view-change')];
    await click(picker, radios(picker, 'Show costs by')[1]!);
    await click(picker, part(picker, 'filters-button'));
    await click(picker, field(picker, 'Silver'));
    await write(picker, field(picker, 'Highest monthly cost'), '170');
    await click(picker, part(picker, 'clear'));
    await write(picker, part(picker, 'search') as HTMLInputElement, 'plan');
    select(part(picker, 'sort') as HTMLInputElement, 'name');
    await picker.updateComplete;
    await write(picker, part(picker, 'care') as HTMLInputElement, '500000');
    for (const box of parts(picker, 'compare').slice(0, 2)) await click(picker, box.querySelector('input')!);
    await click(picker, part(picker, 'compare-button'));
    await click(picker, field(picker, 'Show only differences'));
    await click(picker, part(picker, 'back'));
    await click(picker, radios(picker, 'View')[1]!);
    await click(picker, field(picker, 'Show only differences'));
    expect(heard).to.deep.equal([]);
    expect(views.length, 'the presses had an effect').to.be.greaterThan(5);
    expect(entries(form)).to.deep.equal(sends('plan_3', 'EE'));
  });

  it('no event for a value that the host page sets', async () => {
    const form = formWith();
    const picker = await pickerIn(form);
    const heard = [listen(form), record('vitable-plan-change', 'vitable-view-change')];
    Object.assign(picker, { value: 'plan_silver', coverageTier: 'EF', view: 'table', sort: 'name' });
    await picker.updateComplete;
    picker.setAttribute('value', 'plan_bronze');
    await picker.updateComplete;
    expect(heard).to.deep.equal([[], []]);
  });

  it('the events of a host page’s own field that is slotted into it, unchanged', async () => {
    const form = formWith();
    const picker = await pickerIn(form);
    picker.innerHTML = '<input slot="footer" name="note">';
    const note = picker.querySelector('input')!;
    const heard = listen(form);
    note.focus();
    await sendKeys({ type: 'x' });
    expect(heard.map(({ target }) => target === note)).to.deep.equal([true]);
    expect(entries(form)).to.deep.equal([['note', 'x']]);
  });

  it('no `submit` of its form from any of its own fields and buttons', async () => {
    const form = formWith('<input name="native">');
    const picker = await pickerIn(form, { data: data(fourteenPlans()), mode: 'elect', value: 'plan_3' });
    part(picker, 'search').focus();
    await sendKeys({ press: 'Enter' });
    for (const name of ['filters-button', 'term']) await click(picker, part(picker, name));
    field(picker, 'Highest monthly cost').focus();
    await sendKeys({ press: 'Enter' });
    for (const name of ['review', 'back']) await click(picker, part(picker, name));
    expect(form.sent).to.equal(0);
    form.querySelector('input')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(form.sent, 'a field of the host’s own sends it').to.equal(1);
  });
});
